using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Jipp.BuildingBlocks.Web;

internal sealed record FlashText(Tone Tone, string Text);

/// <summary>
/// A message for the page after the redirect: <c>Flash.Say(T["Konfirmasi tersimpan."]); Navigation.NavigateTo("ruang-kerja");</c>
/// It travels in a cookie that the next page takes away.
/// </summary>
public sealed class Flash(IHttpContextAccessor accessor)
{
    internal const string Cookie = "pesan";
    private const int LongestText = 600;

    /// <summary>Leaves the message; it must not hold personal data.</summary>
    public void Say(string text, Tone tone = Tone.Good)
    {
        var content = $"{(int)tone}{(text.Length > LongestText ? text[..LongestText] : text)}";
        Http.Response.Cookies.Append(Cookie, Base64Url.EncodeToString(Encoding.UTF8.GetBytes(content)), Options(TimeSpan.FromMinutes(2)));
    }

    internal FlashText? Take()
    {
        if (Http.Request.Cookies[Cookie] is not { Length: > 0 and < 4000 } cookie || Http.Response.HasStarted)
        {
            return null;
        }

        Http.Response.Cookies.Delete(Cookie, Options(null));
        if (!Base64Url.IsValid(cookie))
        {
            return null;
        }

        var content = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cookie));
        return content is [>= '0' and <= '4', ..] ? new FlashText((Tone)(content[0] - '0'), content[1..]) : null;
    }

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A flash message needs a request.");

    private CookieOptions Options(TimeSpan? age) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = age,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = Http.Request.IsHttps,
        };
}
