using Jipp.Innovations.Domain.Linkage;
using Xunit.Abstractions;

namespace Jipp.UnitTests.Innovations.Linkage;

public sealed class InnovationLinkageTests(ITestOutputHelper output)
{
    /// <summary>Definitions 40.</summary>
    private static readonly (string One, string Other)[] KnownPairs =
    [
        ("R0106", "R0213"),
        ("R0152", "R0193"),
        ("R0045", "R0073"),
        ("R0459", "R0480"),
        ("R0460", "R0481"),
        ("R0466", "R0502"),
        ("R0471", "R0500"),
        ("R0474", "R0503"),
        ("R0206", "R0457"),
        ("R0208", "R0464"),
        ("R0209", "R0470"),
        ("R0210", "R0476"),
    ];

    [Fact]
    public void The_known_pairs_of_the_samples_are_merged_or_in_review() => KnownPairsAreNoticed(InnovationRecords.Samples());

    [SkippableFact]
    public void The_known_pairs_are_noticed_beside_the_directory_of_lan_too() =>
        KnownPairsAreNoticed([.. InnovationRecords.Samples(), .. InnovationRecords.OfLan(SharedData.Path("lan_direktori_inovasi_2018.csv"))]);

    [Fact]
    public void A_copy_at_another_agency_is_proposed_as_a_replica_and_never_merged()
    {
        var samples = InnovationRecords.Samples();
        var original = samples.First(record => record.Key == "R0460");
        List<LinkableInnovation> records =
        [
            .. samples,
            original with
            {
                Key = "copy",
                Source = "other",
                AgencyCode = "16.05",
                Agency = "Pemerintah Kabupaten Musi Rawas",
                ProvinceCode = "16",
            },
        ];

        var found = new InnovationLinkage(records).Propose([]);

        Assert.DoesNotContain(found.Automatic.Concat(found.Review), pair => pair.One == "copy" || pair.Other == "copy");
        Assert.Contains(found.Replications, pair => (pair.One, pair.Other) == ("R0460", "copy"));
    }

    [Fact]
    public void What_people_decided_is_merged_or_kept_apart_and_not_asked_again()
    {
        var records = InnovationRecords.Samples();

        var found = new InnovationLinkage(records).Propose([new("R0460", "R0481", false), new("R0001", "R0002", true), new("R0001", "gone", true)]);

        Assert.DoesNotContain(found.Automatic.Concat(found.Review), pair => (pair.One, pair.Other) == ("R0460", "R0481"));
        Assert.Contains(found.Merged, group => group.SequenceEqual(["R0001", "R0002"]));
        Assert.DoesNotContain(found.Merged, group => group.Contains("R0460") && group.Contains("R0481"));
    }

    [Theory]
    [InlineData("Si Dora Eman", "Sidora Eman", true)]
    [InlineData("Getar Dilan", "Getar Dilan (Gerakan Tanam Sayur di Lahan Pekarangan)", true)]
    [InlineData("Peta Baper (Peta Berbasis Partisipatif)", "Peta Baper (Pemetaan Berbasis Partisipatif)", true)]
    [InlineData("Sistem Penyusunan Anggaran Secara Elektronik (E-budgeting)", "Sistem Informasi Pengelolaan Keuangan Sekolah (E-budgeting)", false)]
    [InlineData("Mesti (Melayani Setulus Hati)", "Besti (Beres dan Pasti)", false)]
    [InlineData("Tangerang Satu Data", "Tangerang Satu Peta", false)]
    [InlineData("()", "", false)]
    public void Titles_are_one_name_by_what_stands_before_and_in_the_bracket(string title, string other, bool same)
    {
        Assert.Equal(same, new Naming(title).IsOneWith(new(other)));
        Assert.Equal(same, new Naming(other).IsOneWith(new(title)));
    }

    private void KnownPairsAreNoticed(List<LinkableInnovation> records)
    {
        var found = new InnovationLinkage(records).Propose([]);

        var byKey = records.ToDictionary(record => record.Key);
        foreach (var (name, pairs) in new[] { ("automatic", found.Automatic), ("review", found.Review), ("replication", found.Replications) })
        {
            foreach (var pair in pairs)
            {
                output.WriteLine(
                    $"{name} {pair.Probability:F3} {pair.One} {byKey[pair.One].Title} [{byKey[pair.One].Agency}] ~ {pair.Other} {byKey[pair.Other].Title} [{byKey[pair.Other].Agency}]"
                );
            }
        }

        var noticed = found.Automatic.Concat(found.Review).SelectMany(pair => new[] { (pair.One, pair.Other), (pair.Other, pair.One) }).ToHashSet();
        Assert.All(KnownPairs, pair => Assert.Contains(pair, noticed));
        Assert.DoesNotContain(("R0026", "R0535"), noticed);
        Assert.All(found.Automatic, pair => Assert.True(byKey[pair.One].AgencyCode == byKey[pair.Other].AgencyCode, $"{pair.One} {pair.Other}"));
    }
}
