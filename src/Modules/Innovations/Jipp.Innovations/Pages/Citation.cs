using System.Globalization;
using System.Text;
using Jipp.Innovations.Application;

namespace Jipp.Innovations.Pages;

/// <summary>A record as reference managers read it. Texts are single lines, whatever the record says.</summary>
/// <param name="Year">Of publication in the catalogue.</param>
internal sealed record Citation(string Nri, string Title, string Agency, int? Year, string Address, DateOnly Opened)
{
    private const string Where = "Katalog inovasi JIPP";

    public static Citation Of(InnovationRow record, string address, DateTimeOffset now) =>
        new(record.Nri, Line(record.Title), Line(record.AgencyName), record.PublishedAt?.Year, address, DateOnly.FromDateTime(now.UtcDateTime));

    /// <summary>An entry of BibTeX; capitals of names are kept by double braces.</summary>
    public string BibTex()
    {
        var text = new StringBuilder().Append("@misc{jipp-").Append(Nri).Append(",\n");
        Add("author", Protected(Agency));
        Add("title", Protected(Title));
        if (Year is { } year)
        {
            Add("year", year.ToString(CultureInfo.InvariantCulture));
        }

        Add("howpublished", Where);
        Add("note", $"NRI {Nri}");
        Add("url", Address);
        Add("urldate", Opened.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return text.Append('}').ToString();

        void Add(string name, string value) => text.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
    }

    /// <summary>An entry of RIS.</summary>
    public string Ris() =>
        string.Join(
            '\n',
            new (string Tag, string? Value)[]
            {
                ("TY", "ELEC"),
                ("AU", Agency + ","),
                ("TI", Title),
                ("PY", Year?.ToString(CultureInfo.InvariantCulture)),
                ("T2", Where),
                ("N1", $"NRI {Nri}"),
                ("UR", Address),
                ("Y2", Opened.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)),
            }
                .Where(line => line.Value is not null)
                .Select(line => $"{line.Tag}  - {line.Value}")
        ) + "\nER  - ";

    /// <summary>Signs that BibTeX and TeX read as their own.</summary>
    private static string Protected(string text)
    {
        var safe = new StringBuilder("{");
        foreach (var letter in text)
        {
            safe.Append(
                letter switch
                {
                    '\\' => "\\textbackslash{}",
                    '{' => "\\{",
                    '}' => "\\}",
                    '~' => "\\textasciitilde{}",
                    '^' => "\\textasciicircum{}",
                    '&' or '%' or '$' or '#' or '_' => $"\\{letter}",
                    _ => letter.ToString(),
                }
            );
        }

        return safe.Append('}').ToString();
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
