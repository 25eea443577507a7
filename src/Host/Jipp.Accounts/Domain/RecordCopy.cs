using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Domain;

internal readonly record struct RecordId(Guid Value) : ITypedId<RecordId>
{
    public static RecordId From(Guid value) => new(value);
}

/// <summary>
/// A record of the catalogue as it was last told: what notifications call it, and whose it is. Notifications about a record that was not heard
/// of yet wait here, since events come in no order.
/// </summary>
internal sealed class RecordCopy : AggregateRoot<RecordId>
{
    private RecordCopy() { }

    public RecordCopy(RecordId id) => Id = id;

    public string Nri { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string? AgencyCode { get; private set; }

    /// <summary>Folded name of the unit; empty when none is named.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Revision of the catalogue's record; 0 while nothing was heard of it.</summary>
    public int Revision { get; private set; }

    /// <summary>Notifications that wait for the facts, as JSON.</summary>
    public List<string> Waiting { get; private set; } = [];

    public bool IsKnown => Revision > 0;

    /// <summary>The offices whose record it is: its unit and its agency.</summary>
    public IReadOnlyList<OfficeName> Offices =>
        AgencyCode is null ? []
        : Unit.Length == 0 ? [new(ScopeKinds.Agency, AgencyCode)]
        : [new(ScopeKinds.Unit, $"{AgencyCode}/{Unit}"), new(ScopeKinds.Agency, AgencyCode)];

    public void Wait(string notice) => Waiting = [.. Waiting, notice];

    /// <summary>Takes over later facts; returns what waited for them.</summary>
    public IReadOnlyList<string> Take(string nri, string title, string? agencyCode, string unit, int revision)
    {
        if (revision <= Revision)
        {
            return [];
        }

        (Nri, Title, AgencyCode, Unit, Revision) = (nri, title, agencyCode, unit, revision);
        var waited = Waiting;
        Waiting = [];
        return waited;
    }
}

/// <summary><c>unit</c> 73.22/dinas kesehatan, <c>agency</c> 73.22, <c>hub</c> H003, <c>secretariat</c> panrb.</summary>
internal sealed record OfficeName(string Kind, string Key);

internal sealed class RecordsById : Specification<RecordCopy>
{
    public RecordsById(IReadOnlyCollection<RecordId> ids) => Query.Where(record => ids.Contains(record.Id));
}
