using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
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
                row => (
                    Year: Number(row, "year")!.Value,
                    Facts: new TitleFacts(row.GetField("title")!, TitleLevels.Parse(row.GetField("level")!), Number(row, "count"), Text(row, "decree"), row.GetField("source")!)))
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
                    row.GetField("source")!,
                    [.. titles[year]]);
            });
    }

    public IReadOnlyList<ProposalSection> ProposalSections() =>
        Rows(
            "kipp_proposal_sections.csv",
            row => new ProposalSection(
                row.GetField("group")!,
                Number(row, "order")!.Value,
                row.GetField("code")!,
                row.GetField("name")!,
                Text(row, "max_words"),
                Number(row, "weight_percent"),
                Text(row, "content"),
                row.GetField("source")!));

    private static List<T> Rows<T>(string file, Func<CsvReader, T> read)
    {
        using var stream = typeof(EmbeddedEditionFacts).Assembly.GetManifestResourceStream($"Jipp.Competitions.Data.{file}")!;
        using var csv = new CsvReader(new StreamReader(stream), new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        List<T> rows = [];
        while (csv.Read())
        {
            rows.Add(read(csv));
        }

        return rows;
    }

    private static string? Text(CsvReader row, string column) => row.GetField(column) is { Length: > 0 } text ? text : null;

    private static int? Number(CsvReader row, string column) => Text(row, column) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static DateOnly? Day(CsvReader row, string column) =>
        Text(row, column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
