namespace Jipp.Mentoring.Domain;

/// <summary>The account of a mentor.</summary>
internal readonly record struct MentorId(Guid Value) : ITypedId<MentorId>
{
    public static MentorId From(Guid value) => new(value);
}

/// <summary>Who may be given a programme: a local copy, fed by events in any order. Of who is no mentor any more only the id is left.</summary>
internal sealed class Mentor : AggregateRoot<MentorId>
{
    public const int LongestName = 200;

    private Mentor() { }

    /// <summary>Null when the person is no mentor any more.</summary>
    [NotAudited]
    public string? Name { get; private set; }

    public int Revision { get; private set; }

    public static Mentor Unseen(MentorId id) => new() { Id = id };

    public void Hear(string? name, int revision)
    {
        if (revision > Revision)
        {
            (Name, Revision) = (name, revision);
        }
    }
}
