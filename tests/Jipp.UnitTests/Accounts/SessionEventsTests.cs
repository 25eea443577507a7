using Jipp.Accounts.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Jipp.UnitTests.Accounts;

public sealed class SessionEventsTests
{
    [Theory]
    [InlineData("/api/v1/innovations")]
    [InlineData("/API/v1/hubs")]
    public async Task A_program_that_is_not_signed_in_is_told_401(string path)
    {
        var http = await Challenged("", path);

        Assert.Equal((401, ""), (http.Response.StatusCode, http.Response.Headers.Location.ToString()));
    }

    [Theory]
    [InlineData("", "/apian", "/masuk?kembali=%2Fapian")]
    [InlineData("/en", "/ruang-kerja", "/en/masuk?kembali=%2Fen%2Fruang-kerja")]
    public async Task A_person_who_is_not_signed_in_is_shown_the_way(string language, string path, string target)
    {
        var http = await Challenged(language, path);

        Assert.Equal((302, target), (http.Response.StatusCode, http.Response.Headers.Location.ToString()));
    }

    [Theory]
    [InlineData("/api/v1/innovations")]
    [InlineData("/ruang-kerja/akun")]
    public async Task Whoever_may_not_is_told_403_where_the_page_is(string path)
    {
        var http = At("", path);
        await new SessionEvents(null!).RedirectToAccessDenied(Context(http));

        Assert.Equal((403, ""), (http.Response.StatusCode, http.Response.Headers.Location.ToString()));
    }

    private static async Task<DefaultHttpContext> Challenged(string language, string path)
    {
        var http = At(language, path);
        await new SessionEvents(null!).RedirectToLogin(Context(http));
        return http;
    }

    private static DefaultHttpContext At(string language, string path)
    {
        var http = new DefaultHttpContext();
        (http.Request.PathBase, http.Request.Path) = (language, path);
        return http;
    }

    private static RedirectContext<CookieAuthenticationOptions> Context(HttpContext http) =>
        new(http, new AuthenticationScheme("uji", null, typeof(CookieAuthenticationHandler)), new CookieAuthenticationOptions(), new AuthenticationProperties(), "");
}
