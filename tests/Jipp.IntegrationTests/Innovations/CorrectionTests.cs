using Jipp.Innovations;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Validation.Contracts;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>What an office corrects while it confirms a record shows in the catalogue, with where it comes from.</summary>
public abstract class CorrectionTests(HostFixture fixture)
{
    private static CorrectionProposedV1 Told(Innovation record, JippHost host, int revision, string? summary = null, string? unit = null, int? year = null, string? video = null) =>
        new(record.Id.Value, summary, unit, year, video, "Dinas Kesehatan", host.Clock.GetUtcNow(), revision);

    [SkippableFact]
    public async Task The_record_shows_the_office_s_words_and_names_the_confirmation_as_their_source()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1", "Antar Obat")));

        await host.Publish("validation", Told(await host.Record("Antar Obat"), host, 1, "Obat diantar\nke rumah.", "UPTD Farmasi", 2021, "https://video.test/x"));
        await host.Drain();

        var record = await host.Record("Antar Obat");
        Assert.Equal(("Obat diantar\nke rumah.", "UPTD Farmasi", 2021), (record.Summary, record.Unit, record.ImplementedYear));
        var said = record.Provenance.Single(one => one.Field == InnovationField.Summary && one.Stands);
        Assert.Equal((Origin.Confirmation, $"/validasi/riwayat/{record.Nri}"), (said.Origin.System, said.Origin.Address));
        Assert.Contains("Konfirmasi unit pengampu", await host.Client().GetStringAsync($"/inovasi/{record.Nri}/{record.Slug}"), StringComparison.Ordinal);
        Assert.Empty(await host.BrokenRules("innovations."));
    }

    [SkippableFact]
    public async Task A_year_of_implementation_alone_is_told_to_the_curve_of_validation()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1", "Antar Obat")));
        await host.Drain();

        await host.Publish("validation", Told(await host.Record("Antar Obat"), host, 1, year: 2021));
        await host.Drain();

        Assert.Equal(["2021"], await host.Sql("validation", "SELECT \"ImplementedYear\" FROM innovations"));
    }

    [SkippableFact]
    public async Task What_cannot_be_read_is_left_out_and_stops_nothing()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1", "Antar Obat")));

        await host.Publish("validation", Told(await host.Record("Antar Obat"), host, 1, null, "Puskesmas", 3021, "javascript:alert(1)"));
        await host.Drain();

        var record = await host.Record("Antar Obat");
        Assert.Equal(("Puskesmas", null), (record.Unit, record.ImplementedYear));
        Assert.Null(record.Says(InnovationField.Video));
    }

    [SkippableFact]
    public async Task A_later_edit_stays_and_what_the_office_says_again_after_it_stands_again()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1", "Antar Obat")));
        var first = Told(await host.Record("Antar Obat"), host, 1, unit: "UPTD Farmasi");
        var late = Told(await host.Record("Antar Obat"), host, 2, unit: "Bidang Lama");
        await host.Publish("validation", first);
        await host.Drain();
        host.Clock.ForwardDays(1);
        var record = await host.Record("Antar Obat");
        var edited = await host.Send(
            new EditInnovation(record.Nri!, record.Version, new Dictionary<InnovationField, string?> { [InnovationField.Unit] = "Dinas Kesehatan" }),
            TestUser.With(Permissions.Edit).In("secretariat", "panrb")
        );
        Assert.True(edited.IsSuccess, edited.Error?.Code);

        await host.Publish("validation", late);
        await host.Drain();
        Assert.Equal("Dinas Kesehatan", (await host.Record("Antar Obat")).Unit);

        host.Clock.ForwardDays(1);
        await host.Publish("validation", Told(await host.Record("Antar Obat"), host, 3, unit: "UPTD Farmasi"));
        await host.Drain();
        Assert.Equal("UPTD Farmasi", (await host.Record("Antar Obat")).Unit);
    }
}

public sealed class CorrectionOnSqlite(SqliteHost host) : CorrectionTests(host), IClassFixture<SqliteHost>;

public sealed class CorrectionOnPostgres(PostgresHost host) : CorrectionTests(host), IClassFixture<PostgresHost>;
