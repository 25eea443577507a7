using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// A NUL character is no text: no database of ours takes it, and the framework's reader of forms fails on it in ways that look like a fault of the
/// system. Whoever sends one, in an address or in a form, is told so with 400 before anything is done. Forms are read here, before their token
/// is looked for, since a form that cannot be read has none; files in them may hold any bytes.
/// </summary>
internal sealed class ReadableText(RequestDelegate next)
{
    private const char Nul = '\0';

    public async Task Invoke(HttpContext http)
    {
        if (HasNul(http.Request))
        {
            Refuse(http, "Alamat ini memuat karakter kosong (NUL) yang tidak dapat dibaca. Periksa alamatnya lalu coba lagi.");
            return;
        }

        if (TakesForms(http) && http.Request.HasFormContentType)
        {
            try
            {
                if (HasNul(await http.Request.ReadFormAsync(http.RequestAborted)))
                {
                    RefuseForm(http);
                    return;
                }
            }
            catch (Exception failure) when (failure is InvalidOperationException or InvalidDataException { InnerException: InvalidOperationException })
            {
                // How the reader refuses an escaped NUL.
                RefuseForm(http);
                return;
            }
            catch (Exception failure) when (failure is InvalidDataException or IOException and not BadHttpRequestException)
            {
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
        }

        await next(http);
    }

    /// <summary>Nothing is read of what is sent to an address that nobody has.</summary>
    private static bool TakesForms(HttpContext http) =>
        !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && http.GetEndpoint() is RouteEndpoint { Order: < int.MaxValue };

    private static bool HasNul(HttpRequest request) =>
        Has(request.Path.Value)
        || ((request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) ?? false) && request.Query.Any(pair => Has(pair.Key) || pair.Value.Any(Has)));

    private static bool HasNul(IFormCollection form) => form.Any(field => Has(field.Key) || field.Value.Any(Has)) || form.Files.Any(file => Has(file.Name) || Has(file.FileName));

    private static bool Has(string? text) => text?.Contains(Nul, StringComparison.Ordinal) ?? false;

    private static void RefuseForm(HttpContext http) =>
        Refuse(http, "Isian ini memuat karakter kosong (NUL) yang tidak dapat disimpan, jadi belum ada yang berubah. Kembali ke formulirnya, hapus karakter itu, lalu kirim lagi.");

    private static void Refuse(HttpContext http, string words)
    {
        http.Items[typeof(Refused)] = Error.Invalid("request.nul", words);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
