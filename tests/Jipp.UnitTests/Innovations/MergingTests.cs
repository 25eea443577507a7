using Jipp.BuildingBlocks;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;

namespace Jipp.UnitTests.Innovations;

public sealed class MergingTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 2, 0, 0, TimeSpan.Zero);
    private static readonly AgencyResolution Malang = new("35.73", "Pemerintah Kota Malang", null, "35");
    private static readonly InnovationField[] Spoken = [InnovationField.Title, InnovationField.Summary, InnovationField.Category, InnovationField.KippTitle, InnovationField.Unit];

    [Fact]
    public void The_survivor_shows_of_each_field_what_a_person_wrote_else_the_better_source_else_the_fuller_text()
    {
        var survivor = Record(
            1,
            "daerah",
            (InnovationField.Title, "GAMPIL"),
            (InnovationField.Summary, "Ringkas."),
            (InnovationField.Category, "Kesehatan"),
            (InnovationField.Goals, "Tujuan A")
        );
        var merged = Record(
            2,
            "panrb-kipp",
            (InnovationField.Title, "GAMPIL Kota"),
            (InnovationField.Summary, "Ringkasan yang lebih panjang."),
            (InnovationField.Goals, "Tujuan B"),
            (InnovationField.Results, "Hasil")
        );
        survivor.TakeOver(new(Origin.ByPerson(Start.AddDays(1)), new Dictionary<InnovationField, string?> { [InnovationField.Goals] = "Tujuan menurut dinas" }), Malang);

        Assert.True(merged.MergeInto(survivor, Start.AddDays(2)).IsSuccess);

        Assert.Equal("GAMPIL Kota", survivor.Title);
        Assert.Equal("Ringkasan yang lebih panjang.", survivor.Summary);
        Assert.Equal("Kesehatan", survivor.Category);
        Assert.Equal("Tujuan menurut dinas", survivor.Says(InnovationField.Goals));
        Assert.Equal("Hasil", survivor.Says(InnovationField.Results));
        Assert.Contains(survivor.Provenance, said => said is { Field: InnovationField.Title, Value: "GAMPIL", Stands: false, Yields: true });
        Assert.Equal(merged.Id, Assert.Single(survivor.BroughtSources).Home);
    }

    [Fact]
    public void Claims_of_both_are_the_survivors_and_leave_with_their_record()
    {
        var survivor = Record(1, "daerah", (InnovationField.KippTitle, "Top 45"));
        var merged = Record(2, "panrb-kipp", (InnovationField.KippTitle, "Top 99"));

        merged.MergeInto(survivor, Start);
        Assert.Equal(["Top 45", "Top 99"], survivor.AwardClaims.Select(claim => claim.Text).Order(StringComparer.Ordinal));

        merged.ComeBack(survivor, Start);
        Assert.Equal("Top 45", Assert.Single(survivor.AwardClaims).Text);
    }

    [Fact]
    public void Names_of_people_their_consent_and_the_unit_stay_with_their_record()
    {
        var survivor = Record(1, "daerah", (InnovationField.Innovators, "Siti"));
        var merged = Record(2, "panrb-kipp", (InnovationField.Innovators, "Budi"), (InnovationField.InnovatorsShown, "ya"), (InnovationField.Unit, "Dinas Lain"));

        merged.MergeInto(survivor, Start);

        Assert.Null(survivor.Says(InnovationField.InnovatorsShown));
        Assert.Equal(("Siti", null), (survivor.Says(InnovationField.Innovators), survivor.Unit));
        Assert.DoesNotContain(survivor.Provenance, said => said.Value == "Budi");
    }

    [Fact]
    public void Merging_tells_of_the_merged_record_and_of_the_survivors_change_and_unmerging_of_both_again()
    {
        var survivor = Record(1, "daerah", (InnovationField.Title, "A"));
        var merged = Record(2, "panrb-kipp", (InnovationField.Title, "B"));

        merged.MergeInto(survivor, Start);
        Assert.Equal(survivor.Id, Assert.IsType<InnovationMerged>(Assert.Single(Told(merged))).Survivor);
        Assert.IsType<InnovationUpdated>(Assert.Single(Told(survivor)));
        Forget(survivor, merged);

        merged.ComeBack(survivor, Start);
        Assert.Equal(survivor.Id, Assert.IsType<InnovationUnmerged>(Assert.Single(Told(merged))).FormerSurvivor);
        Assert.IsType<InnovationUpdated>(Assert.Single(Told(survivor)));
        Assert.Equal((InnovationState.Published, null), (merged.State, merged.MergedInto));
    }

    [Fact]
    public async Task The_elder_number_survives_and_what_lived_in_the_other_moves_on_in_one_step()
    {
        var world = new World(Record(1, "daerah"), Record(2, "daerah"), Record(3, "daerah"));
        await world.Merge(1, 2);
        await world.Merge(2, 0);

        Assert.Equal([null, world.Records[0].Id, world.Records[0].Id], world.Records.Select(record => record.MergedInto));

        // What was merged with the middle one stays with it.
        await world.Merging.Undo(world.Merges[^1], "x", Start, [], default);
        Assert.Equal([null, null, world.Records[1].Id], world.Records.Select(record => record.MergedInto));
    }

    [Fact]
    public async Task What_is_retired_is_not_merged_and_nothing_of_it_is_changed()
    {
        var world = new World(Record(1, "daerah"), Record(2, "daerah"));
        world.Records[1].Retire("ditutup", Start);

        var refused = await world.Merging.Merge(world.Records[0].Id, world.Records[1].Id, new("x", Start), default);

        Assert.Equal("innovation.not-mergeable", refused.Error?.Code);
        Assert.Empty(world.Records[0].BroughtSources);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20260303)]
    public async Task However_records_are_imported_edited_merged_and_unmerged_each_has_in_the_end_what_it_and_its_sources_said(int seed)
    {
        var random = new Random(seed);
        var world = new World([.. Enumerable.Range(1, 8).Select(number => Record(number, number % 2 == 0 ? "panrb-kipp" : "daerah"))]);
        Innovation[] twins = [.. world.Records.Select((record, at) => Record(at + 1, record.SourceSystem))];
        for (var step = 1; step <= 500; step++)
        {
            var (at, other, now) = (random.Next(8), random.Next(8), Start.AddMinutes(step));
            switch (random.Next(6))
            {
                case 0 or 1:
                    var said = Said(
                        at + 1,
                        world.Records[at].SourceSystem,
                        now,
                        (Spoken[random.Next(Spoken.Length - 1) + 1], random.Next(4) == 0 ? null : $"{step} {new string('x', random.Next(9))}")
                    );
                    world.Records[at].TakeOver(said, Malang);
                    twins[at].TakeOver(said, Malang);
                    if (world.Root(at) is var root && root != world.Records[at])
                    {
                        root.Bring(world.Records[at], now);
                    }

                    break;
                case 2:
                    var edited = Array.IndexOf(world.Records, world.Root(at));
                    var edit = new SourceRecord(
                        Origin.ByPerson(now),
                        new Dictionary<InnovationField, string?> { [Spoken[random.Next(Spoken.Length)]] = random.Next(3) == 0 ? null : $"suntingan {step}" }
                    );
                    world.Records[edited].TakeOver(edit, Malang);
                    twins[edited].TakeOver(edit, Malang);
                    break;
                case 3 or 4:
                    await world.Merge(at, other);
                    break;
                default:
                    if (await world.Merging.Path(world.Records[at].Id, world.Root(at).Id, default) is [var merge, ..])
                    {
                        await world.Merging.Undo(merge, "x", now, [], default);
                    }

                    break;
            }

            world.AllLeadOnInOneStepAndShowWhatTheyBrought(seed, step);
        }

        while (world.Merges.FirstOrDefault(merge => merge.Stands) is { } merge)
        {
            await world.Merging.Undo(merge, "x", Start.AddDays(9), [], default);
        }

        for (var at = 0; at < twins.Length; at++)
        {
            Assert.Equal(twins[at].Provenance, world.Records[at].Provenance);
            Assert.Equal((twins[at].Title, twins[at].Summary, twins[at].Unit), (world.Records[at].Title, world.Records[at].Summary, world.Records[at].Unit));
            Assert.Equal(twins[at].AwardClaims, world.Records[at].AwardClaims);
        }
    }

    private static Innovation Record(int number, string system, params (InnovationField Field, string? Text)[] said)
    {
        var innovation = Innovation.FromSource(Said(number, system, Start, said), Malang);
        Assert.True(innovation.Publish($"{100_000 + number}", Start).IsSuccess);
        Forget(innovation);
        return innovation;
    }

    private static SourceRecord Said(int number, string system, DateTimeOffset at, params (InnovationField Field, string? Text)[] said)
    {
        var values = new Dictionary<InnovationField, string?> { [InnovationField.Title] = $"Inovasi {number}", [InnovationField.Agency] = "Pemerintah Kota Malang" };
        foreach (var (field, text) in said)
        {
            values[field] = text;
        }

        return new(new(system, $"R{number}", false, "f.csv", number, $"https://contoh.test/{number}", at), values);
    }

    private static IReadOnlyList<IDomainEvent> Told(Innovation innovation) => ((IAggregateRoot)innovation).PendingEvents;

    private static void Forget(params Innovation[] innovations)
    {
        foreach (var innovation in innovations)
        {
            ((IAggregateRoot)innovation).ClearEvents();
        }
    }

    /// <summary>Records and merges in memory.</summary>
    private sealed class World
    {
        private readonly InMemoryRepository<InnovationMerge> _merges = new();

        public World(params Innovation[] records)
        {
            Records = records;
            Merging = new(new InMemoryRepository<Innovation>(records), _merges);
        }

        public Innovation[] Records { get; }

        public RecordMerging Merging { get; }

        public IReadOnlyList<InnovationMerge> Merges => [.. _merges.Items];

        public Innovation Root(int at) => Records[at].MergedInto is { } root ? Records.Single(record => record.Id == root) : Records[at];

        public async Task Merge(int one, int other) => Assert.Null((await Merging.Merge(Records[one].Id, Records[other].Id, new("x", Start), default)).Error);

        public void AllLeadOnInOneStepAndShowWhatTheyBrought(int seed, int step)
        {
            foreach (var record in Records)
            {
                Assert.True((record.State == InnovationState.Merged) == record.MergedInto is not null, $"seed {seed}, step {step}");
                if (record.MergedInto is { } root)
                {
                    Assert.True(Records.Single(other => other.Id == root).State == InnovationState.Published, $"seed {seed}, step {step}: more than one step");
                    Assert.Empty(record.BroughtSources);
                }

                var (provenance, brought) = Innovation.Shown(record, Records.Where(other => other.MergedInto == record.Id));
                Assert.True(provenance.ToHashSet().SetEquals(record.Provenance) && brought.ToHashSet().SetEquals(record.BroughtSources), $"seed {seed}, step {step}: {record.Nri}");
                Assert.True(record.Provenance.GroupBy(said => said.Field).All(field => field.Count(said => said.Stands) == 1), $"seed {seed}, step {step}: {record.Nri}");
            }
        }
    }
}
