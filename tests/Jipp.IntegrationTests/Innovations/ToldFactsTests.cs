using Jipp.BuildingBlocks;
using Jipp.Competitions.Contracts;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Jipp.Validation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Innovations;

public abstract class ToldFactsTests(HostFixture fixture)
{
    private static readonly DateOnly Due = new(2026, 3, 3);

    [SkippableFact]
    public async Task Duties_answers_and_lapses_are_kept_by_record_and_late_older_ones_change_nothing()
    {
        await using var host = await fixture.NewHost();
        var (answered, silent) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await host.Publish("validation", new DutyOpenedV1(Guid.CreateVersion7(), answered, Due, 0, 1), new DutyOpenedV1(Guid.CreateVersion7(), silent, Due, 0, 1));
        await host.Publish("validation", new InnovationConfirmedV1(answered, "berkembang", host.Clock.GetUtcNow(), "Dinas Kesehatan", Due.AddYears(1), 2));
        await host.Publish("validation", new InnovationStoppedV1(answered, Due, "Dana habis", host.Clock.GetUtcNow().AddDays(-1), "Bappeda", 1));
        await host.Publish("validation", new ConfirmationLapsedV1(silent, Guid.CreateVersion7(), Due));
        await host.Drain();

        var states = await host.Db<InnovationsDbContext, Dictionary<InnovationId, RunningState>>(context =>
            context.RunningStates.AsNoTracking().ToDictionaryAsync(state => state.InnovationId)
        );
        Assert.Equal(("berkembang", Due.AddYears(1), null), (states[new(answered)].Status, states[new(answered)].DueOn, states[new(answered)].StoppedOn));
        Assert.Equal((null, Due, Due), (states[new(silent)].Status, states[new(silent)].DueOn, states[new(silent)].LapsedDueOn));
    }

    [SkippableFact]
    public async Task A_title_that_comes_before_its_record_waits_for_it_and_a_withdrawn_one_is_marked()
    {
        await using var host = await fixture.NewHost();
        var (innovation, kept, withdrawn) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await host.Publish("competitions", new TitleWithdrawnV1(withdrawn, innovation, 2019, "Top 99", "Keliru", 2));
        await host.Publish("competitions", new TitleGrantedV1(withdrawn, innovation, 2019, "Top 99", "finalist", null, null, 1));
        await host.Publish("competitions", new TitleGrantedV1(kept, innovation, 2020, "Top 45", "commended", "Kepmen 189/2020", null, 1));
        await host.Drain();

        var titles = await host.Db<InnovationsDbContext, List<InnovationTitle>>(context => context.Titles.AsNoTracking().OrderBy(title => title.Year).ToListAsync());
        Assert.Equal([(2019, true), (2020, false)], titles.Select(title => (title.Year, title.Withdrawn)));
    }

    [SkippableFact]
    public async Task The_change_table_grows_with_everything_that_the_catalogue_shows_and_with_nothing_else()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1", "Satu"), Importing.Row("A2", "Dua")));
        var (one, two) = ((await host.Record("Satu")).Id, (await host.Record("Dua")).Id);
        Assert.Equal([one, two], (await Changes(host, 0)).OrderBy(id => id != one));

        // Validation answers the publication with its own duties; these are of no interest here.
        await host.Drain();
        var before = await Last(host);
        var duty = new DutyOpenedV1(Guid.CreateVersion7(), one.Value, Due.AddDays(9), 0, 9);
        await host.Publish("validation", duty);
        await host.Publish("competitions", new TitleGrantedV1(Guid.CreateVersion7(), one.Value, 2020, "Top 45", "commended", null, null, 1));
        await host.Drain();
        Assert.Equal([one, one], await Changes(host, before));

        before = await Last(host);
        await host.Publish("validation", duty);
        await host.Preview(Importing.File(Importing.Row("A1", "Lain")));
        await host.Drain();
        Assert.Empty(await Changes(host, before));
    }

    [SkippableFact]
    public async Task A_record_is_retired_with_a_reason_by_its_own_agency_and_by_no_other()
    {
        await using var host = await fixture.NewHost();
        await host.Publish("hubs", Importing.Agency("35.73", "Pemerintah Kota Malang", "Kota Malang"));
        await host.Drain();
        await host.Import(Importing.File(Importing.Row("A1", "Satu")));
        var nri = (await host.Record("Satu")).Nri!;
        var admin = TestUser.With(Jipp.Innovations.Permissions.Retire, Jipp.Innovations.Permissions.Edit);

        Assert.Equal(ErrorKind.Forbidden, (await host.Send(new RetireInnovation(nri, "Bukan milik kami"), admin.In("agency", "35.78"))).Error?.Kind);
        Assert.Equal(ErrorKind.Forbidden, (await host.Ask(new ShowInnovationForEdit(nri), admin.In("unit", "35.73/bapenda"))).Error?.Kind);
        Assert.Equal(ErrorKind.Invalid, (await host.Send(new RetireInnovation(nri, " "), admin.In("agency", "35.73"))).Error?.Kind);
        Assert.Null((await host.Send(new RetireInnovation(nri, "Sudah tidak dijalankan"), admin.In("agency", "35.73"))).Error);

        Assert.Equal((InnovationState.Retired, "Sudah tidak dijalankan"), ((await host.Record("Satu")).State, (await host.Record("Satu")).RetiredReason));
        Assert.Single(await host.Events("innovation-retired"));
        await host.NothingIsBroken();
    }

    [SkippableFact]
    public async Task An_edit_of_a_version_that_is_gone_is_refused_and_a_units_own_record_is_in_reach()
    {
        await using var host = await fixture.NewHost();
        await host.Publish("hubs", Importing.Agency("35.73", "Pemerintah Kota Malang", "Kota Malang"));
        await host.Drain();
        await host.Import(Importing.File(Importing.Row("A1", "Satu", "Pemerintah Kota Malang (Dinas Kesehatan)")));
        var shown = (await host.Ask(new ShowInnovationForEdit((await host.Record("Satu")).Nri!), Unit())).Value;

        var said = new Dictionary<InnovationField, string?>(shown.Said) { [InnovationField.Title] = "Satu Sehat", [InnovationField.InitiatedYear] = "2016" };
        var edit = new EditInnovation(shown.Nri, shown.Version, said);
        Assert.Null((await host.Send(edit, Unit())).Error);
        Assert.Equal("data.changed-meanwhile", (await host.Send(Edit(shown, InnovationField.Title, "Lain"), Unit())).Error?.Code);
        Assert.Equal(["Said[InitiatedYear]"], (await host.Send(Edit(shown, InnovationField.InitiatedYear, "16"), Unit())).Error!.Fields.Select(field => field.Name));

        var record = await host.Record("Satu Sehat");
        Assert.Equal((2016, "Dinas Kesehatan"), (record.InitiatedYear, record.Unit));
        Assert.True(record.Provenance.Single(said => said is { Field: InnovationField.Title, Stands: true }).Origin.IsPerson);

        static TestUser Unit() => TestUser.With(Jipp.Innovations.Permissions.Edit).In("unit", "35.73/dinas kesehatan");
    }

    private static EditInnovation Edit(EditableInnovation shown, InnovationField field, string? text) =>
        new(shown.Nri, shown.Version, new Dictionary<InnovationField, string?> { [field] = text });

    private static Task<long> Last(JippHost host) => host.Db<InnovationsDbContext, long>(context => context.CatalogueChanges.MaxAsync(change => change.Sequence));

    private static Task<List<InnovationId>> Changes(JippHost host, long after) =>
        host.Db<InnovationsDbContext, List<InnovationId>>(context =>
            context.CatalogueChanges.Where(change => change.Sequence > after).OrderBy(change => change.Sequence).Select(change => change.InnovationId).ToListAsync()
        );
}

public sealed class ToldFactsOnSqlite(SqliteHost host) : ToldFactsTests(host), IClassFixture<SqliteHost>;

public sealed class ToldFactsOnPostgres(PostgresHost host) : ToldFactsTests(host), IClassFixture<PostgresHost>;
