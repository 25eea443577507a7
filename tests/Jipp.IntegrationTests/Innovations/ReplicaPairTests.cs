using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Permissions = Jipp.Innovations.Permissions;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>A person says which of two records copies the other: the pair is parted for good, and Validation is told.</summary>
public abstract class ReplicaPairTests(HostFixture fixture)
{
    private static readonly TestUser Linker = TestUser.With(Permissions.Link).In("secretariat", "panrb").Named("Pemeriksa Replikasi");

    private sealed record Pair(JippHost Host, Innovation Malang, Innovation Lutra, Innovation Twin)
    {
        public Guid Id => PairId.Of(Malang.Id, Lutra.Id).Value;

        public async Task<string?> Decide(PairVerdict verdict, int seen, Guid? original = null)
        {
            Host.Clock.Advance(TimeSpan.FromSeconds(1));
            var decided = await Host.Send(new DecidePair(Id, verdict, seen, original), Linker);
            await Host.Drain();
            return decided.Error?.Code;
        }

        public Task<List<string>> Linked() =>
            Host.Db<ValidationDbContext, List<string>>(context =>
                context
                    .ReplicaLinks.Where(link => link.Stands)
                    .Join(context.Innovations, link => link.OriginalId, record => record.Id, (link, original) => new { link.ReplicaId, original.Nri })
                    .Join(context.Innovations, link => link.ReplicaId, record => record.Id, (link, replica) => link.Nri + " > " + replica.Nri)
                    .ToListAsync()
            );
    }

    private async Task<Pair> Waiting()
    {
        var host = await fixture.NewHost();
        await host.Import(
            Importing.File(
                Importing.Row("M1", "Antar Obat"),
                Importing.Row("M2", "Antar Obat Kita"),
                Importing.Row("L1", "Antar Obat", "Pemerintah Kabupaten Luwu Utara", region: "73.22")
            )
        );
        await host.Drain();
        var records = await host.Catalogue();
        await host.Put(records);
        return new(
            host,
            records.Single(record => record is { Title: "Antar Obat", AgencyCode: not "73.22" }),
            records.Single(record => record.AgencyCode == "73.22"),
            records.Single(record => record.Title == "Antar Obat Kita")
        );
    }

    [SkippableFact]
    public async Task Validation_knows_which_record_copies_which_until_that_is_decided_otherwise()
    {
        var pair = await Waiting();
        await using var host = pair.Host;

        Assert.Null(await pair.Decide(PairVerdict.Replica, 0, pair.Malang.Id.Value));
        Assert.Equal([$"{pair.Malang.Nri} > {pair.Lutra.Nri}"], await pair.Linked());

        Assert.Null(await pair.Decide(PairVerdict.Replica, 1, pair.Lutra.Id.Value));
        Assert.Equal([$"{pair.Lutra.Nri} > {pair.Malang.Nri}"], await pair.Linked());

        Assert.Null(await pair.Decide(PairVerdict.Different, 2));
        Assert.Empty(await pair.Linked());

        Assert.Null(await pair.Decide(PairVerdict.Replica, 3, pair.Malang.Id.Value));
        Assert.Null((await host.Send(new TakeBackDecision(pair.Id, 4), Linker)).Error);
        await host.Drain();
        Assert.Empty(await pair.Linked());

        Assert.Null(await pair.Decide(PairVerdict.Replica, 0, pair.Malang.Id.Value));
        Assert.Equal([$"{pair.Malang.Nri} > {pair.Lutra.Nri}"], await pair.Linked());
        Assert.Equal(6, (await host.Told("innovations")).Count(message => message.Name.StartsWith("innovations.replica-", StringComparison.Ordinal)));
        Assert.Empty(await host.BrokenRules());
    }

    [SkippableFact]
    public async Task A_replica_is_another_agency_s_and_one_of_the_two_is_the_original()
    {
        var pair = await Waiting();
        await using var host = pair.Host;
        var twins = PairId.Of(pair.Malang.Id, pair.Twin.Id).Value;

        Assert.Equal("pair.same-agency", (await host.Send(new DecidePair(twins, PairVerdict.Replica, 0, pair.Malang.Id.Value), Linker)).Error?.Code);
        Assert.Equal("pair.unknown", await pair.Decide(PairVerdict.Replica, 0, pair.Twin.Id.Value));
        Assert.Equal(["Original"], (await host.Send(new DecidePair(pair.Id, PairVerdict.Replica, 0), Linker)).Error!.Fields.Select(field => field.Name));
        Assert.Equal(["Original"], (await host.Send(new DecidePair(pair.Id, PairVerdict.Different, 0, pair.Malang.Id.Value), Linker)).Error!.Fields.Select(field => field.Name));
        Assert.Equal("permission.missing", (await host.Send(new DecidePair(pair.Id, PairVerdict.Replica, 0, pair.Malang.Id.Value), Importing.Importer)).Error?.Code);
        Assert.Empty(await pair.Linked());
    }

    [SkippableFact]
    public async Task What_copies_another_record_is_never_merged_with_it_and_the_link_lives_on_where_the_original_does()
    {
        var pair = await Waiting();
        await using var host = pair.Host;
        Assert.Null(await pair.Decide(PairVerdict.Replica, 0, pair.Malang.Id.Value));
        Assert.Null((await host.Send(new DecidePair(PairId.Of(pair.Malang.Id, pair.Twin.Id).Value, PairVerdict.Same, 0), Linker)).Error);
        await host.Drain();
        var root = (await host.Again(pair.Malang)).MergedInto ?? pair.Malang.Id;

        var holder = TestUser.With(Jipp.Validation.Permissions.AnswerDuty).In("secretariat", "panrb");
        var duty = await host.Db<ValidationDbContext, DutyId>(context =>
            context.Duties.Where(one => one.OpenFor == new Jipp.Validation.Domain.InnovationId(root.Value)).Select(one => one.Id).SingleAsync()
        );
        var stopped = await host.Send(new Jipp.Validation.Application.AnswerDuty(duty.Value, "berhenti", null, "Anggaran habis", null), holder);
        Assert.True(stopped.IsSuccess, stopped.Error?.Code);
        await host.Drain();

        var asked = await host.Db<ValidationDbContext, List<Jipp.Validation.Domain.InnovationId>>(context =>
            context
                .CheckReasons.Where(reason => reason.Kind == CheckKind.OriginalStopped)
                .Join(context.Duties, reason => reason.DutyId, one => one.Id, (_, one) => one.InnovationId)
                .ToListAsync()
        );
        Assert.Equal([pair.Lutra.Id.Value], asked.Select(id => id.Value));
        Assert.Empty(await host.BrokenRules());
    }

    [SkippableFact]
    public async Task The_page_of_a_pair_of_two_agencies_asks_which_is_the_original_and_shows_what_was_decided()
    {
        var pair = await Waiting();
        await using var host = pair.Host;
        using var client = host.Client(Linker);
        var address = $"/inovasi/kembar/{pair.Id}";
        Assert.Contains("Bila yang satu meniru yang lain", await client.GetStringAsync(address), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Bila yang satu meniru yang lain",
            await client.GetStringAsync($"/inovasi/kembar/{PairId.Of(pair.Malang.Id, pair.Twin.Id).Value}"),
            StringComparison.Ordinal
        );

        Assert.Null(await pair.Decide(PairVerdict.Replica, 0, pair.Malang.Id.Value));

        var page = await client.GetStringAsync(address);
        Assert.Contains("Diputuskan: Replikasi", page, StringComparison.Ordinal);
        Assert.Contains($"NRI {pair.Malang.Nri}.", page, StringComparison.Ordinal);
        Assert.Contains("Replikasi", await client.GetStringAsync("/inovasi/kembar?daftar=decided"), StringComparison.Ordinal);
    }
}

public sealed class ReplicaPairOnSqlite(SqliteHostWithReference host) : ReplicaPairTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class ReplicaPairOnPostgres(PostgresHostWithReference host) : ReplicaPairTests(host), IClassFixture<PostgresHostWithReference>;
