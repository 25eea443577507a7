using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Contracts;

/// <summary>A person holds an office, or held it until a day. No name and no address: mail asks Accounts when it is sent.</summary>
/// <param name="OfficeKind"><c>unit</c>, <c>agency</c>, <c>hub</c> or <c>secretariat</c>.</param>
/// <param name="OfficeKey">
/// <c>73.22/dinas kesehatan</c> for a unit (agency code, slash, folded unit name), the agency code, the hub code, or <c>panrb</c>.
/// Folding a unit name: composed form (NFC), lower case by the invariant culture; letters, digits and combining marks stay, every run of
/// anything else becomes one space, none at the ends. <c>Dinas  Kesehatan, Kab.</c> is <c>dinas kesehatan kab</c>;
/// <c>RSUD dr. Soetomo</c> is <c>rsud dr soetomo</c>; <c>Bagian Umum &amp; Protokol</c> is <c>bagian umum protokol</c>;
/// <c>DP3A-KB</c> is <c>dp3a kb</c>; a name without any letter or digit folds to the empty text and is no unit.
/// </param>
/// <param name="Until">Null while the person holds the office.</param>
/// <param name="Revision">Per account; the latest wins for the same person and office.</param>
[EventName("accounts.office-holder-changed.v1")]
public sealed record OfficeHolderChangedV1(string OfficeKind, string OfficeKey, Guid PersonId, DateTimeOffset From, DateTimeOffset? Until, int Revision) : IIntegrationEvent;
