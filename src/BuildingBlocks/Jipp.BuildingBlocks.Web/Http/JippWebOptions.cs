using System.Reflection;
using Microsoft.AspNetCore.Http;

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

    /// <summary>Ends the session; POST with an antiforgery token.</summary>
    public string SignOutPath { get; set; } = "/keluar";
}
