using Microsoft.AspNetCore.Http;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// Everything that an answer for nobody in particular depends on. Host and scheme stand in every page as its base; the query and the encodings
/// count as they are written, since a page repeats the one and packing follows the other.
/// </summary>
internal sealed record AnswerKey(string Scheme, string Host, string Path, string Query, string Encodings, bool English, bool Dark)
{
    public int Length => (Host.Length + Path.Length + Query.Length + Encodings.Length) * sizeof(char);

    /// <summary>Asked before anything of the request was changed.</summary>
    public static AnswerKey Of(HttpContext http)
    {
        var request = http.Request;
        return new(
            request.Scheme,
            request.Host.Value ?? "",
            request.Path.Value ?? "",
            request.QueryString.Value ?? "",
            request.Headers.AcceptEncoding.ToString(),
            LanguagePrefix.IsEnglish(request, out _),
            Theme.Of(http) == Theme.Dark
        );
    }
}
