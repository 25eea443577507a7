namespace Jipp.Innovations.Contracts;

/// <summary>What other modules may know of a record: the whole state, so that the latest revision replaces earlier ones.</summary>
/// <param name="Nri">Six digits. The page is <c>/inovasi/{nri}/{slug}</c>.</param>
/// <param name="AgencyCode">Directory key, null while the agency is unknown.</param>
/// <param name="AgencyName">Resolved name, else the text of the source.</param>
/// <param name="Unit">The unit of the agency that runs it, e.g. <c>Dinas Kesehatan</c>; null when not said.</param>
/// <param name="ProvinceCode">Two digits, null for central agencies and unknown regions.</param>
/// <param name="SourceYear">Year in the source: of the award or the news, not of the start.</param>
/// <param name="SourceSystem">First source: <c>panrb-kipp</c>, <c>kemendagri-iga</c>, <c>daerah</c>, <c>lan-direktori-2018</c> …</param>
/// <param name="AwardClaims">KIPP titles that a source claims; Competitions decides.</param>
/// <param name="Imported">True when the record came by import and was never confirmed by a person.</param>
/// <param name="ImplementedYear">Year in which it came into use, as the record states it; null when it does not.</param>
public sealed record InnovationV1(
    Guid InnovationId,
    string Nri,
    string Slug,
    string Title,
    string? AgencyCode,
    string AgencyName,
    string? Unit,
    string? ProvinceCode,
    int? SourceYear,
    string SourceSystem,
    IReadOnlyList<AwardClaimV1> AwardClaims,
    bool Imported,
    int? ImplementedYear = null
);

/// <param name="Text">As in the source, e.g. <c>Top 45</c>.</param>
/// <param name="Source">Web address or file and row that makes the claim.</param>
public sealed record AwardClaimV1(string Text, int? Year, string Source);
