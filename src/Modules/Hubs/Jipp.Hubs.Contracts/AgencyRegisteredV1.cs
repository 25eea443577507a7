using Jipp.BuildingBlocks;

namespace Jipp.Hubs.Contracts;

/// <summary>
/// An agency stands in the directory, or its entry changed. Carries the whole entry: the latest <paramref name="Revision"/> wins.
/// </summary>
/// <param name="AgencyCode">Directory key: Kemendagri code for regions (<c>73</c>, <c>73.22</c>), INAPROC code for ministries (<c>K38</c>), own slug otherwise. The identity of an agency everywhere.</param>
/// <param name="Name">Full name on screen, e.g. <c>Pemerintah Kabupaten Luwu Utara</c>.</param>
/// <param name="RegionName">Name of the region alone (<c>Kabupaten Luwu Utara</c>), null for central agencies.</param>
/// <param name="Kind"><c>kementerian</c>, <c>lembaga</c>, <c>provinsi</c>, <c>kabupaten</c>, <c>kota</c>, <c>bumn</c>, <c>bumd</c>, <c>lainnya</c> or <c>historis</c>.</param>
/// <param name="ProvinceCode">Two digits, null for central agencies.</param>
/// <param name="Status"><c>registered</c>, <c>proposed</c> when found in an import and not yet decided on, or <c>rejected</c>: then the name means nothing.</param>
/// <param name="Aliases">Other spellings that mean this agency.</param>
/// <param name="SuccessorCodes">Agencies that took over from a historic one; empty otherwise.</param>
[EventName("hubs.agency-registered.v1")]
public sealed record AgencyRegisteredV1(
    string AgencyCode,
    string Name,
    string? RegionName,
    string Kind,
    string? ProvinceCode,
    string? ParentCode,
    string Status,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> SuccessorCodes,
    int Revision
) : IIntegrationEvent;
