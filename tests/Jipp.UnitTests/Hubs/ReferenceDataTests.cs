using Jipp.Hubs.Application;
using Jipp.Hubs.Domain;
using Jipp.Hubs.Infrastructure;
using Jipp.Testing;
using Xunit;

namespace Jipp.UnitTests.Hubs;

public sealed class ReferenceDataTests
{
    private static readonly ReferenceData Data = new();
    private static readonly List<AgencyEntry> Entries = [.. new LoadDirectoryHandler(Data, new InMemoryRepository<Agency>()).Entries()];

    [Fact]
    public void There_are_38_provinces_and_514_regencies_and_cities()
    {
        Assert.Equal(38, Data.Provinces.Count);
        Assert.Equal(514, Data.Regencies.Count);
        Assert.All(Data.Regencies, regency => Assert.Equal(regency.ProvinceCode, regency.Code[..2]));
    }

    [Fact]
    public void Of_546_local_governments_none_is_an_administrative_part_of_Jakarta()
    {
        Assert.Equal(38, Entries.Count(entry => entry.Kind == AgencyKind.Province));
        Assert.Equal(508, Entries.Count(entry => entry.Kind is AgencyKind.Regency or AgencyKind.City));
        Assert.Equal(["31"], Entries.Where(entry => entry.ProvinceCode == "31").Select(entry => entry.Code));
        Assert.Equal(
            ["31.01", "31.71", "31.72", "31.73", "31.74", "31.75"],
            Data.Regencies.Where(region => !AgencyNaming.HasOwnGovernment(region.Name)).Select(region => region.Code).Order()
        );
    }

    [Fact]
    public void There_are_120_central_agencies_of_which_six_are_history()
    {
        Assert.Equal(120, Data.CentralAgencies.Count);
        Assert.Equal(6, Data.CentralAgencies.Count(agency => agency.Kind == AgencyKind.Historic));
        Assert.All(Data.CentralAgencies.Where(agency => agency.Kind == AgencyKind.Historic), agency => Assert.NotEmpty(agency.Successors));
    }

    [Fact]
    public void Codes_are_unique_and_those_of_agencies_without_one_are_slugs()
    {
        Assert.Equal(Entries.Count, Entries.Select(entry => entry.Code).Distinct().Count());
        Assert.Equal("K38", Entry("Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional").Code);
        Assert.Equal("bank-indonesia", Entry("Bank Indonesia").Code);
    }

    [Fact]
    public void No_name_or_alias_means_two_agencies()
    {
        var agencies = Entries.ConvertAll(Agency.Register);
        var names = agencies.SelectMany(agency => agency.Aliases.Select(alias => alias.Folded).Append(agency.FoldedName).Distinct());

        Assert.Empty(names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Successors_stand_in_the_directory()
    {
        var codes = Entries.Select(entry => entry.Code).ToHashSet();

        Assert.Equal(["K55", "K56", "K57"], Entry("Kementerian Hukum dan HAM").SuccessorCodes);
        Assert.All(Entries.SelectMany(entry => entry.SuccessorCodes), code => Assert.Contains(code, codes));
    }

    [Fact]
    public void Aliases_point_to_agencies_of_the_directory()
    {
        var codes = Entries.Select(entry => entry.Code).ToHashSet();

        Assert.Equal(10, Data.Aliases.Count);
        Assert.All(Data.Aliases, alias => Assert.Contains(alias.AgencyCode, codes));
    }

    [Fact]
    public void Thirteen_named_hubs_have_a_decree_and_nineteen_a_commitment()
    {
        Assert.Equal(32, Data.Hubs.Count);
        Assert.Equal(13, Data.Hubs.Count(hub => hub is { Decree: not null, CommittedOn: null }));
        Assert.Equal(19, Data.Hubs.Count(hub => hub is { Decree: null, CommittedOn: not null }));
        Assert.All(Data.Hubs.Where(hub => hub.Decree is not null), hub => Assert.False(hub.Decree!.DayKnown));
    }

    [Fact]
    public async Task On_20_October_2023_twelve_hubs_were_designated_and_nineteen_committed()
    {
        var agencies = new InMemoryRepository<Agency>(Entries.ConvertAll(Agency.Register));
        var hubs = new InMemoryRepository<Hub>();
        Assert.True((await new LoadHubsHandler(Data, hubs, agencies).Handle(new LoadHubs(), default)).IsSuccess);

        var states = hubs.Items.Select(hub => hub.StepOn(new DateOnly(2023, 10, 20))?.State).ToList();
        Assert.Equal(12, states.Count(state => state == HubState.Designated));
        Assert.Equal(19, states.Count(state => state == HubState.CommitmentSigned));
        Assert.Equal(1, states.Count(state => state is null));

        // The twelve ministries and agencies signed on that very day.
        Assert.Equal(7, hubs.Items.Count(hub => hub.StepOn(new DateOnly(2023, 10, 19))?.State == HubState.CommitmentSigned));
        Assert.Equal(13, hubs.Items.Count(hub => hub.StepOn(new DateOnly(2024, 1, 1))?.State == HubState.Designated));
    }

    [Fact]
    public void Totals_that_the_news_cite_are_34_and_54()
    {
        Assert.Equal([(2023, 34), (2024, 54)], Data.CitedTotals.Select(total => (total.Year, total.Total)));
        Assert.All(Data.CitedTotals, total => Assert.Equal(total.Total, total.Local + total.Central));
        Assert.All(Data.CitedTotals, total => Assert.StartsWith("https://", total.Source, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void The_regions_of_the_package_are_those_that_were_collected()
    {
        var collected = File.ReadLines(SharedData.Path("regencies.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => (cells[0], cells[3]));

        Assert.Equal(collected, Data.Regencies.Select(region => (region.Code, region.Name)));
    }

    private static AgencyEntry Entry(string name) => Entries.Single(entry => entry.Name == name);
}
