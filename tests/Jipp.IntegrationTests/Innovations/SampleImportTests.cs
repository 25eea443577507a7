using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Innovations;

public abstract class SampleImportTests(HostFixture fixture)
{
    private static readonly string[] Files = ["panrb-kipp.csv", "kemendagri-iga.csv", "daerah.csv"];

    [SkippableFact]
    public async Task The_292_samples_come_in_and_at_least_287_find_their_agency()
    {
        await using var host = await fixture.NewHost();
        foreach (var file in Files)
        {
            var counts = await host.Import(Sample(file), file);
            Assert.Equal(0, counts.Refused);
        }

        var catalogue = await host.Catalogue();
        Assert.Equal(292, catalogue.Count);
        Assert.All(catalogue, innovation => Assert.Equal(InnovationState.Published, innovation.State));
        Assert.Equal(292, catalogue.Select(innovation => innovation.Nri).Distinct().Count());
        Assert.True(catalogue.Count(innovation => innovation.AgencyCode is not null) >= 287);
        Assert.Equal(121, catalogue.Count(innovation => innovation.AwardClaims.Count > 0));
        Assert.Equal(292, (await host.Events("innovation-published")).Count);
        Assert.DoesNotContain(catalogue, innovation => innovation.InitiatedYear is not null || innovation.ImplementedYear is not null);

        // Hubs puts the enterprises among the proposed agencies, and their three records find them there.
        await host.Drain();
        var desk = (await host.Ask(new ListUnrecognisedAgencies(), Importing.Importer)).Value;
        Assert.Equal(["Kabupaten di Kalimantan Barat (tidak disebut)", "Masyarakat (Kota Banjarbaru)"], desk.Texts.Select(text => text.Text).Order(StringComparer.Ordinal));
        await host.NothingIsBroken();
    }

    [SkippableFact]
    public async Task The_same_files_again_change_nothing_and_tell_of_no_record()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Sample("kemendagri-iga.csv"), "kemendagri-iga.csv");
        await host.Drain();
        var told = await Names(host);
        var before = await Fingerprint(host);

        var again = await host.Import(Sample("kemendagri-iga.csv"), "kemendagri-iga.csv");

        Assert.Equal((0, 0, 74), (again.New, again.Changed, again.Unchanged));
        Assert.Equal(told.Append("innovations.import-finished.v1").Order(StringComparer.Ordinal), await Names(host));
        Assert.Equal(before, await Fingerprint(host));
    }

    private static async Task<List<string>> Names(JippHost host) => [.. (await host.Told("innovations")).Select(message => message.Name).Order(StringComparer.Ordinal)];

    [SkippableFact]
    public async Task A_field_shows_where_it_comes_from_down_to_the_row()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Sample("kemendagri-iga.csv"), "kemendagri-iga.csv");

        var gampil = await host.Record("GAMPIL (layanan kependudukan)");
        Assert.Equal(("35.73", "Pemerintah Kota Malang", "35", 2018, "GAMPIL"), (gampil.AgencyCode, gampil.AgencyName, gampil.ProvinceCode, gampil.SourceYear, gampil.Acronym));
        var title = gampil.Provenance.Single(said => said.Field == InnovationField.Title);
        Assert.Equal(("kemendagri-iga", "R0001", "kemendagri-iga.csv", 2), (title.Origin.System, title.Origin.Key, title.Origin.File, title.Origin.Row));
        Assert.Equal("https://aktual.com/pakar-kota-malang-menjadi-panutan-inovasi-di-tanah-air/2", title.Origin.Address);
        Assert.Equal("Inovasi unggulan nominasi IGA 2018", Assert.Single(gampil.Awards).Text);
        Assert.Empty(gampil.AwardClaims);
    }

    [SkippableFact]
    public async Task LANs_directory_comes_in_with_its_own_years_and_units()
    {
        var file = await File.ReadAllBytesAsync(SharedData.Path("lan_direktori_inovasi_2018.csv"));
        await using var host = await fixture.NewHost();

        var counts = await host.Import(file, "lan_direktori_inovasi_2018.csv", layout: "lan-direktori-2018");
        await host.Drain();

        Assert.Equal((200, 0), (counts.New, counts.Refused));
        var surat = await host.Record("E-surat (Tata Persuratan Digital )".Replace(" )", " )", StringComparison.Ordinal));
        Assert.Equal(("35.78", "35.78", "Dinas Komunikasi dan Informasi", 2012, null), (surat.AgencyCode, surat.RegionCode, surat.Unit, surat.ImplementedYear, surat.SourceYear));
        Assert.Equal("Hasil Observasi langsung ke kota Surabaya", surat.Provenance.Single(said => said.Field == InnovationField.SourceNote).Value);
        await host.NothingIsBroken();
    }

    private static byte[] Sample(string file) => File.ReadAllBytes(Repository.Path("samples", file));

    /// <summary>Everything that a second import might touch.</summary>
    private static async Task<string> Fingerprint(JippHost host)
    {
        var records = await host.Catalogue();
        var changes = await host.Db<InnovationsDbContext, int>(context => context.CatalogueChanges.CountAsync());
        return $"{changes} {string.Join('\n', records.Select(record => $"{record.Nri} {record.Version} {record.Title} {record.UpdatedAt:O} {record.Provenance.Count}"))}";
    }
}

public sealed class SampleImportOnSqlite(SqliteHostWithReference host) : SampleImportTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class SampleImportOnPostgres(PostgresHostWithReference host) : SampleImportTests(host), IClassFixture<PostgresHostWithReference>;
