namespace Jipp.Validation.Domain;

/// <summary>Who holds which office at one instant, which hubs are in force, and who took over from historic agencies.</summary>
internal sealed class OfficeBook
{
    private readonly ILookup<Office, Guid> _holders;
    private readonly ILookup<Guid, Office> _offices;
    private readonly Dictionary<string, HubCopy> _hubOfAgency;
    private readonly Dictionary<string, HubCopy> _hubs;
    private readonly Dictionary<string, IReadOnlyList<string>> _successors;

    /// <param name="at">The instant, for delegations that are over by then.</param>
    public OfficeBook(IReadOnlyCollection<OfficeHolder> holders, IEnumerable<HubCopy> hubs, IEnumerable<AgencyCopy> historic, DateTimeOffset at = default)
    {
        At = at;
        _holders = holders.ToLookup(holder => holder.Office, holder => holder.PersonId);
        _offices = holders.OrderBy(holder => holder.Kind).ThenBy(holder => holder.Key, StringComparer.Ordinal).ToLookup(holder => holder.PersonId, holder => holder.Office);
        var inForce = hubs.Where(hub => hub.IsInForce).OrderBy(hub => hub.Code, StringComparer.Ordinal).ToList();
        _hubs = inForce.ToDictionary(hub => hub.Code);
        _hubOfAgency = inForce.GroupBy(hub => hub.AgencyCode).ToDictionary(group => group.Key, group => group.First());
        _successors = historic.Where(agency => agency.Kind == AgencyCopy.Historic).ToDictionary(agency => agency.Code, agency => (IReadOnlyList<string>)agency.Successors);
    }

    public DateTimeOffset At { get; }

    public IEnumerable<Guid> HoldersOf(Office office) => _holders[office];

    public bool HasHolder(Office office) => _holders.Contains(office);

    public bool Holds(Guid personId, Office office) => _holders[office].Contains(personId);

    /// <summary>What a person holds, the nearest to the records first.</summary>
    public IEnumerable<Office> OfficesOf(Guid personId) => _offices[personId];

    public HubCopy? Hub(string code) => _hubs.GetValueOrDefault(code);

    /// <summary>Hubs in force that have an operator, the hub of an address left out.</summary>
    public IReadOnlyList<HubCopy> OtherHubs(Address address)
    {
        var own = Chain(address).FirstOrDefault(office => office.Kind == OfficeKind.Hub)?.Key;
        return [.. _hubs.Values.Where(hub => hub.Code != own && HasHolder(Office.Hub(hub.Code)))];
    }

    /// <summary>The one office that must answer an open duty now: the unit that it was handed to while that lasts and is held, else the usual one.</summary>
    public Assignment Resolve(Duty duty, DateTimeOffset now) => Resolve(duty.Address, duty.Delegation, now);

    /// <inheritdoc cref="Resolve(Duty, DateTimeOffset)"/>
    /// <param name="address">Where the record belongs now, which may be another agency than when it was handed over.</param>
    public Assignment Resolve(Address address, Delegation? delegation, DateTimeOffset now) =>
        delegation is not null && now < delegation.Until && CurrentAgency(address) == delegation.AgencyCode && HasHolder(delegation.Office)
            ? new(delegation.Office, OfficeReason.Delegated)
            : Resolve(address);

    /// <summary>The office of a duty at this instant: the usual one from the very end of a delegation on, whenever the job comes that moves it back.</summary>
    public Assignment RestingAt(Duty duty) => duty.IsHandedBack(At) ? Resolve(duty.Address) : new(duty.Office, duty.OfficeReason);

    /// <summary>The agency of a record, or the one that took over from it; null when unknown or when several did.</summary>
    public string? CurrentAgency(Address address) => Current(address.AgencyCode, out _);

    /// <summary>The one office that must answer, and why it is this one.</summary>
    public Assignment Resolve(Address address)
    {
        var agency = Current(address.AgencyCode, out var split);
        if (agency is null)
        {
            return new(Office.Secretariat, split ? OfficeReason.AgencyWasSplit : OfficeReason.AgencyUnknown);
        }

        var office = Chain(address).First(candidate => candidate.Kind == OfficeKind.Secretariat || HasHolder(candidate));
        return new(
            office,
            office.Kind switch
            {
                OfficeKind.Unit => OfficeReason.UnitHasAccount,
                OfficeKind.Agency => OfficeReason.AgencyHasAccount,
                OfficeKind.Hub => OfficeReason.HubStandsIn,
                _ => OfficeReason.SecretariatStandsIn,
            }
        );
    }

    /// <summary>The offices that may be asked for a record, in order; always ends with the secretariat.</summary>
    public IReadOnlyList<Office> Chain(Address address)
    {
        List<Office> chain = [];
        if (Current(address.AgencyCode, out _) is { } agency)
        {
            if (address.Unit.Length > 0)
            {
                chain.Add(Office.Unit(agency, address.Unit));
            }

            chain.Add(Office.Agency(agency));
            if (HubOf(agency, address.Province) is { } hub)
            {
                chain.Add(Office.Hub(hub.Code));
            }
        }

        chain.Add(Office.Secretariat);
        return chain;
    }

    /// <summary>The agency and the historic ones whose duties it inherited.</summary>
    public IReadOnlyList<string> CodesServedBy(string agency) => [agency, .. _successors.Keys.Where(historic => historic != agency && Current(historic, out _) == agency)];

    /// <summary>A hub serves its own agency; a province's hub also the regencies and cities of the province.</summary>
    private HubCopy? HubOf(string agency, string? province) => _hubOfAgency.GetValueOrDefault(agency) ?? (province is null ? null : _hubOfAgency.GetValueOrDefault(province));

    /// <summary>The agency itself, or the one that took over from it; null when unknown or when several did.</summary>
    private string? Current(string? agency, out bool split)
    {
        split = false;
        for (var hops = 0; agency is not null && hops < 10 && _successors.TryGetValue(agency, out var successors) && successors.Count > 0; hops++)
        {
            split = successors.Count > 1;
            agency = split ? null : successors[0];
        }

        return agency;
    }
}
