using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jipp.BuildingBlocks.Web;

/// <summary>Fills answers that have an error status and no content: a page for people, problem details for the API.</summary>
internal static partial class ErrorPages
{
    public const string ApiPrefix = "/api";

    public static async Task Write(HttpContext http)
    {
        var status = http.Response.StatusCode;
        var error = http.Items[typeof(Refused)] as Error ?? Describe(http, status);
        if (http.Request.Path.StartsWithSegments(ApiPrefix))
        {
            var texts = http.RequestServices.GetRequiredService<ITexts>();
            await TypedResults.Problem(texts.Of(error), statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = error.Code }).ExecuteAsync(http);
            return;
        }

        http.Response.Headers.Remove(EnhancedNavigation.Header);
        // The page that failed may have used up what a scope can be used for once.
        var outer = http.RequestServices;
        await using var scope = outer.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        outer.GetRequiredService<JippWebOptions>().EnterErrorScope?.Invoke(scope.ServiceProvider, http);
        try
        {
            await new RazorComponentResult<ErrorPage>(new { Error = error, Status = status }) { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(http);
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            Failed(outer.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorPages)), exception);
            http.Response.StatusCode = status;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(error.Message);
        }
        finally
        {
            http.RequestServices = outer;
        }
    }

    private static Error Describe(HttpContext http, int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest when http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } => Error.Invalid(
                "form.expired",
                "Formulir ini sudah kedaluwarsa atau dibuka dari sesi lain. Kembali ke halamannya, muat ulang, lalu kirim lagi."
            ),
            StatusCodes.Status400BadRequest => Error.Invalid("request.unreadable", "Permintaan ini tidak dapat dibaca. Kembali ke halaman sebelumnya lalu coba lagi."),
            StatusCodes.Status401Unauthorized => Error.Unauthenticated(),
            StatusCodes.Status403Forbidden => Error.Forbidden(
                "permission.missing",
                "Akun Anda tidak berwenang membuka halaman ini. Hubungi admin instansi Anda bila seharusnya boleh."
            ),
            StatusCodes.Status404NotFound => Error.NotFound("page.unknown", "Halaman yang Anda cari tidak ada atau sudah dipindahkan."),
            StatusCodes.Status405MethodNotAllowed => Error.Invalid("request.method", "Halaman ini tidak menerima permintaan semacam itu. Buka halamannya lalu coba lagi."),
            StatusCodes.Status413PayloadTooLarge => Error.Invalid("request.too-large", "Berkas atau isian yang dikirim terlalu besar. Kecilkan lalu kirim lagi."),
            StatusCodes.Status429TooManyRequests => Error.Unavailable("request.too-many", "Terlalu banyak permintaan dari alamat Anda. Tunggu sebentar lalu coba lagi."),
            StatusCodes.Status503ServiceUnavailable => Error.Unavailable("host.unavailable", "Layanan sedang tidak tersedia. Coba lagi beberapa menit lagi."),
            _ => new Error("host.failed", "Terjadi kesalahan pada sistem dan sudah dicatat. Coba lagi; bila berulang, laporkan lewat halaman Tentang data.", ErrorKind.Unavailable),
        };

    [LoggerMessage(LogLevel.Error, "The error page itself failed")]
    private static partial void Failed(ILogger logger, Exception exception);
}
