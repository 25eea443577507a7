using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Domain;

internal readonly record struct NoticeId(Guid Value) : ITypedId<NoticeId>
{
    public static NoticeId From(Guid value) => new(value);
}

/// <summary>Something that one person is told. It names offices and records, never another person.</summary>
internal sealed class Notice : AggregateRoot<NoticeId>
{
    public const int LongestText = 400;

    private Notice() { }

    public Notice(PersonId person, NoticeKind kind, string subject, string detail, string path, DateTimeOffset at, bool inInbox, bool byMail)
    {
        Id = new NoticeId(Guid.CreateVersion7(at));
        (PersonId, Kind, Subject, Detail, Path, At, InInbox) = (person, kind.Key, Cut(subject), Cut(detail), path, at, inInbox);
        if (byMail)
        {
            Raise(new NoticeWantedByMail());
        }
    }

    public PersonId PersonId { get; private set; }

    /// <summary>Key of a <see cref="NoticeKind"/>.</summary>
    public string Kind { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Detail { get; private set; } = "";

    /// <summary>Where it leads, from <c>/</c> on.</summary>
    public string Path { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>False when the person wants this kind by mail alone.</summary>
    public bool InInbox { get; private set; }

    public void Mark(bool read, DateTimeOffset now) => ReadAt = read ? ReadAt ?? now : null;

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…";
}

internal sealed record NoticeWantedByMail : IDomainEvent;

/// <summary>What a person chose for one kind; without a row the kind's own defaults hold.</summary>
internal sealed class NoticeChoice
{
    private NoticeChoice() { }

    public NoticeChoice(PersonId person, string kind) => (PersonId, Kind) = (person, kind);

    public PersonId PersonId { get; private set; }

    public string Kind { get; private set; } = "";

    public bool InInbox { get; set; }

    public bool ByMail { get; set; }
}

internal sealed class NoticeOf : Specification<Notice>
{
    public NoticeOf(PersonId person, NoticeId id) => Query.Where(notice => notice.Id == id && notice.PersonId == person && notice.InInbox);
}

/// <summary>Active people who hold an office now.</summary>
internal sealed class HoldersOf : Specification<Person>
{
    public HoldersOf(string kind, string key) =>
        Query.Where(person => person.State == PersonState.Active && person.Offices.Any(office => office.Until == null && office.Kind == kind && office.Key == key));
}
