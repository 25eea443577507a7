namespace Jipp.Mentoring.Domain;

internal readonly record struct DesignatedHubId(Guid Value) : ITypedId<DesignatedHubId>
{
    public static DesignatedHubId From(Guid value) => new(value);
}

/// <summary>What this module knows of a hub, fed by events in any order: the highest revision says whether it is designated or ended.</summary>
internal sealed class DesignatedHub : AggregateRoot<DesignatedHubId>
{
    private DesignatedHub() { }

    public string HubCode { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? ProvinceCode { get; private set; }

    public string? Decree { get; private set; }

    public DateOnly? DesignatedOn { get; private set; }

    /// <summary>0 until a designation was heard of.</summary>
    public int DesignatedRevision { get; private set; }

    public int EndedRevision { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public string? EndReason { get; private set; }

    public bool HasEnded => EndedRevision > DesignatedRevision;

    public static DesignatedHub Unseen(string hubCode) => new() { Id = TypedId.New<DesignatedHubId>(), HubCode = hubCode };

    public void Designated(string name, string? provinceCode, string decree, DateOnly on, int revision)
    {
        if (revision > DesignatedRevision)
        {
            (Name, ProvinceCode, Decree, DesignatedOn, DesignatedRevision) = (name, provinceCode, decree, on, revision);
        }
    }

    public void Ended(DateOnly on, string reason, int revision)
    {
        if (revision > EndedRevision)
        {
            (EndedOn, EndReason, EndedRevision) = (on, reason, revision);
        }
    }

    /// <summary>
    /// What the onboarding must be like now, whatever came before: opened once the hub was designated, closed when it ended, going on when it
    /// is designated again. Returns a programme only when there was none.
    /// </summary>
    public Programme? Settle(Programme? programme, ProgrammeTemplate template, DateOnly today)
    {
        if (DesignatedRevision == 0)
        {
            return null;
        }

        var opened = programme is null ? Programme.Open(template, HubCode, Name, ProvinceCode, today) : null;
        var current = programme ?? opened!;
        current.Describe(Name, ProvinceCode);
        if (HasEnded)
        {
            current.Close(EndedOn!.Value, EndReason!);
        }
        else
        {
            current.Resume();
        }

        return opened;
    }
}
