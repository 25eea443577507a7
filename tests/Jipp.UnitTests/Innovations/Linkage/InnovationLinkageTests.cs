using Jipp.Innovations.Domain.Linkage;
using Xunit.Abstractions;

namespace Jipp.UnitTests.Innovations.Linkage;

public sealed class InnovationLinkageTests(ITestOutputHelper output)
{
    /// <summary>Definitions 40.</summary>
    private static readonly (string One, string Other)[] KnownPairs =
    [
        ("R0106", "R0213"), ("R0152", "R0193"), ("R0045", "R0073"), ("R0459", "R0480"), ("R0460", "R0481"), ("R0466", "R0502"),
        ("R0471", "R0500"), ("R0474", "R0503"), ("R0206", "R0457"), ("R0208", "R0464"), ("R0209", "R0470"), ("R0210", "R0476"),
    ];

    [Fact]
    public void The_known_pairs_of_the_samples_are_merged_or_in_review() => KnownPairsAreNoticed(InnovationRecords.Samples());

    [SkippableFact]
    public void The_known_pairs_are_noticed_beside_the_directory_of_lan_too() =>
        KnownPairsAreNoticed([.. InnovationRecords.Samples(), .. InnovationRecords.OfLan(SharedData.Path("lan_direktori_inovasi_2018.csv"))]);

    private void KnownPairsAreNoticed(List<LinkableInnovation> records)
    {
        var found = new InnovationLinkage(records).Propose([]);

        var byKey = records.ToDictionary(record => record.Key);
        foreach (var (name, pairs) in new[] { ("automatic", found.Automatic), ("review", found.Review), ("replication", found.Replications) })
        {
            foreach (var pair in pairs)
            {
                output.WriteLine($"{name} {pair.Probability:F3} {pair.One} {byKey[pair.One].Title} [{byKey[pair.One].Agency}] ~ {pair.Other} {byKey[pair.Other].Title} [{byKey[pair.Other].Agency}]");
            }
        }

        var noticed = found.Automatic.Concat(found.Review).SelectMany(pair => new[] { (pair.One, pair.Other), (pair.Other, pair.One) }).ToHashSet();
        Assert.All(KnownPairs, pair => Assert.Contains(pair, noticed));
        Assert.DoesNotContain(("R0026", "R0535"), noticed);
        Assert.All(found.Automatic, pair => Assert.True(byKey[pair.One].AgencyCode == byKey[pair.Other].AgencyCode, $"{pair.One} {pair.Other}"));
    }
}
