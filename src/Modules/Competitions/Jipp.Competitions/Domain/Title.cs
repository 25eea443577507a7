namespace Jipp.Competitions.Domain;

internal readonly record struct TitleId(Guid Value) : ITypedId<TitleId>
{
    public static TitleId From(Guid value) => new(value);
}

internal enum TitleState
{
    Granted,
    Withdrawn,
}

/// <summary>What a grant or a withdrawal rests on. What a person decided is never changed by a claim.</summary>
internal enum TitleGround
{
    Claim,
    Person,
}

internal sealed record TitleGranted : IDomainEvent;

internal sealed record TitleWithdrawn : IDomainEvent;

/// <summary>
/// A title of an edition on an innovation. There is one per innovation, year and name, whatever happens to it: withdrawn and granted
/// again it keeps its identity, and its version orders what other modules hear.
/// </summary>
internal sealed class Title : AggregateRoot<TitleId>
{
    private Title() { }

    public InnovationId InnovationId { get; private set; }

    public int Year { get; private set; }

    public string Name { get; private set; } = "";

    public TitleLevel Level { get; private set; }

    public string? Decree { get; private set; }

    /// <summary>Who says so: the address of the claim, or what the person named.</summary>
    public string? Source { get; private set; }

    public TitleState State { get; private set; }

    public TitleGround GrantedBy { get; private set; }

    public DateTimeOffset GrantedAt { get; private set; }

    public TitleGround? WithdrawnBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawalReason { get; private set; }

    public static Title Grant(InnovationId innovation, int year, TitleKind kind, string? source, TitleGround ground, DateTimeOffset now)
    {
        var title = new Title
        {
            Id = TypedId.New<TitleId>(),
            InnovationId = innovation,
            Year = year,
            Name = kind.Name,
        };
        title.Stand(kind, source, ground, now);
        return title;
    }

    /// <summary>Grants a withdrawn title again. A claim cannot overrule a person's withdrawal.</summary>
    public Result GrantAgain(TitleKind kind, string? source, TitleGround ground, DateTimeOffset now)
    {
        if (State == TitleState.Granted)
        {
            return Error.Conflict("title.already-granted", "Gelar {0} {1} sudah tercatat pada inovasi ini.", Name, Year);
        }

        if (ground == TitleGround.Claim && WithdrawnBy == TitleGround.Person)
        {
            return Error.Conflict("title.withdrawn-by-person", "Gelar ini dicabut oleh sekretariat; hanya sekretariat yang dapat mencatatnya lagi.");
        }

        Stand(kind, source, ground, now);
        return Result.Success();
    }

    /// <summary>Withdraws the title. The end of a claim cannot overrule a person's grant.</summary>
    public Result Withdraw(string reason, TitleGround ground, DateTimeOffset now)
    {
        if (State == TitleState.Withdrawn)
        {
            return Error.Conflict("title.already-withdrawn", "Gelar ini sudah dicabut. Muat ulang halaman untuk melihat alasannya.");
        }

        if (ground == TitleGround.Claim && GrantedBy == TitleGround.Person)
        {
            return Error.Conflict("title.granted-by-person", "Gelar ini dicatat oleh sekretariat; hanya sekretariat yang dapat mencabutnya.");
        }

        (State, WithdrawnBy, WithdrawnAt, WithdrawalReason) = (TitleState.Withdrawn, ground, now, reason);
        Raise(new TitleWithdrawn());
        return Result.Success();
    }

    private void Stand(TitleKind kind, string? source, TitleGround ground, DateTimeOffset now)
    {
        (State, GrantedBy, GrantedAt) = (TitleState.Granted, ground, now);
        (Level, Decree, Source) = (kind.Level, kind.Decree, source);
        (WithdrawnBy, WithdrawnAt, WithdrawalReason) = (null, null, null);
        Raise(new TitleGranted());
    }
}
