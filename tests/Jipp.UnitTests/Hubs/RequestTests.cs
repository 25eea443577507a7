using FluentValidation;
using Jipp.Hubs.Application;
using Jipp.Testing;
using Xunit;

namespace Jipp.UnitTests.Hubs;

/// <summary>The shape of requests. Today is <see cref="Clock.Start"/>, 3 March 2026.</summary>
public sealed class RequestTests
{
    private static readonly TimeProvider Now = Clock.New();
    private static readonly DateOnly Tomorrow = new(2026, 3, 4);
    private static readonly DateOnly Today = new(2026, 3, 3);

    [Fact]
    public void A_designation_needs_agency_decree_date_and_source() =>
        Assert.Equal(["AgencyCode", "Decree", "On", "Source"], Faults(new DesignateHubValidator(Now), new DesignateHub("", "", null, null, "")));

    [Fact]
    public void A_decree_known_by_its_year_alone_is_enough() =>
        Assert.Empty(Faults(new DesignateHubValidator(Now), new DesignateHub("51", "Kepmen PANRB 1/2024", null, 2024, "berita")));

    [Theory]
    [InlineData(2015)]
    [InlineData(2027)]
    public void A_decree_of_a_year_that_cannot_be_is_refused(int year) =>
        Assert.Equal(["On"], Faults(new DesignateHubValidator(Now), new DesignateHub("51", "Kepmen", null, year, "berita")));

    [Fact]
    public void No_step_lies_in_the_future()
    {
        Assert.Equal(["On"], Faults(new DesignateHubValidator(Now), new DesignateHub("51", "Kepmen", Tomorrow, null, "berita")));
        Assert.Equal(["On"], Faults(new ProposeHubValidator(Now), new ProposeHub("51", Tomorrow, "surat")));
        Assert.Equal(["On"], Faults(new RecommendHubValidator(Now), new RecommendHub("H001", Tomorrow, "surat")));
        Assert.Equal(["On"], Faults(new SignCommitmentValidator(Now), new SignCommitment("51", Tomorrow, "surat")));
        Assert.Equal(["On"], Faults(new ActivateHubValidator(Now), new ActivateHub("H001", Tomorrow, "surat")));
        Assert.Equal(["On"], Faults(new SuspendHubValidator(Now), new SuspendHub("H001", Tomorrow, "alasan", "surat")));
        Assert.Equal(["On"], Faults(new EndHubValidator(Now), new EndHub("H001", Tomorrow, "alasan", "surat")));
        Assert.Equal(["On"], Faults(new RenameAgencyValidator(Now), new RenameAgency("51", "Nama", Tomorrow, "surat")));
        Assert.Equal(["On"], Faults(new ListHubsValidator(Now), new ListHubs(Tomorrow)));
        Assert.Empty(Faults(new ListHubsValidator(Now), new ListHubs(Today)));
    }

    [Fact]
    public void Suspending_and_ending_need_a_reason()
    {
        Assert.Equal(["Reason"], Faults(new SuspendHubValidator(Now), new SuspendHub("H001", Today, "", "surat")));
        Assert.Equal(["Reason"], Faults(new EndHubValidator(Now), new EndHub("H001", Today, " ", "surat")));
    }

    [Fact]
    public void A_new_agency_needs_name_kind_and_source_and_a_plain_code()
    {
        Assert.Equal(["Name", "Kind", "Source"], Faults(new RegisterAgencyValidator(), new RegisterAgency(null, "?!", "apa saja", null, [], "")));
        Assert.Equal(["Code"], Faults(new RegisterAgencyValidator(), new RegisterAgency("K 1", "Nama", "lembaga", null, [], "surat")));
        Assert.Empty(Faults(new RegisterAgencyValidator(), new RegisterAgency("", "Nama", "lembaga", null, ["Sebutan"], "surat")));
    }

    [Fact]
    public void The_directory_refuses_filters_that_cannot_be()
    {
        Assert.Equal(["Kinds[1]", "Provinces[0]", "Page", "Size"], Faults(new ListAgenciesValidator(), new ListAgencies(null, ["kota", "desa"], ["7x"], 0, 101)));
        Assert.Empty(Faults(new ListAgenciesValidator(), new ListAgencies("luwu", ["kota"], ["73"])));
    }

    [Fact]
    public void Accepting_and_showing_need_a_code()
    {
        Assert.Equal(["Code"], Faults(new AcceptProposedAgencyValidator(), new AcceptProposedAgency("")));
        Assert.Equal(["Code"], Faults(new ShowAgencyValidator(), new ShowAgency("")));
        Assert.Equal(["Code"], Faults(new ShowHubValidator(), new ShowHub("")));
    }

    private static IEnumerable<string> Faults<T>(IValidator<T> validator, T request) => validator.Validate(request).Errors.Select(fault => fault.PropertyName).Distinct();
}
