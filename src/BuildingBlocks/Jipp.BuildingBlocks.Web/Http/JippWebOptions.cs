using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Jipp.BuildingBlocks.Web;

/// <summary>What the host tells the web layer.</summary>
public sealed class JippWebOptions
{
    /// <summary>Assemblies with pages and texts: the host's, Accounts' and the modules'.</summary>
    public IReadOnlyList<Assembly> PageAssemblies { get; set; } = [];

    /// <summary>Tells the fresh scope of an error page who acts in it.</summary>
    public Action<IServiceProvider, HttpContext>? EnterErrorScope { get; set; }

    /// <summary>The sign-in page; takes <c>?kembali=</c> as return address.</summary>
    public string SignInPath { get; set; } = "/masuk";

    /// <summary>Name of the cookie that carries a session.</summary>
    public const string SessionCookie = "jipp.sesi";

    /// <summary>
    /// Whether a request may be somebody's, asked before it is known whose. Only who is surely nobody gets kept pages: every way of signing
    /// in must be seen here.
    /// </summary>
    public Func<HttpRequest, bool> MayBeSomebody { get; set; } = request => request.Cookies.ContainsKey(SessionCookie) || request.Headers.ContainsKey(HeaderNames.Authorization);

    /// <summary>Ends the session; POST with an antiforgery token.</summary>
    public string SignOutPath { get; set; } = "/keluar";
}
