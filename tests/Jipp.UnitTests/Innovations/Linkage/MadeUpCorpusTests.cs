using Jipp.Innovations.Domain.Linkage;
using Jipp.Innovations.Domain.MadeUp;
using Jipp.Innovations.Infrastructure.MadeUp;
using Jipp.Testing.Linkage;

namespace Jipp.UnitTests.Innovations.Linkage;

public sealed class MadeUpCorpusTests
{
    private static readonly IReadOnlyList<MadeUpRecord> Records = MadeUpCorpus.Make(1000, 1);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        using var folder = new TemporaryFolder();
        MadeUpFiles.Write(folder.Of("one"), 40, 7);
        MadeUpFiles.Write(folder.Of("two"), 40, 7);
        MadeUpFiles.Write(folder.Of("three"), 40, 8);

        var names = Directory.GetFiles(folder.Of("one")).Select(file => Path.GetFileName(file)!).Order().ToList();
        Assert.Equal(["a.csv", "dataset.json", "iga-data-buatan.csv", "inoland-data-buatan.csv", "jippnas-data-buatan.csv", "truth.csv"], names);
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(folder.Of("one"), name)), File.ReadAllBytes(Path.Combine(folder.Of("two"), name))));
        Assert.NotEqual(File.ReadAllBytes(Path.Combine(folder.Of("one"), "a.csv")), File.ReadAllBytes(Path.Combine(folder.Of("three"), "a.csv")));
    }

    [Fact]
    public void Every_row_of_every_file_says_that_it_is_made_up()
    {
        using var folder = new TemporaryFolder();
        MadeUpFiles.Write(folder.Of("made"), 40, 1);

        foreach (var file in Directory.GetFiles(folder.Of("made"), "*.csv"))
        {
            Assert.All(File.ReadAllLines(file).Skip(1), line => Assert.EndsWith(",data buatan", line, StringComparison.Ordinal));
        }

        Assert.Contains("buatan", File.ReadAllText(Path.Combine(folder.Of("made"), "dataset.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_as_a_labelled_set()
    {
        using var folder = new TemporaryFolder();
        MadeUpFiles.Write(folder.Of("made"), 40, 1);

        var set = LinkageDataset.Read(folder.Of("made"));

        var records = MadeUpCorpus.Make(40, 1);
        Assert.Equal(records.Count, set.Table.Count);
        Assert.Equal(MadeUpFiles.TruePairs(records).Count(), set.Truth.Count);
        Assert.Equal(records[3].Description, set.Table.Rows[3][4]);
    }

    [Fact]
    public void At_least_a_fifth_has_a_replica_at_another_agency_with_the_same_name()
    {
        var firsts = Records.GroupBy(record => record.Original).ToDictionary(group => group.Key, group => group.First());
        var replicas = firsts.Values.Where(record => record.ReplicaOf is not null).ToList();

        Assert.True(replicas.Count >= 0.2 * firsts.Values.Count(record => record.ReplicaOf is null));
        Assert.All(replicas, replica => Assert.NotEqual(firsts[replica.ReplicaOf!.Value].Region, replica.Region));
        Assert.All(replicas, replica => Assert.Equal(firsts[replica.ReplicaOf!.Value].Title, replica.Title));
    }

    [Fact]
    public void Noise_comes_at_the_stated_rates()
    {
        var copies = Records.GroupBy(record => record.Original).SelectMany(group => group.Skip(1).Select(copy => (First: group.First(), Copy: copy))).ToList();

        Assert.InRange(copies.Count(pair => !pair.Copy.Title.Contains('(', StringComparison.Ordinal)), 0.25 * copies.Count, 0.36 * copies.Count);
        Assert.InRange(copies.Count(pair => pair.Copy.Year != pair.First.Year), 0.25 * copies.Count, 0.35 * copies.Count);
        Assert.InRange(copies.Count(pair => pair.Copy.Unit != pair.First.Unit), 0.11 * copies.Count, 0.19 * copies.Count);
        Assert.InRange(copies.Count(pair => pair.Copy.Agency != pair.First.Agency), 0.45 * copies.Count, 0.55 * copies.Count);
        Assert.InRange(copies.Average(pair => Records.Count(record => record.Original == pair.First.Original)), 2, 4);
    }

    [Fact]
    public void Likeness_of_texts_with_the_best_threshold_is_no_way_to_link_it()
    {
        using var folder = new TemporaryFolder();
        MadeUpFiles.Write(folder.Of("made"), 1000, 1);

        Assert.InRange(LinkageScore.Floor(LinkageDataset.Read(folder.Of("made"))), 0.5, 0.90);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Our_comparisons_keep_the_bars_on_it(ulong seed)
    {
        var records = MadeUpCorpus.Make(1000, seed);
        var truth = MadeUpFiles.TruePairs(records).ToHashSet();

        var found = new InnovationLinkage(InnovationRecords.MadeUp(records)).Propose([]);

        var merged = found.Merged.SelectMany(group => group.SelectMany((one, at) => group.Skip(at + 1).Select(other => (one, other)))).ToList();
        var right = merged.Count(truth.Contains);
        var noticed = right + found.Review.Count(pair => truth.Contains((pair.One, pair.Other)));
        Assert.True(right >= 0.99 * merged.Count, $"precision {(double)right / merged.Count:F4}");
        Assert.True(noticed >= 0.99 * truth.Count, $"recall {(double)noticed / truth.Count:F4}");
        Assert.True(found.Review.Count <= 1.2 * records.Count, $"{found.Review.Count} to review of {records.Count}");
        var original = records.ToDictionary(record => record.Id, record => record.ReplicaOf ?? record.Original);
        Assert.True(found.Replications.Count(pair => original[pair.One] == original[pair.Other]) >= 0.5 * found.Replications.Count);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory("jipp-made-up-").FullName;

        public string Of(string name) => Path.Combine(_path, name);

        public void Dispose() => Directory.Delete(_path, recursive: true);
    }
}
