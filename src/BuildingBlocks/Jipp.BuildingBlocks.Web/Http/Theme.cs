using Microsoft.AspNetCore.Http;

namespace Jipp.BuildingBlocks.Web;

/// <summary>Light or dark, remembered in a cookie that the server reads.</summary>
internal static class Theme
{
    public const string Light = "light";
    public const string Dark = "dark";
    public const string Cookie = "tema";
    public const string Endpoint = "/tema";

    public static string Of(HttpContext? http) => http?.Request.Cookies[Cookie] == Dark ? Dark : Light;

    public static Microsoft.AspNetCore.Http.IResult Choose(HttpContext http, string? theme, string? back)
    {
        http.Response.Cookies.Append(
            Cookie,
            theme == Dark ? Dark : Light,
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                Path = "/",
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            }
        );
        return TypedResults.LocalRedirect(Links.Return(back));
    }
}
