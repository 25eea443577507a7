using CsCheck;
using Jipp.Innovations.Domain.Linkage;

namespace Jipp.UnitTests.Innovations.Linkage;

public sealed class LinkedClustersTests
{
    private static LinkedPair Pair(int left, int right, double probability) => new(left, right, 0, probability, false);

    [Fact]
    public void Pairs_above_the_cut_join_and_those_below_do_not()
    {
        var (group, _) = LinkedClusters.Of(4, [Pair(0, 1, 0.9), Pair(2, 3, 0.4)], 0.5);

        Assert.Equal([0, 0, 2, 3], group);
    }

    [Fact]
    public void One_bad_pair_is_no_bridge_between_two_groups()
    {
        LinkedPair[] pairs = [Pair(0, 1, 0.99), Pair(1, 2, 0.99), Pair(0, 2, 0.99), Pair(3, 4, 0.99), Pair(4, 5, 0.99), Pair(3, 5, 0.99), Pair(2, 3, 0.8)];

        var (group, bridges) = LinkedClusters.Of(6, pairs, 0.5);

        Assert.Equal([0, 0, 0, 3, 3, 3], group);
        Assert.Equal((2, 3), (bridges.Single().Left, bridges.Single().Right));
    }

    [Fact]
    public void What_people_decided_holds_against_every_probability()
    {
        var (group, _) = LinkedClusters.Of(4, [Pair(0, 1, 1), Pair(1, 2, 1), Pair(0, 2, 1)], 0.5, rulings: [new(0, 2, false), new(2, 3, true)]);

        Assert.NotEqual(group[0], group[2]);
        Assert.Equal(group[2], group[3]);
    }

    [Fact]
    public void Contradictory_decisions_are_refused() =>
        Assert.Throws<ArgumentException>(() => LinkedClusters.Of(3, [], 0.5, rulings: [new(0, 1, true), new(1, 2, true), new(2, 0, false)]));

    [Fact]
    public void Decisions_hold_for_random_pairs_and_every_group_has_its_lowest_record_as_name() =>
        Gen.Select(Gen.Int[2, 12], Gen.Int)
            .Sample(
                (records, seed) =>
                {
                    var random = new Random(seed);
                    var pairs = Enumerable
                        .Range(0, records * 2)
                        .Select(_ => (random.Next(records), random.Next(records)))
                        .Where(pair => pair.Item1 < pair.Item2)
                        .Distinct()
                        .Select(pair => Pair(pair.Item1, pair.Item2, random.NextDouble()))
                        .ToList();
                    LinkageRuling[] rulings = [new(0, 1, random.Next(2) == 0)];

                    var (group, _) = LinkedClusters.Of(records, pairs, 0.3, rulings: rulings);

                    return (group[0] == group[1]) == rulings[0].Same
                        && Enumerable.Range(0, records).All(record => group[record] <= record && group[group[record]] == group[record]);
                },
                iter: 1000
            );

    [Theory]
    [InlineData(0.96, LinkageZone.Automatic)]
    [InlineData(0.95, LinkageZone.Automatic)]
    [InlineData(0.94, LinkageZone.Review)]
    [InlineData(0.05, LinkageZone.Review)]
    [InlineData(0.049, LinkageZone.Apart)]
    public void Zones_follow_the_probability(double probability, object zone) => Assert.Equal(zone, Linker.ZoneOf(probability));
}
