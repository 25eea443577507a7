using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// <c>/en/hub</c> is <c>/hub</c> in English: the prefix moves from Path to PathBase, so that routes and relative links know nothing
/// of it. The API has one address for both and follows Accept-Language.
/// </summary>
internal sealed class LanguagePrefix(RequestDelegate next)
{
    public Task Invoke(HttpContext http)
    {
        var request = http.Request;
        var english = IsEnglish(request, out var rest);
        if (rest is { } path)
        {
            request.PathBase = request.PathBase.Add(Languages.EnglishPrefix);
            request.Path = path.HasValue ? path : "/";
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = english ? Languages.English : Languages.Indonesian;
        return next(http);
    }

    /// <param name="rest">The path after the prefix; null where there is none.</param>
    public static bool IsEnglish(HttpRequest request, out PathString? rest)
    {
        rest = request.Path.StartsWithSegments(Languages.EnglishPrefix, StringComparison.OrdinalIgnoreCase, out var after) ? after : (PathString?)null;
        return rest is not null
            || request.Path.StartsWithSegments(ErrorPages.ApiPrefix, StringComparison.OrdinalIgnoreCase)
                && request
                    .GetTypedHeaders()
                    .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
                    .FirstOrDefault()
                    ?.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
    }
}
