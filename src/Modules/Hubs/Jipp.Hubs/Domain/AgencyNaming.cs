using System.Text;

namespace Jipp.Hubs.Domain;

/// <summary>How agencies are called and keyed.</summary>
internal static class AgencyNaming
{
    public const int LongestCode = 80;

    private const string Aceh = "11";

    /// <summary>Name on screen of a province's government.</summary>
    public static string OfProvince(string code, string regionName) => code == Aceh ? "Pemerintah Aceh" : $"Pemerintah Provinsi {regionName}";

    /// <summary>Name on screen of a regency's or city's government; <paramref name="regionName"/> already says which it is.</summary>
    public static string OfRegency(string regionName) => $"Pemerintah {regionName}";

    /// <summary>
    /// The five cities and the regency of Jakarta have a mayor or regent but no government of their own: they are regions of the province.
    /// </summary>
    public static bool HasOwnGovernment(string regionName) => !regionName.Contains("Administrasi", StringComparison.Ordinal);

    public static AgencyKind KindOfRegency(string regionName) => regionName.StartsWith("Kota ", StringComparison.Ordinal) ? AgencyKind.City : AgencyKind.Regency;

    /// <summary>Official codes have no lower case letters, own slugs have nothing else.</summary>
    public static bool IsOfficialCode(string code) => !code.Any(char.IsAsciiLetterLower);

    /// <summary>Key of an agency that no official list gives a code: its name in lower case with hyphens.</summary>
    public static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        if (slug.Length > LongestCode)
        {
            slug.Length = LongestCode;
        }

        return slug.ToString().Trim('-');
    }
}
