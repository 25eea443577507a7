using CsCheck;
using Jipp.Innovations.Domain.Linkage;

namespace Jipp.UnitTests.Innovations.Linkage;

public sealed class LinkerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_share_of_same_pairs_is_found_without_labels(int seed)
    {
        var (table, truth) = SyntheticPeople.Make(seed, 600, 150);

        var linker = new Linker(table);

        Assert.InRange(linker.ExpectedPairs, 0.95 * truth.Count, 1.05 * truth.Count);
        Assert.InRange(linker.Model.Lambda * table.PairCount, 0.95 * truth.Count, 1.05 * truth.Count);
    }

    [Fact]
    public void Whoever_asks_is_told_how_many_pairs_of_all_were_compared()
    {
        var (table, _) = SyntheticPeople.Make(1, 200, 50);
        var progress = new LinkageProgress();
        var prepared = new PreparedTable(table);
        progress.Begin(LinkagePhase.Comparing, table.PairCount);

        new PairScan(prepared).Keep([.. prepared.Columns.Select(column => new float[column.Levels])], float.MaxValue, int.MaxValue, progress);

        Assert.Equal(new LinkageStep(LinkagePhase.Comparing, table.PairCount, 250L * 249 / 2), progress.Now);
        _ = new Linker(table, progress);
        Assert.Equal(LinkagePhase.Learning, progress.Now.Phase);
    }

    [Fact]
    public void Agreement_on_a_code_that_few_share_weighs_more_than_on_a_town_that_many_share()
    {
        var (table, truth) = SyntheticPeople.Make(3, 600, 150);
        var linker = new Linker(table);
        var pair = truth.First(pair => table.Rows[pair.Item1].SequenceEqual(table.Rows[pair.Item2]));
        var levels = linker
            .Table.Columns.Select(column => column.LevelsOf(column.ValueOf[pair.Item1], 0, new int[column.ValueCount], new byte[column.ValueCount])[column.ValueOf[pair.Item2]])
            .ToArray();

        var (town, code) = (linker.Model.LevelWeight(1, TermVectors.Full, levels[1]), linker.Model.LevelWeight(3, TermVectors.Full, levels[3]));

        Assert.True(code >= town, $"code {code}, town {town}");
    }

    [Fact]
    public void Same_pairs_are_found_and_others_are_not()
    {
        var (table, truth) = SyntheticPeople.Make(4, 600, 150);
        var linker = new Linker(table);

        var automatic = linker.Pairs(Linker.AutomaticFrom);
        var noticed = linker.Pairs(Linker.ReviewFrom);

        Assert.True(automatic.Count(pair => truth.Contains((pair.Left, pair.Right))) >= 0.99 * automatic.Count);
        Assert.True(noticed.Count(pair => truth.Contains((pair.Left, pair.Right))) >= 0.97 * truth.Count);
        Assert.DoesNotContain(linker.Pairs(0.5), pair => !truth.Contains((pair.Left, pair.Right)) && pair.Right < 600 && pair.Probability > 0.99);
    }

    [Fact]
    public void In_a_list_without_doubles_nothing_is_linked_without_asking()
    {
        var (table, _) = SyntheticPeople.Make(5, 400, 0);

        Assert.Empty(new Linker(table).Pairs(Linker.AutomaticFrom));
    }

    [Fact]
    public void A_handful_of_doubles_is_found_among_many_records()
    {
        var (table, truth) = SyntheticPeople.Make(7, 400, 5);

        Assert.Equal(truth, new Linker(table).Pairs(Linker.AutomaticFrom).Select(pair => (pair.Left, pair.Right)).ToHashSet());
    }

    [Fact]
    public void The_same_rows_give_the_same_bits()
    {
        var (table, _) = SyntheticPeople.Make(6, 300, 80);

        Assert.Equal(new Linker(table).Pairs(0), new Linker(table).Pairs(0));
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        var (table, _) = SyntheticPeople.Make(7, 300, 80);
        var order = Enumerable.Range(0, table.Count).ToArray();
        new Random(1).Shuffle(order);
        var shuffled = new LinkageTable(table.Columns, [.. order.Select(row => table.Rows[row])]);

        var one = new Linker(table).Pairs(0.01).ToDictionary(pair => (pair.Left, pair.Right), pair => pair.Probability);
        var other = new Linker(shuffled)
            .Pairs(0.01)
            .ToDictionary(pair => (Math.Min(order[pair.Left], order[pair.Right]), Math.Max(order[pair.Left], order[pair.Right])), pair => pair.Probability);

        Assert.Equal(one.Keys.Order(), other.Keys.Order());
        Assert.All(one, pair => Assert.Equal(pair.Value, other[pair.Key], 0.05));
    }

    [Fact]
    public void A_rule_that_bars_a_pair_holds_whatever_else_agrees()
    {
        var (plain, truth) = SyntheticPeople.Make(8, 300, 80);
        LinkageColumn office = new("office", ComparisonKind.Given) { LowestBars = true };
        var table = new LinkageTable([.. plain.Columns, office], [.. plain.Rows.Select((row, at) => (string?[])[.. row, OfficeOf(at)])]);

        var linker = new Linker(table);

        Assert.All(linker.Pairs(0.01), pair => Assert.Equal(OfficeOf(pair.Left), OfficeOf(pair.Right)));
        var across = truth.Where(pair => OfficeOf(pair.Item1) != OfficeOf(pair.Item2)).ToHashSet();
        var barred = linker.BarredPairs(0.5);
        Assert.NotEmpty(barred);
        Assert.All(barred, pair => Assert.Contains((pair.Left, pair.Right), across));
        Assert.True(barred.Count >= 0.9 * across.Count);

        static string OfficeOf(int record) => record % 7 < 3 ? "one" : "other";
    }

    [Fact]
    public void Where_records_have_one_partner_none_gets_two()
    {
        var (table, truth) = SyntheticPeople.Make(9, 300, 100);
        var linked = new LinkageTable(table.Columns, table.Rows) { LeftCount = 300, OneToOne = true };

        var pairs = new Linker(linked).Pairs(Linker.ReviewFrom);

        Assert.Equal(pairs.Count, pairs.Select(pair => pair.Left).Distinct().Count());
        Assert.Equal(pairs.Count, pairs.Select(pair => pair.Right).Distinct().Count());
        Assert.True(pairs.Count(pair => truth.Contains((pair.Left, pair.Right))) >= 95);
    }

    [Fact]
    public void A_record_that_is_being_written_finds_its_like()
    {
        var (table, _) = SyntheticPeople.Make(10, 300, 80);
        var linker = new Linker(table);
        var written = (string?[])table.Rows[17].Clone();
        written[1] = "elsewhere";

        var likest = new NewRecord(linker).Likest(written, 3, 0.05);

        Assert.Equal(17, likest[0].Record);
        Assert.Empty(new NewRecord(linker).Likest(["zzz qqq", "nowhere", "1800", "xxxxx"], 3, 0.05));
    }

    [Fact]
    public void Tables_of_every_mixture_of_kinds_and_gaps_are_linked_without_failing() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 16], Gen.Int)
            .Sample(
                (columns, rows, seed) =>
                {
                    var random = new Random(seed);
                    string?[] cells = [null, "", " ", "a", "a b c", "2001", "1999-02-03", "19990203", "12,5", "0", "éa ü", "--", "x1 y2"];
                    ComparisonKind[] kinds = [ComparisonKind.Text, ComparisonKind.Name, ComparisonKind.Category, ComparisonKind.Year, ComparisonKind.Date, ComparisonKind.Number];
                    var table = new LinkageTable(
                        [.. Enumerable.Range(0, columns).Select(at => new LinkageColumn($"c{at}", kinds[random.Next(kinds.Length)]))],
                        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => cells[random.Next(cells.Length)]).ToArray())]
                    )
                    {
                        LeftCount = seed % 2 == 0 ? rows / 2 : null,
                        OneToOne = seed % 4 == 0,
                    };

                    var linker = new Linker(table);

                    return linker.Pairs(0).All(pair => pair.Left < pair.Right && pair.Probability is >= 0 and <= 1 && float.IsFinite(pair.Score));
                },
                iter: 60
            );
}
