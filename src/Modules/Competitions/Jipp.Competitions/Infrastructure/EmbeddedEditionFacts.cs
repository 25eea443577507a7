using System.Globalization;
using CsvHelper;
using Jipp.Competitions.Application;
using Jipp.Competitions.Domain;

namespace Jipp.Competitions.Infrastructure;

/// <summary>Reads Data/kipp_*.csv, which are embedded. A fault in them is a bug of the program, hence exceptions.</summary>
internal sealed class EmbeddedEditionFacts : IEditionFacts
{
    public IReadOnlyList<EditionFacts> Editions()
    {
        var titles = Rows(
                "kipp_titles.csv",
                row =>
                    (
                        Year: Number(row, "year")!.Value,
                        Facts: new TitleFacts(row.GetString("title"), TitleLevels.Parse(row.GetString("level")), Number(row, "count"), Text(row, "decree"), row.GetString("source"))
                    )
            )
            .ToLookup(title => title.Year, title => title.Facts);
        return Rows(
            "kipp_editions.csv",
            row =>
            {
                var year = Number(row, "year")!.Value;
                return new EditionFacts(
                    year,
                    Number(row, "edition"),
                    Text(row, "legal_basis"),
                    Text(row, "groups")?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
                    Number(row, "registered"),
                    Number(row, "submitted"),
                    Number(row, "passed_admin"),
                    Number(row, "nominees"),
                    Number(row, "finalists"),
                    Number(row, "monitored"),
                    Day(row, "announced_on"),
                    Day(row, "awarded_on"),
                    Text(row, "note"),
                    row.GetString("source"),
                    [.. titles[year]]
                );
            }
        );
    }

    public IReadOnlyList<ProposalSection> ProposalSections() =>
        Rows(
            "kipp_proposal_sections.csv",
            row => new ProposalSection(
                row.GetString("group"),
                Number(row, "order")!.Value,
                row.GetString("code"),
                row.GetString("name"),
                Text(row, "max_words"),
                Number(row, "weight_percent"),
                Text(row, "content"),
                row.GetString("source")
            )
        );

    private static List<T> Rows<T>(string file, Func<CsvReader, T> read)
    {
        using var csv = CsvReader.Create(
            typeof(EmbeddedEditionFacts).Assembly.GetManifestResourceStream($"Jipp.Competitions.Data.{file}")!,
            new CsvReaderOptions { Separator = ',' }
        );
        List<T> rows = [];
        while (csv.Read())
        {
            rows.Add(read(csv));
        }

        return rows;
    }

    private static string? Text(CsvReader row, string column) => row.GetString(column) is { Length: > 0 } text ? text : null;

    private static int? Number(CsvReader row, string column) => Text(row, column) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static DateOnly? Day(CsvReader row, string column) => Text(row, column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
