using Jipp.BuildingBlocks.Web;
using Jipp.Hubs.Application;
using Jipp.Hubs.Domain;
using Microsoft.Extensions.Localization;

namespace Jipp.Hubs.Pages;

/// <summary>Facts of this module in words, the same on every page.</summary>
internal static class Wording
{
    /// <summary>Attribution that the licence of the region data asks for wherever they are shown.</summary>
    public const string RegionAttribution = "Nama dan kode wilayah: idn-area-data, lisensi ODbL.";

    public static string Day(DateOnly on, bool dayKnown, IStringLocalizer texts) => dayKnown ? Format.Date(on) : texts["{0} (tanggal tidak diketahui)", on.Year];

    public static string KindOfHub(string word, IStringLocalizer texts) => texts[(word == HubKind.LocalGovernment.Word() ? HubKind.LocalGovernment : HubKind.Central).Label()];

    public static string KindOfAgency(string word, IStringLocalizer texts) => texts[(AgencyKinds.Parse(word) ?? AgencyKind.Other).Label()];

    /// <summary>The five parts of a score, for a chart.</summary>
    public static IReadOnlyList<ChartPoint> Parts(Score score, IStringLocalizer texts) =>
        [
            new(texts["Terkonfirmasi"], score.Confirmed),
            new(texts["Perlu dikonfirmasi"], score.Due),
            new(texts["Tidak Terkonfirmasi"], score.Unconfirmed),
            new(texts["Belum pernah dikonfirmasi"], score.NeverAnswered),
            new(texts["Berhenti"], score.Stopped),
        ];
}
