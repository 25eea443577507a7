using System.Diagnostics;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Domain.Linkage;

namespace Jipp.Testing.Linkage;

/// <summary>How well a made-up set is linked with the comparisons of the catalogue, which know agencies and that a copy elsewhere is a replica.</summary>
/// <param name="Merged">Pairs within the groups that are merged without asking.</param>
/// <param name="Noticed">These and the pairs in review.</param>
internal sealed record CatalogueScore(Accuracy Merged, Accuracy Noticed, int Records, int Review, int Replications, double Seconds)
{
    /// <summary>Whether the folder was written by the verb <c>generate</c>.</summary>
    public static bool CanRead(string folder) => File.Exists(Path.Combine(folder, "jippnas-data-buatan.csv"));

    public static CatalogueScore Of(LinkageDataset set)
    {
        var places = set.Table.Columns.Select((column, place) => (column.Name, place)).ToDictionary(item => item.Name, item => item.place);
        var resolver = new AgencyResolver(Directory(), []);
        var records = set.Table.Rows.Select((row, at) => Record(at, column => row[places[column]]!, resolver)).ToList();
        var watch = Stopwatch.StartNew();
        var found = new InnovationLinkage(records).Propose([]);
        var seconds = watch.Elapsed.TotalSeconds;
        var merged = found.Merged.SelectMany(group => group.SelectMany((one, at) => group.Skip(at + 1).Select(other => Pair(one, other)))).ToList();
        return new(
            LinkageScore.Against(set, merged),
            LinkageScore.Against(set, [.. merged, .. found.Review.Select(pair => Pair(pair.One, pair.Other))]),
            records.Count,
            found.Review.Count,
            found.Replications.Count,
            seconds
        );
    }

    /// <summary>Regencies and cities as the directory names them.</summary>
    public static IEnumerable<DirectoryAgency> Directory()
    {
        foreach (var (code, name) in Regions.Named)
        {
            var agency = new DirectoryAgency(code);
            agency.Hear($"Pemerintah {name}", name, name.StartsWith("Kota ", StringComparison.Ordinal) ? "kota" : "kabupaten", code[..2], "registered", [], 1);
            yield return agency;
        }
    }

    private static LinkableInnovation Record(int place, Func<string, string> cell, AgencyResolver resolver)
    {
        var agency = resolver.Resolve(cell("agency"), null);
        return new(
            $"{place}",
            "",
            cell("title"),
            agency.Code,
            cell("agency"),
            cell("unit"),
            agency.ProvinceCode,
            int.Parse(cell("year"), System.Globalization.CultureInfo.InvariantCulture),
            cell("description"),
            cell("category")
        );
    }

    private static (int, int) Pair(string one, string other)
    {
        var (left, right) = (int.Parse(one, System.Globalization.CultureInfo.InvariantCulture), int.Parse(other, System.Globalization.CultureInfo.InvariantCulture));
        return left < right ? (left, right) : (right, left);
    }
}
