namespace Jipp.Innovations.Domain;

/// <summary>
/// Of which records somebody decides what is the same: the whole catalogue, or the agencies of hubs. A pair is of an area when both its records
/// are: with a record of elsewhere, or of an agency that nobody recognised yet, it is the secretariat's.
/// </summary>
/// <param name="Agencies">Codes of the area; null for the whole catalogue.</param>
internal sealed record LinkArea(IReadOnlySet<string>? Agencies)
{
    public static LinkArea Whole { get; } = new((IReadOnlySet<string>?)null);

    public bool Covers(string? agencyCode) => Agencies is null || (agencyCode is not null && Agencies.Contains(agencyCode));

    public bool Covers(string? oneAgency, string? otherAgency) => Covers(oneAgency) && Covers(otherAgency);
}
