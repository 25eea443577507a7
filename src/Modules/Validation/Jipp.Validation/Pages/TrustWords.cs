using System.Globalization;
using Jipp.BuildingBlocks.Web;
using Jipp.Validation.Application.Trusting;
using Microsoft.Extensions.Localization;

namespace Jipp.Validation.Pages;

/// <summary>Scopes, ranked parts and figures in words.</summary>
internal static class TrustWords
{
    public static string NameOf(TrustScope scope, string? code, string name) => scope == TrustScope.Province && code is not null ? Provinces.Find(code)?.Name ?? name : name;

    public static string NameOf(IStringLocalizer t, RankedKind kind, RankedPart part) =>
        kind switch
        {
            RankedKind.Province => part.Code is null ? t["Instansi pusat dan lainnya"] : Provinces.Find(part.Code)?.Name ?? part.Name,
            RankedKind.Agency => part.Code is null ? t["Instansi belum dikenali"] : part.Name,
            RankedKind.Unit => part.Code is null ? t["Unit tidak disebut"] : part.Name,
            _ => part.Name,
        };

    /// <summary>The dashboard of a ranked part; null for those without one.</summary>
    public static string? AddressOf(RankedKind kind, string? code) =>
        code is null
            ? null
            : kind switch
            {
                RankedKind.Province => $"validasi/kepercayaan/provinsi/{code}",
                RankedKind.Hub => $"validasi/kepercayaan/hub/{Uri.EscapeDataString(code)}",
                RankedKind.Agency => $"validasi/kepercayaan/instansi/{Uri.EscapeDataString(code)}",
                _ => null,
            };

    public static string Of(IStringLocalizer t, RankedKind kind) =>
        kind switch
        {
            RankedKind.Province => t["Provinsi"],
            RankedKind.Hub => t["Hub"],
            RankedKind.Agency => t["Instansi"],
            _ => t["Unit"],
        };

    /// <summary>Name of a ranking in the address of its file.</summary>
    public static string Key(RankedKind kind) =>
        kind switch
        {
            RankedKind.Province => "provinsi",
            RankedKind.Hub => "hub",
            RankedKind.Agency => "instansi",
            _ => "unit",
        };

    public static string AgencyKind(IStringLocalizer t, string? kind) =>
        kind switch
        {
            null => t["Semua jenis instansi"],
            "kementerian" => t["Kementerian"],
            "lembaga" => t["Lembaga"],
            "provinsi" => t["Pemerintah provinsi"],
            "kabupaten" => t["Pemerintah kabupaten"],
            "kota" => t["Pemerintah kota"],
            "bumn" => t["BUMN"],
            "bumd" => t["BUMD"],
            "lainnya" => t["Instansi lain"],
            "historis" => t["Instansi lama"],
            _ => t["Instansi belum dikenali"],
        };

    public static string Score(double? score) => score is { } value ? value.ToString("0.0", CultureInfo.CurrentCulture) : "–";

    public static string Years(double years) => years.ToString("#,0.0", CultureInfo.CurrentCulture);

    /// <summary>"83% (71%–91%)"; without bounds the share alone.</summary>
    public static string Share(SurvivalPoint? point) =>
        point switch
        {
            null => "–",
            { Low: { } low, High: { } high } => $"{Format.Percent(point.Share)} ({Format.Percent(low)}–{Format.Percent(high)})",
            _ => Format.Percent(point.Share),
        };

    public static string Band(IStringLocalizer t, WaitingBand band) =>
        band.To is { } to
            ? band.From == to
                ? t["Hari ini"]
                : t["{0}–{1} hari", band.From, to]
            : t["Lebih dari {0} hari", band.From - 1];
}
