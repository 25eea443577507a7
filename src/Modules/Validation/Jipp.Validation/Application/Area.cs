using System.Linq.Expressions;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>
/// Which duties somebody may see: a unit its own, an agency its own with its units, a hub its area, the secretariat (and the auditor, who
/// has its scope) all. What rests on an office is always seen by it, and what was handed to it for a time to the very end of that time.
/// </summary>
internal sealed class Area
{
    private readonly DateTimeOffset _at;
    private readonly bool _all;
    private readonly List<string> _units;
    private readonly List<string> _agencies;
    private readonly List<string> _ownAgencies;
    private readonly List<string> _provinces = [];
    private readonly List<string> _hubs;
    private readonly Lazy<Func<Duty, bool>> _covers;

    public Area(IReadOnlyList<Office> offices, OfficeBook book)
    {
        _at = book.At;
        _all = offices.Contains(Office.Secretariat);
        _units = KeysOf(offices, OfficeKind.Unit);
        _agencies = [.. KeysOf(offices, OfficeKind.Agency).SelectMany(book.CodesServedBy)];
        _ownAgencies = [.. _agencies];
        _hubs = KeysOf(offices, OfficeKind.Hub);
        foreach (var hub in _hubs.Select(book.Hub).OfType<HubCopy>())
        {
            if (hub.AgencyCode == hub.ProvinceCode)
            {
                _provinces.Add(hub.ProvinceCode);
            }
            else
            {
                _agencies.AddRange(book.CodesServedBy(hub.AgencyCode));
            }
        }

        _covers = new(() => Filter.Compile());
    }

    public Expression<Func<Duty, bool>> Filter =>
        duty =>
            _all
            || (duty.AgencyCode != null && (_agencies.Contains(duty.AgencyCode) || _units.Contains(duty.AgencyCode + "/" + duty.Unit)))
            || (duty.ProvinceCode != null && _provinces.Contains(duty.ProvinceCode))
            || (duty.OfficeKind == OfficeKind.Unit && _units.Contains(duty.OfficeKey) && (duty.OpenFor == null || duty.DelegatedUntil == null || duty.DelegatedUntil > _at))
            || (duty.OfficeKind == OfficeKind.Agency && _agencies.Contains(duty.OfficeKey))
            || (duty.OfficeKind == OfficeKind.Hub && _hubs.Contains(duty.OfficeKey));

    /// <summary>Of these, what the offices themselves may answer: their own records, and what rests on them.</summary>
    public Expression<Func<Duty, bool>> Answerable =>
        duty =>
            (duty.AgencyCode != null && (_ownAgencies.Contains(duty.AgencyCode) || _units.Contains(duty.AgencyCode + "/" + duty.Unit)))
            || (duty.OfficeKind == OfficeKind.Unit && _units.Contains(duty.OfficeKey) && (duty.OpenFor == null || duty.DelegatedUntil == null || duty.DelegatedUntil > _at))
            || (duty.OfficeKind == OfficeKind.Agency && _ownAgencies.Contains(duty.OfficeKey))
            || (duty.OfficeKind == OfficeKind.Hub && _hubs.Contains(duty.OfficeKey))
            || (duty.OfficeKind == OfficeKind.Secretariat && _all);

    public bool Covers(Duty duty) => _covers.Value(duty);

    /// <summary>The same for a record by where it belongs today, whatever its earlier questions rested on.</summary>
    public bool Covers(TrustRecord record) =>
        _all
        || (record.AgencyCode is { } agency && (_agencies.Contains(agency) || _units.Contains($"{agency}/{record.Address.Unit}")))
        || (record.ProvinceCode is { } province && _provinces.Contains(province))
        || record.RestsOn switch
        {
            { Kind: OfficeKind.Unit, Key: var key } => _units.Contains(key),
            { Kind: OfficeKind.Agency, Key: var key } => _agencies.Contains(key),
            { Kind: OfficeKind.Hub, Key: var key } => _hubs.Contains(key),
            _ => false,
        };

    private static List<string> KeysOf(IEnumerable<Office> offices, OfficeKind kind) => [.. offices.Where(office => office.Kind == kind).Select(office => office.Key)];
}

internal static class UserOffices
{
    /// <summary>The offices that a session's scopes name.</summary>
    public static IReadOnlyList<Office> Offices(this ICurrentUser user) => [.. user.Scopes.Select(scope => Office.Parse(scope.Kind, scope.Id)).OfType<Office>()];

    /// <summary>Of these, the ones that judge: hubs in their area, and the secretariat.</summary>
    public static IReadOnlyList<Office> JudgingOffices(this ICurrentUser user) => [.. user.Offices().Where(office => office.Kind is OfficeKind.Hub or OfficeKind.Secretariat)];

    /// <summary>The hub of the area, or the secretariat, by which the user may judge an answer. Null for others.</summary>
    public static Office? VerifyingFor(this IReadOnlyList<Office> offices, Duty duty, OfficeBook book) =>
        book.Chain(duty.Address).FirstOrDefault(office => office.Kind is OfficeKind.Hub or OfficeKind.Secretariat && offices.Contains(office));

    /// <summary>The office by which the user may answer a duty: the one it rests on, or the record's own unit or agency. Null for others.</summary>
    public static Office? AnsweringFor(this IReadOnlyList<Office> offices, Duty duty, OfficeBook book) =>
        book.Chain(duty.Address)
            .Append(book.RestingAt(duty).Office)
            .FirstOrDefault(office => offices.Contains(office) && (office == book.RestingAt(duty).Office || office.Kind is OfficeKind.Unit or OfficeKind.Agency));
}
