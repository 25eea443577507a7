using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Jipp.BuildingBlocks.Web;

/// <summary>The two languages of the interface. Addresses of English pages begin with <c>/en</c>.</summary>
public static class Languages
{
    public const string EnglishPrefix = "/en";

    public static CultureInfo Indonesian { get; } = CultureInfo.GetCultureInfo("id-ID");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary><c>id</c> or <c>en</c>, as written into pages and headers.</summary>
    public static string Current => IsEnglish ? "en" : "id";

    /// <summary>The page's own address, from the root, in one of the languages.</summary>
    internal static string PathOf(NavigationManager navigation, bool english)
    {
        var path = "/" + navigation.ToBaseRelativePath(navigation.Uri);
        return !english ? path
            : path == "/" ? EnglishPrefix
            : EnglishPrefix + path;
    }

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
