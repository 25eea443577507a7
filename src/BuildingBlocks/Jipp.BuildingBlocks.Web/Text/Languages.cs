using System.Globalization;

namespace Jipp.BuildingBlocks.Web;

/// <summary>The two languages of the interface. Addresses of English pages begin with <c>/en</c>.</summary>
public static class Languages
{
    public const string EnglishPrefix = "/en";

    public static CultureInfo Indonesian { get; } = CultureInfo.GetCultureInfo("id-ID");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary><c>id</c> or <c>en</c>, as written into pages and headers.</summary>
    public static string Current => IsEnglish ? "en" : "id";

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
