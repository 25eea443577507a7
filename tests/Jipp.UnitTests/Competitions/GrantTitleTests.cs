using Jipp.BuildingBlocks;
using Jipp.Competitions;
using Jipp.Competitions.Application;
using Jipp.Competitions.Domain;

namespace Jipp.UnitTests.Competitions;

public sealed class GrantTitleTests
{
    private static readonly TestUser Secretariat = TestUser.With(Permissions.GrantTitle).In("secretariat", "panrb");

    private readonly InMemoryRepository<Title> _titles = new();
    private readonly InMemoryRepository<CataloguedInnovation> _innovations = new(Known.Innovation());

    [Fact]
    public async Task The_secretariat_records_a_title_by_hand()
    {
        var result = await Grant(new GrantTitle("123456", 2019, "Top 45", " Kepmen 18/2019 "));

        Assert.True(result.IsSuccess);
        var title = Assert.Single(_titles.Items);
        Assert.Equal((TitleGround.Person, "Kepmen 18/2019", _innovations.Items[0].Id), (title.GrantedBy, title.Source, title.InnovationId));
    }

    [Theory]
    [InlineData("654321", 2019, "Top 45", "Nri")]
    [InlineData("123456", 2013, "Top 45", "Year")]
    [InlineData("123456", 2019, "Top 40", "Title")]
    public async Task What_does_not_exist_is_refused_at_its_field(string nri, int year, string title, string field)
    {
        var result = await Grant(new GrantTitle(nri, year, title, "Kepmen"));

        Assert.Equal(field, Assert.Single(result.Error!.Fields).Name);
        Assert.Empty(_titles.Items);
    }

    [Fact]
    public async Task An_innovation_whose_import_was_undone_gets_no_title()
    {
        _innovations.Items[0].Retired(2, CataloguedInnovation.ImportUndone);

        Assert.Equal("Nri", Assert.Single((await Grant(new GrantTitle("123456", 2019, "Top 45", "Kepmen"))).Error!.Fields).Name);
    }

    [Fact]
    public async Task Nobody_but_the_secretariat_records_titles()
    {
        var result = await Grant(new GrantTitle("123456", 2019, "Top 45", "Kepmen"), TestUser.With(Permissions.GrantTitle).In("edition", "2019"));

        Assert.Equal(("title.secretariat-only", ErrorKind.Forbidden), (result.Error!.Code, result.Error.Kind));
        Assert.Empty(_titles.Items);
    }

    [Fact]
    public async Task No_more_titles_are_recorded_than_were_given()
    {
        var kind = Known.List.Find(2014, "Top 9")!;
        for (var i = 0; i < 9; i++)
        {
            _titles.Add(Title.Grant(new InnovationId(Guid.CreateVersion7()), 2014, kind, null, TitleGround.Claim, Known.Now));
        }

        Assert.Equal("title.all-given", (await Grant(new GrantTitle("123456", 2014, "Top 9", "Kepmen"))).Error?.Code);

        _titles.Items[0].Withdraw("Salah.", TitleGround.Person, Known.Now);
        Assert.True((await Grant(new GrantTitle("123456", 2014, "Top 9", "Kepmen"))).IsSuccess);
    }

    [Fact]
    public async Task A_title_without_a_known_count_has_no_limit()
    {
        Assert.Null(Known.List.Find(2022, "OAPSI")!.Count);
        Assert.True((await Grant(new GrantTitle("123456", 2022, "OAPSI", "Berita"))).IsSuccess);
    }

    [Fact]
    public async Task A_title_that_was_withdrawn_is_granted_again_under_its_identity()
    {
        var first = await Grant(new GrantTitle("123456", 2019, "Top 45", "Kepmen"));
        Assert.Equal("title.already-granted", (await Grant(new GrantTitle("123456", 2019, "Top 45", "Kepmen"))).Error?.Code);
        _titles.Items[0].Withdraw("Salah.", TitleGround.Person, Known.Now);

        Assert.Equal(first.Value, (await Grant(new GrantTitle("123456", 2019, "Top 45", "Berita acara"))).Value);
        Assert.Equal("Berita acara", Assert.Single(_titles.Items).Source);
    }

    [Theory]
    [InlineData("12345", 2019, "Top 45", "x", "Nri")]
    [InlineData("12345a", 2019, "Top 45", "x", "Nri")]
    [InlineData("123456", 0, "Top 45", "x", "Year")]
    [InlineData("123456", 2019, "", "x", "Title")]
    [InlineData("123456", 2019, "Top 45", "", "Source")]
    public void A_request_out_of_shape_is_refused(string nri, int year, string title, string source, string field)
    {
        var faults = new GrantTitleValidator().Validate(new GrantTitle(nri, year, title, source)).Errors;

        Assert.Equal([field], faults.Select(fault => fault.PropertyName));
    }

    private Task<Result<Guid>> Grant(GrantTitle command, TestUser? user = null) =>
        new GrantTitleHandler(_innovations, new InMemoryRepository<Edition>(Known.Editions), _titles, _titles, user ?? Secretariat, Clock.New()).Handle(
            command,
            CancellationToken.None
        );
}
