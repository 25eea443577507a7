using Jipp.Innovations.Domain.Linkage;

namespace Jipp.UnitTests.Innovations.Linkage;

/// <summary>Made-up records whose true pairs and error rates are known.</summary>
internal static class SyntheticPeople
{
    public const double ErrorRate = 0.1;

    private static readonly string[] Syllables = ["ba", "di", "ko", "lu", "ma", "ni", "po", "ra", "si", "tu", "we", "ya", "han", "jun", "kar", "mel"];

    /// <param name="doubled">Number of records that occur twice; every value of the second differs with <see cref="ErrorRate"/>.</param>
    public static (LinkageTable Table, HashSet<(int, int)> Truth) Make(int seed, int records, int doubled)
    {
        var random = new Random(seed);
        LinkageColumn[] columns = [new("name", ComparisonKind.Name), new("town", ComparisonKind.Category), new("born", ComparisonKind.Year), new("code", ComparisonKind.Category)];
        List<string?[]> rows = [];
        for (var record = 0; record < records; record++)
        {
            rows.Add(Row(random));
        }

        HashSet<(int, int)> truth = [];
        for (var record = 0; record < doubled; record++)
        {
            var other = Row(random);
            truth.Add((record, rows.Count));
            rows.Add([.. rows[record].Select((cell, column) => random.NextDouble() < ErrorRate ? other[column] : cell)]);
        }

        return (new(columns, rows), truth);
    }

    private static string?[] Row(Random random) =>
        [
            string.Join(' ', Word(random, 3), Word(random, 3)),
            "town" + random.Next(40),
            (1950 + random.Next(50)).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Word(random, 5),
        ];

    private static string Word(Random random, int syllables) => string.Concat(Enumerable.Range(0, syllables).Select(_ => Syllables[random.Next(Syllables.Length)]));
}
