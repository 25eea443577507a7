using System.Globalization;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Validation.Application.Trusting;
using Jipp.Validation.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Jipp.Validation.Endpoints;

/// <summary>A public ranking or survival curve of the trust pages as a file with all its rows.</summary>
internal static class TrustFile
{
    public const string Path = "/validasi/kepercayaan/unduh.csv";

    private const string Curve = "bertahan";

    private static readonly (TrustScope Scope, string Key)[] Scopes =
    [
        (TrustScope.Nation, "nasional"),
        (TrustScope.Province, "provinsi"),
        (TrustScope.Hub, "hub"),
        (TrustScope.Agency, "instansi"),
    ];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                Path,
                async (
                    string? tingkat,
                    string? kode,
                    string? daftar,
                    string? kelompok,
                    IQueryHandler<GetTrustDashboard, Result<TrustDashboard>> handler,
                    IStringLocalizer<ValidationText> t,
                    MadeUpData data,
                    CancellationToken ct
                ) =>
                {
                    var scope = Array.Find(Scopes, entry => entry.Key == (tingkat ?? "nasional"));
                    if (scope.Key is null)
                    {
                        return Error.Invalid([new FieldError("tingkat", "Lingkup yang diminta tidak dikenal.")]).ToHttp();
                    }

                    var found = await handler.Handle(new GetTrustDashboard(scope.Scope, kode, kelompok), ct);
                    if (!found.IsSuccess)
                    {
                        return found.Error.ToHttp();
                    }

                    if (daftar == Curve)
                    {
                        return File(data.Mark(CurveOf(found.Value.Survival)), Curve);
                    }

                    return found.Value.Rankings.FirstOrDefault(ranking => TrustWords.Key(ranking.Kind) == daftar) is { } ranking
                        ? File(data.Mark([Header, .. ranking.Parts.Select(part => Cells(part, TrustWords.NameOf(t, ranking.Kind, part)))]), TrustWords.Key(ranking.Kind))
                        : Error.Invalid([new FieldError("daftar", "Daftar yang diminta tidak ada dalam lingkup ini.")]).ToHttp();
                }
            )
            .AllowAnonymous()
            .WithMetadata(new CachedPageAttribute("validation"))
            .ExcludeFromDescription();

    public static IEnumerable<IReadOnlyList<string>> CurveOf(SurvivalView view) =>
        [
            ["years", "at_risk", "stops", "share", "low95", "high95"],
            .. view.Points.Select(point => new[] { Cell(point.Years), Cell(point.AtRisk), Cell(point.Stops), Cell(point.Share), Cell(point.Low), Cell(point.High) }),
        ];

    public static string CurveAddressOf(TrustScope scope, string? code, string? kind) =>
        $"{Of(scope, code)}&daftar={Curve}{(kind is null ? "" : $"&kelompok={Uri.EscapeDataString(kind)}")}";

    public static IReadOnlyList<string> Header { get; } = ["rank", "code", "name", "records", "confirmed", "stopped", "due", "never", "unconfirmed", "score"];

    public static string AddressOf(TrustScope scope, string? code, RankedKind kind) => $"{Of(scope, code)}&daftar={TrustWords.Key(kind)}";

    public static IReadOnlyList<string> Cells(RankedPart part, string name) =>
        [
            Cell(part.Rank),
            part.Code ?? "",
            name,
            Cell(part.Count.Total),
            Cell(part.Count.Confirmed),
            Cell(part.Count.Stopped),
            Cell(part.Count.Due),
            Cell(part.Count.Never),
            Cell(part.Count.Unconfirmed),
            part.Count.Score?.ToString("0.0", CultureInfo.InvariantCulture) ?? "",
        ];

    private static string Of(TrustScope scope, string? code) =>
        $"{Path[1..]}?tingkat={Array.Find(Scopes, entry => entry.Scope == scope).Key}{(code is null ? "" : $"&kode={Uri.EscapeDataString(code)}")}";

    private static Microsoft.AspNetCore.Http.IResult File(IEnumerable<IReadOnlyList<string>> rows, string name) =>
        Results.File(System.Text.Encoding.UTF8.GetBytes("\uFEFF" + Csv.Text(rows)), "text/csv; charset=utf-8", $"kepercayaan-{name}.csv");

    private static string Cell(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
