using Jipp.Testing.Linkage;

namespace Jipp.Benchmarks;

/// <summary>
/// <c>linkage &lt;folder&gt;</c>: links a labelled set, or every set in a folder of sets, without reading the labels, and says how well, beside the
/// best that TF-IDF could do with a threshold chosen by the labels.
/// </summary>
internal static class LinkageCommand
{
    public static int Run(IReadOnlyList<string> folders)
    {
        if (folders.Count == 0)
        {
            Complain("Usage: linkage <folder of a set, or of sets> …");
            return 2;
        }

        if (folders.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
        {
            Complain($"No such folder: {missing}");
            return 2;
        }

        var sets = folders.SelectMany(SetsIn).ToList();
        if (sets.Count == 0)
        {
            Complain("No dataset.json in it, and in no folder of it.");
            return 2;
        }

        Console.WriteLine(
            "| set | records | true pairs | precision | recall | F1 | B³ P | B³ R | B³ F1 | automatic P | automatic + review R | to review | expected | seconds | TF-IDF floor F1 |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        var faults = 0;
        List<string> catalogue = [];
        foreach (var folder in sets)
        {
            try
            {
                var set = LinkageDataset.Read(folder);
                var score = LinkageScore.Of(set);
                Console.WriteLine(
                    FormattableString.Invariant(
                        $"| {score.Name} | {score.Records} | {score.Truth} | {score.Pairs.Precision:F4} | {score.Pairs.Recall:F4} | {score.Pairs.F1:F4} | {score.BCubed.Precision:F4} | {score.BCubed.Recall:F4} | {score.BCubed.F1:F4} | {score.Automatic.Precision:F4} | {score.Noticed.Recall:F4} | {score.Review} | {score.Expected:F0} | {score.Seconds:F2} | {LinkageScore.Floor(set):F4} |"
                    )
                );
                if (CatalogueScore.CanRead(folder))
                {
                    catalogue.Add(Line(score.Name, CatalogueScore.Of(set)));
                }
            }
            catch (Exception fault) when (fault is InvalidDataException or IOException or KeyNotFoundException or System.Text.Json.JsonException)
            {
                Complain($"{folder}: {fault.Message}");
                faults++;
            }
        }

        if (catalogue.Count > 0)
        {
            Console.WriteLine();
            Console.WriteLine("With the comparisons of the catalogue, which know agencies, and that a copy at another agency is a replica:");
            Console.WriteLine();
            Console.WriteLine("| set | records | automatic P | automatic R | automatic + review R | to review | per record | replications | seconds |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
            catalogue.ForEach(Console.WriteLine);
        }

        return faults == 0 ? 0 : 2;
    }

    private static string Line(string name, CatalogueScore score) =>
        FormattableString.Invariant(
            $"| {name} | {score.Records} | {score.Merged.Precision:F4} | {score.Merged.Recall:F4} | {score.Noticed.Recall:F4} | {score.Review} | {(double)score.Review / score.Records:F3} | {score.Replications} | {score.Seconds:F2} |"
        );

    private static IEnumerable<string> SetsIn(string folder) =>
        File.Exists(Path.Combine(folder, "dataset.json"))
            ? [folder]
            : Directory.GetDirectories(folder).Where(inner => File.Exists(Path.Combine(inner, "dataset.json"))).Order(StringComparer.Ordinal);

    private static void Complain(string message) => Console.Error.WriteLine(message);
}
