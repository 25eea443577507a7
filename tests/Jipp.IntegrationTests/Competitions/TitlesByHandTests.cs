using System.Net;
using System.Text.Json;
using Jipp.BuildingBlocks;
using Jipp.Competitions;
using Jipp.Competitions.Application;
using Jipp.Competitions.Domain;

namespace Jipp.IntegrationTests.Competitions;

public abstract class TitlesByHandTests(HostFixture fixture)
{
    [SkippableFact]
    public async Task A_title_is_granted_withdrawn_and_granted_again_by_the_secretariat()
    {
        await fixture.Host.Tell(Catalogue.Published(Guid.CreateVersion7(), "300001", 1));
        var granted = await fixture.Host.Send(new GrantTitle("300001", 2020, "OAPSI", "Kepmen 189/2020"), Catalogue.Secretariat);

        Assert.True((await fixture.Host.Send(new WithdrawTitle(granted.Value, "Salah inovasi."), Catalogue.Secretariat)).IsSuccess);
        Assert.Equal("title.already-withdrawn", (await fixture.Host.Send(new WithdrawTitle(granted.Value, "Lagi."), Catalogue.Secretariat)).Error?.Code);
        Assert.Equal(granted.Value, (await fixture.Host.Send(new GrantTitle("300001", 2020, "OAPSI", "Ralat"), Catalogue.Secretariat)).Value);

        var title = (await fixture.Host.Ask(new GetTitle(granted.Value), Catalogue.Secretariat)).Value;
        Assert.Equal((TitleState.Granted, TitleGround.Person, "Ralat", null), (title.State, title.GrantedBy, title.Source, title.WithdrawalReason));
        var told = (await fixture.Host.Told("competitions"))
            .Select(message => (message.Name, Event: JsonDocument.Parse(message.Payload).RootElement))
            .Where(message => message.Event.GetProperty("titleId").GetGuid() == granted.Value)
            .OrderBy(message => message.Event.GetProperty("revision").GetInt32());
        Assert.Equal(["competitions.title-granted.v1", "competitions.title-withdrawn.v1", "competitions.title-granted.v1"], told.Select(message => message.Name));
    }

    [SkippableFact]
    public async Task Who_lacks_permission_or_scope_is_refused_and_the_refusal_is_recorded()
    {
        await fixture.Host.Tell(Catalogue.Published(Guid.CreateVersion7(), "300002", 1));
        var command = new GrantTitle("300002", 2020, "OAPSI", "Kepmen");

        Assert.Equal(ErrorKind.Unauthenticated, (await fixture.Host.Send(command)).Error?.Kind);
        Assert.Equal("permission.missing", (await fixture.Host.Send(command, TestUser.With(Permissions.SeeClaims).In("secretariat", "panrb"))).Error?.Code);
        Assert.Equal("title.secretariat-only", (await fixture.Host.Send(command, TestUser.With(Permissions.GrantTitle).In("edition", "2020"))).Error?.Code);
        Assert.Equal("title.secretariat-only", (await fixture.Host.Send(new WithdrawTitle(Guid.CreateVersion7(), "x"), TestUser.With(Permissions.WithdrawTitle))).Error?.Code);
        Assert.Equal("permission.missing", (await fixture.Host.Ask(new ListTitles(null, null, null, 1), TestUser.With(Permissions.GrantTitle))).Error?.Code);

        Assert.DoesNotContain(await fixture.Host.Titles(), title => title.EndsWith("300002", StringComparison.Ordinal));
        Assert.Contains("title.secretariat-only", await fixture.Host.Sql("competitions", """SELECT "Outcome" FROM audit WHERE "Command" = 'GrantTitle'"""));
    }

    [SkippableFact]
    public async Task The_form_offers_every_title_of_every_edition()
    {
        var choices = (await fixture.Host.Ask(new ListTitleChoices(), Catalogue.Secretariat)).Value;

        Assert.Equal((36, "2025 Finalis", "2014 Top 9"), (choices.Count, $"{choices[0].Year} {choices[0].Title}", $"{choices[^1].Year} {choices[^1].Title}"));
        Assert.Equal("permission.missing", (await fixture.Host.Ask(new ListTitleChoices(), TestUser.With(Permissions.SeeClaims))).Error?.Code);
    }

    [SkippableFact]
    public async Task Desk_and_forms_open_for_the_secretariat_and_for_nobody_else()
    {
        await fixture.Host.Tell(Catalogue.Published(Guid.CreateVersion7(), "300003", 1, ("Top 99", 2021)));
        var title = (await fixture.Host.Ask(new ListTitles(2021, null, "300003", 1), Catalogue.Secretariat)).Value.Rows[0].Id.Value;
        using var secretariat = fixture.Host.Client(Catalogue.Secretariat);
        using var stranger = fixture.Host.Client(TestUser.With().In("agency", "73.22"));
        foreach (
            var (path, words) in new[]
            {
                ("/ruang-kerja/kipp?q=300003", "Inovasi 300003"),
                ("/ruang-kerja/kipp/catat?nri=300003", "300003"),
                ($"/ruang-kerja/kipp/gelar/{title}", "Cabut gelar"),
            }
        )
        {
            Assert.Contains(words, await secretariat.GetStringAsync(path), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await secretariat.GetAsync(new Uri($"/ruang-kerja/kipp/gelar/{Guid.CreateVersion7()}", UriKind.Relative))).StatusCode);
    }

    [SkippableFact]
    public async Task The_list_filters_by_year_state_and_text_and_pages()
    {
        await using var host = await fixture.NewHost();
        for (var i = 0; i < 28; i++)
        {
            await host.Publish("innovations", Catalogue.Published(Guid.CreateVersion7(), $"4000{i:00}", 1, ("Top 99", 2016)));
        }

        await host.Publish("innovations", Catalogue.Published(Guid.CreateVersion7(), "500001", 1, ("Top 99", 2017)));
        await host.Drain();
        var first = (await host.Ask(new ListTitles(2016, TitleState.Granted, null, 1), Catalogue.Secretariat)).Value;
        await host.Send(new WithdrawTitle(first.Rows[0].Id.Value, "Salah."), Catalogue.Secretariat);

        var second = (await host.Ask(new ListTitles(2016, TitleState.Granted, null, 2), Catalogue.Secretariat)).Value;
        Assert.Equal((28, 25, 27, 2), (first.Total, first.Rows.Count, second.Total, second.Rows.Count));
        Assert.DoesNotContain(first.Rows.Concat(second.Rows), row => row.Year == 2017);
        Assert.Equal(["400000"], (await host.Ask(new ListTitles(null, TitleState.Withdrawn, null, 1), Catalogue.Secretariat)).Value.Rows.Select(row => row.Nri));
        Assert.Equal(["500001"], (await host.Ask(new ListTitles(null, null, "INOVASI 5000", 1), Catalogue.Secretariat)).Value.Rows.Select(row => row.Nri));
        Assert.Equal(29, (await host.Ask(new ListTitles(null, null, "luwu utara", 1), Catalogue.Secretariat)).Value.Total);
        Assert.Empty((await host.Ask(new ListTitles(null, null, "%", 1), Catalogue.Secretariat)).Value.Rows);
    }
}

public sealed class TitlesByHandOnSqlite(SqliteHostWithReference host) : TitlesByHandTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class TitlesByHandOnPostgres(PostgresHostWithReference host) : TitlesByHandTests(host), IClassFixture<PostgresHostWithReference>;
