using System.Net;
using System.Text;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>What the layouts of the sources bring, from the file to the page.</summary>
public abstract class ImportedRecordTests(HostFixture fixture)
{
    private const string IgaHeader =
        "nomor_register,nama_pemda,opd,nama_inovasi,tahapan,inisiator,nama_inisiator,jenis,bentuk,urusan,waktu_penerapan,rancang_bangun,tujuan,manfaat,hasil,latitude,longitude,tahun_pelaporan";

    private const string IgaRow =
        "IND1,Kabupaten Balangan,Dinas PUPR,PEPES PAPARI,penerapan,ASN,Siti Rahasia,digital,pelayanan publik,Pekerjaan Umum,2022-11-18,\"<p>Jalan rusak.</p><p>Warga melapor.</p>\",Menambal jalan berlubang,Cepat,Seratus lubang tertutup,-2.33,115.6,2025";

    [SkippableFact]
    public async Task A_record_of_IGA_shows_its_sections_and_facts_and_keeps_the_name_of_its_initiator_to_itself()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Csv(IgaHeader, IgaRow), "iga.csv", layout: "iga");
        var record = await host.Record("PEPES PAPARI");
        using var client = host.Client();
        var address = $"/inovasi/{record.Nri}/{record.Slug}";

        var page = WebUtility.HtmlDecode(await client.GetStringAsync(address));
        var api = await client.GetStringAsync($"/api/v1/innovations/{record.Nri}");

        Assert.Equal(
            ("penerapan", "ASN", "Pekerjaan Umum", -2.33, 115.6, 2022),
            (record.Stage, record.Initiator, record.Function, record.Latitude, record.Longitude, record.ImplementedYear)
        );
        Assert.All(
            ["Latar belakang dan rancang bangun", "Jalan rusak.", "Warga melapor.", "Menambal jalan berlubang", "Seratus lubang tertutup", "18 Nov 2022", "-2.33, 115.6"],
            text => Assert.Contains(text, page, StringComparison.Ordinal)
        );
        Assert.All([page, api], text => Assert.DoesNotContain("Siti Rahasia", text, StringComparison.Ordinal));
        Assert.Equal("Siti Rahasia", record.Says(InnovationField.Innovators));
        Assert.Contains("PEPES PAPARI", await client.GetStringAsync("/inovasi?q=menambal+berlubang"), StringComparison.Ordinal);
        Assert.DoesNotContain("PEPES PAPARI", await client.GetStringAsync("/inovasi?q=siti+rahasia"), StringComparison.Ordinal);

        Assert.Null((await host.Send(Importing.Edit(record, (InnovationField.InnovatorsShown, "ya"), (InnovationField.Novelty, "Baru\r\nsekali")), Importing.Importer)).Error);
        page = WebUtility.HtmlDecode(await client.GetStringAsync(address));
        Assert.Contains("Siti Rahasia", page, StringComparison.Ordinal);
        Assert.Contains("Baru", page, StringComparison.Ordinal);
        await host.NothingIsBroken();
    }

    [SkippableFact]
    public async Task JIPPNas_keeps_its_number_when_it_is_free_and_what_it_does_not_publish_stays_a_draft()
    {
        await using var host = await fixture.NewHost();
        const string header = "Tahun,No Registrasi,Judul Inovasi,Institusi,Status,Publikasi,Penghargaan";
        await host.Import(
            Csv(header, "2016,316717,Klinik,Kota Malang,Lengkap,true,Top 35/2016", "2017,316718,Belum Siap,Kota Malang,Belum Lengkap,false,"),
            "jippnas.csv",
            layout: "jippnas"
        );

        var (open, draft) = (await host.Record("Klinik"), await host.Record("Belum Siap"));
        Assert.Equal(("316717", InnovationState.Published), (open.Nri, open.State));
        Assert.Equal((null, InnovationState.Draft), (draft.Nri, draft.State));
        Assert.Equal(("Top 35", 2016), (Assert.Single(open.AwardClaims).Text, open.AwardClaims[0].Year));
        Assert.Single(await host.Events("innovation-published"));

        Assert.Equal(1, (await host.Import(Csv(header, "2017,316718,Belum Siap,Kota Malang,Lengkap,true,"), "jippnas.csv", layout: "jippnas")).New);
        Assert.Equal(("316718", InnovationState.Published), ((await host.Record("Belum Siap")).Nri, (await host.Record("Belum Siap")).State));
        await host.NothingIsBroken();
    }

    [SkippableFact]
    public async Task A_file_without_a_column_leaves_its_field_as_it_is_and_one_with_an_empty_cell_empties_it()
    {
        await using var host = await fixture.NewHost();
        const string header = "title,pemda,date,image";
        await host.Import(Csv(header, "E-Surat,Kota Malang,2021-02-03,a.png"), "galeri.csv", layout: "tuxedovation");

        Assert.Equal(1, (await host.Import(Csv("title,pemda", "E-Surat,Kota Malang"), "galeri.csv", layout: "tuxedovation")).Unchanged);
        Assert.Equal("a.png", (await host.Record("E-Surat")).Says(InnovationField.SourceFiles));
        Assert.Equal(1, (await host.Import(Csv(header, "E-Surat,Kota Malang,2021-02-03,"), "galeri.csv", layout: "tuxedovation")).Changed);
        Assert.Null((await host.Record("E-Surat")).Says(InnovationField.SourceFiles));
    }

    [SkippableFact]
    public async Task A_workbook_brings_the_same_as_the_same_table_in_CSV()
    {
        await using var host = await fixture.NewHost();
        string[] header = IgaHeader.Split(',');
        string[] row =
        [
            .. header.Select(column =>
                column switch
                {
                    "nama_inovasi" => "PEPES",
                    "nama_pemda" => "Kota Malang",
                    "nomor_register" => "IND9",
                    "tahun_pelaporan" => "2025",
                    _ => "",
                }
            ),
        ];
        await host.Import(Workbooks.Of(header, row), "iga.xlsx", layout: "iga");

        Assert.Equal(1, (await host.Import(Csv(IgaHeader, string.Join(',', row)), "iga.csv", layout: "iga")).Unchanged);
    }

    [SkippableFact]
    public async Task Columns_with_other_names_are_matched_by_a_person_once_and_understood_from_then_on()
    {
        await using var host = await fixture.NewHost();
        using var client = host.Client(Importing.Importer);
        var file = Csv("Nama Inovasi,Daerah,catatan", "E-Surat,Kota Malang,x");

        var uploaded = await client.PostAsync("/inovasi/impor", ImportPagesTests.Upload(await client.GetStringAsync("/inovasi/impor"), file, "galeri.csv", "tuxedovation"));
        Assert.EndsWith("/kolom", uploaded.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var shown = await client.GetAsync(uploaded.Headers.Location);
        Assert.True(shown.StatusCode == HttpStatusCode.OK, string.Join('\n', host.Log));
        var page = await shown.Content.ReadAsStringAsync();
        Assert.Contains("Kolom wajib belum dikenali", page, StringComparison.Ordinal);

        var half = await client.PostAsync(uploaded.Headers.Location, ImportPagesTests.Form(page, "cocokkan", ("Input.Columns[0]", "Nama Inovasi"), ("Input.Columns[1]", "")));
        Assert.Contains("Kolom wajib tidak ada: pemda", WebUtility.HtmlDecode(await half.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var twice = await client.PostAsync(uploaded.Headers.Location, ImportPagesTests.Form(page, "cocokkan", ("Input.Columns[0]", "Daerah"), ("Input.Columns[1]", "Daerah")));
        Assert.Contains("dipilih lebih dari sekali", await twice.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var matched = await client.PostAsync(
            uploaded.Headers.Location,
            ImportPagesTests.Form(page, "cocokkan", ("Input.Columns[0]", "Nama Inovasi"), ("Input.Columns[1]", "Daerah"))
        );
        Assert.Equal(HttpStatusCode.Redirect, matched.StatusCode);
        await host.WorkOff();
        Assert.Contains("Impor 1 baris", await client.GetStringAsync(matched.Headers.Location), StringComparison.Ordinal);

        var again = await client.PostAsync("/inovasi/impor", ImportPagesTests.Upload(await client.GetStringAsync("/inovasi/impor"), file, "galeri.csv", "tuxedovation"));
        Assert.DoesNotContain("/kolom", again.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await host.NothingIsBroken();
    }

    [SkippableFact]
    public async Task Whoever_waits_for_an_import_hears_how_far_it_is()
    {
        await using var host = await fixture.NewHost();
        var received = await host.Send(new ReceiveImport("daftar-publik", "daerah.csv", new MemoryStream(Importing.File(Importing.Row("A1")))), Importing.Importer);
        await host.WorkOff();
        using var client = host.Client(Importing.Importer);

        var feed = await client.GetAsync($"/inovasi/impor/{received.Value}/kemajuan");

        Assert.Equal("text/event-stream", feed.Content.Headers.ContentType?.MediaType);
        Assert.Contains("event: end", await feed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var other = host.Client(TestUser.With("validation.see-duties"));
        Assert.Contains((await other.GetAsync($"/inovasi/impor/{received.Value}/kemajuan")).StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.Forbidden });
    }

    private static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));
}

public sealed class ImportedRecordsOnSqlite(SqliteHost host) : ImportedRecordTests(host), IClassFixture<SqliteHost>;

public sealed class ImportedRecordsOnPostgres(PostgresHost host) : ImportedRecordTests(host), IClassFixture<PostgresHost>;
