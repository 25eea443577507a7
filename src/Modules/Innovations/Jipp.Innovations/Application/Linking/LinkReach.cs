using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>Which pairs the user sees and decides: the secretariat all, a hub's operator those of the hub's area.</summary>
internal sealed class LinkReach(IHubCopies hubs, IRepository<Innovation> innovations, RecordMerging merging, ICurrentUser user)
{
    private LinkArea? _area;

    public async Task<LinkArea> Area(CancellationToken ct) =>
        _area ??=
            user.IsSystem || user.Scopes.Any(scope => scope.Kind == "secretariat")
                ? LinkArea.Whole
                : new(await hubs.AgenciesOf([.. user.Scopes.Where(scope => scope.Kind == "hub").Select(scope => scope.Id)], ct));

    /// <summary>
    /// Why the user may not say anything about two records; null when nothing is in the way. A pair of another area does not seem to exist. What
    /// lives together with the two moves with them, so it must be of the area too.
    /// </summary>
    public async Task<Error?> Refuse(InnovationId one, InnovationId other, CancellationToken ct)
    {
        if ((await Area(ct)).Agencies is null)
        {
            return null;
        }

        if (!await Covers([one, other], ct))
        {
            return Unknown;
        }

        return await Covers([.. await merging.LivingWith(one, ct), .. await merging.LivingWith(other, ct)], ct)
            ? null
            : Error.Conflict("pair.beyond-area", "Salah satunya sudah bergabung dengan data di luar wilayah hub Anda. Mintalah sekretariat memutuskannya.");
    }

    /// <summary>Whether all of these are of the user's area.</summary>
    public async Task<bool> Covers(IReadOnlyCollection<InnovationId> records, CancellationToken ct)
    {
        var area = await Area(ct);
        return area.Agencies is null || (await innovations.List(new InnovationsByIds(records), ct)).All(record => area.Covers(record.AgencyCode));
    }

    public static Error Unknown => Error.NotFound("pair.unknown", "Pasangan ini tidak ada lagi di antrean. Mungkin perhitungan terbaru sudah memutuskannya.");
}
