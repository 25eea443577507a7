using System.Net;
using System.Text;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Innovations.Infrastructure;
using Jipp.Innovations.Infrastructure.Import;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>Files that are no table at all, each by the form and by the verb: a reason in words, nothing written, never a server error.</summary>
[Long]
public abstract class RefusedFileTests(HostFixture fixture)
{
    private static readonly string[] Columns = Importing.Header.Split(',');

    private static IReadOnlyList<(string What, string Name, byte[] Content, string Words)> Files =>
        [
            ("undecodable bytes", "daerah.csv", [.. Encoding.UTF8.GetBytes(Importing.Header + "\ncafé,"), 0xC3, 0x28], "tidak dapat dibaca"),
            ("NUL", "daerah.csv", Encoding.UTF8.GetBytes(Importing.Header + "\nR1,\0"), "byte NUL"),
            ("a picture", "daerah.csv", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0x81, 0x8D, 0x8F], "tidak dapat dibaca"),
            ("empty", "daerah.csv", [.. "\n\n"u8], "kosong"),
            ("a cell of 10 MB", "daerah.csv", Encoding.UTF8.GetBytes($"{Importing.Header}\nR1,2019,{new string('x', 10_000_000)},,,,,,,\n"), "lebih panjang dari 100000 karakter"),
            ("100,000 columns", "daerah.csv", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 100_000)) + "\n"), "lebih dari 300 kolom"),
            ("a header twice", "daerah.csv", Encoding.UTF8.GetBytes(Importing.Header + ",Title\n"), "lebih dari sekali"),
            ("columns missing", "daerah.csv", Encoding.UTF8.GetBytes("row_id,title\nR1,A\n"), "Kolom wajib tidak ada"),
            ("a quote that never closes", "daerah.csv", Encoding.UTF8.GetBytes(Importing.Header + "\nR1,2019,\"A,B,,,,,,\n"), "tidak ditutup"),
            ("another name", "data.csv", Encoding.UTF8.GetBytes(Importing.Header), "tidak menyebut sumbernya"),
            ("another ending", "daerah.pdf", Encoding.UTF8.GetBytes(Importing.Header), "bukan CSV atau XLSX"),
            ("a workbook called CSV", "daerah.csv", Workbooks.Of(Columns), "isinya XLSX"),
            ("CSV called a workbook", "daerah.xlsx", Encoding.UTF8.GetBytes(Importing.Header), "isinya CSV"),
            ("an old workbook", "daerah.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "Excel lama"),
            ("a broken workbook", "daerah.xlsx", Workbooks.Of(Columns)[..^60], "rusak"),
            ("a workbook without a sheet", "daerah.xlsx", Workbooks.Zip(("a", "b")), "rusak"),
            ("a document type", "daerah.xlsx", Workbooks.Sheet("<row/>", prologue: "<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\">]>"), "rusak"),
            ("a bomb", "daerah.xlsx", Workbooks.Bomb(1100), "bila dibuka"),
            ("a cell of 10 MB in a workbook", "daerah.xlsx", Workbooks.Of([.. Columns], ["R1", new string('x', 10_000_000)]), "lebih panjang dari 100000 karakter"),
        ];

    [SkippableFact]
    public async Task Every_broken_file_is_refused_with_its_reason_on_the_page()
    {
        await using var host = await fixture.NewHost();
        using var client = host.Client(Importing.Importer);
        var page = await client.GetStringAsync("/inovasi/impor");

        foreach (var (what, name, content, words) in Files)
        {
            using var answer = await client.PostAsync("/inovasi/impor", ImportPagesTests.Upload(page, content, name));
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{what}: {answer.StatusCode}");
            Assert.True(text.Contains(words, StringComparison.Ordinal), $"{what}: the page does not say \"{words}\".");
        }

        await NothingIsLeft(host);
    }

    [SkippableFact]
    public async Task Every_broken_file_is_refused_with_its_reason_by_the_verb()
    {
        await using var host = await fixture.NewHost();
        var folder = Directory.CreateDirectory(Path.Combine(host.DataFolder, "masuk")).FullName;

        foreach (var (what, name, content, words) in Files)
        {
            var file = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(file, content);
            var (output, errors) = (new StringWriter(), new StringWriter());
            var code = await ImportVerb.Run(new VerbContext(host.Services, ["daftar-publik", file], output, errors, CancellationToken.None));
            Assert.True(code == 2 && errors.ToString().Contains(words, StringComparison.Ordinal), $"{what}: {code} {errors}");
        }

        await NothingIsLeft(host);
    }

    private static async Task NothingIsLeft(JippHost host)
    {
        Assert.Equal(
            (0, 0, 0),
            await host.Db<InnovationsDbContext, (int, int, int)>(async context =>
                (await context.Imports.CountAsync(), await context.ImportRows.CountAsync(), await context.Innovations.CountAsync())
            )
        );
        var files = Path.Combine(host.DataFolder, "files");
        Assert.Empty(Directory.Exists(files) ? Directory.GetFiles(files, "*", SearchOption.AllDirectories) : []);
        Assert.DoesNotContain(host.Log, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
    }
}

public sealed class RefusedFilesOnSqlite(SqliteHost host) : RefusedFileTests(host), IClassFixture<SqliteHost>;
