using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jipp.Testing.Processes;
using MimeKit;

namespace Jipp.EndToEndTests;

/// <summary>The program on made-up records: nothing that leaves it can be taken for real.</summary>
public sealed class MadeUpProgram
{
    private const string Words = "data buatan";
    private static readonly string Program = RunningProgram.PublishedFolder ?? RunningProgram.BuiltFolder;

    [SkippableFact]
    public async Task Every_page_file_feed_and_letter_of_made_up_records_says_so_and_the_folder_stays_so()
    {
        var folder = Directory.CreateTempSubdirectory("jipp-made-up-").FullName;
        await using (var host = await RunningProgram.Start(Program, folder, settings: ["--demo-scale", "60"]))
        {
            await host.UntilReady(TimeSpan.FromSeconds(120));
            using var client = host.Client();
            var catalogue = await client.GetStringAsync("/inovasi");
            var record = Regex.Match(catalogue, "href=\"(?<path>/?inovasi/\\d{6}/[^\"]+)\"").Groups["path"].Value.TrimStart('/');
            foreach (var page in new[] { "", "inovasi", record, $"{record}/riwayat", "en/inovasi", "hub", "kipp", "validasi", "pembinaan", "masuk", "tentang-data", "tidak/ada" })
            {
                using var answer = await client.GetAsync("/" + page);
                Assert.Equal(Words, answer.Headers.GetValues("Jipp-Data").Single());
                Assert.Contains($"<aside class=\"made-up\" aria-label=\"{Words}\">", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }

            await Files(client);
            var lists = JsonDocument.Parse(await client.GetStringAsync("/inovasi/katalog.json")).RootElement;
            Assert.InRange(lists.GetArrayLength(), 20, 60);
            Assert.All(lists.EnumerateArray(), row => Assert.Equal(Words, row.GetProperty("catatan").GetString()));
            using var api = await client.GetAsync("/api/v1/innovations");
            Assert.Equal(Words, api.Headers.GetValues("Jipp-Data").Single());
            await host.Stop();
        }

        var letters = Directory.GetFiles(Path.Combine(folder, "mail"), "*.eml").Select(file => MimeMessage.Load(file)).ToList();
        Assert.NotEmpty(letters);
        Assert.All(
            letters,
            letter =>
            {
                Assert.StartsWith(Words, letter.Subject, StringComparison.Ordinal);
                Assert.StartsWith(Words, letter.TextBody, StringComparison.Ordinal);
                Assert.Contains($">{Words}</p>", letter.HtmlBody, StringComparison.Ordinal);
            }
        );

        var other = await RunningProgram.Verb(Program, folder, "run", "--demo-scale", "61", "--Urls=http://127.0.0.1:0");
        Assert.Equal(2, other.Code);
        Assert.Contains("60 made-up records", other.Said, StringComparison.Ordinal);
        await using (var again = await RunningProgram.Start(Program, folder))
        {
            await again.UntilReady(TimeSpan.FromSeconds(120));
            using var client = again.Client();
            Assert.Contains(Words, await client.GetStringAsync("/inovasi"), StringComparison.Ordinal);
            await again.Stop();
        }

        Directory.Delete(folder, recursive: true);
    }

    [SkippableFact]
    public async Task Made_up_records_go_into_no_folder_that_holds_data_and_only_in_a_number_that_can_be()
    {
        var folder = Directory.CreateTempSubdirectory("jipp-real-").FullName;
        foreach (var number in new[] { "0", "banyak", "100001", "" })
        {
            var refused = await RunningProgram.Verb(Program, folder, "run", $"--demo-scale", number);
            Assert.Equal(2, refused.Code);
            Assert.Contains("from 1 to 100000", refused.Said, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await RunningProgram.Verb(Program, folder, "migrate")).Code);
        var (code, said) = await RunningProgram.Verb(Program, folder, "run", "--demo-scale", "60");

        Assert.Equal(2, code);
        Assert.Contains("holds data already", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "data-buatan.txt")));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task Files(HttpClient client)
    {
        using var csv = await client.GetAsync("/inovasi/katalog.csv");
        Assert.Equal("data-buatan-katalog-jipp.csv", csv.Content.Headers.ContentDisposition!.FileNameStar ?? csv.Content.Headers.ContentDisposition.FileName);
        var lines = (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 1);
        Assert.All(lines.Skip(1), line => Assert.EndsWith($"{Words}\"", line, StringComparison.Ordinal));
        using var book = await client.GetAsync("/inovasi/katalog.xlsx");
        Assert.StartsWith("data-buatan-", book.Content.Headers.ContentDisposition!.FileNameStar ?? book.Content.Headers.ContentDisposition.FileName, StringComparison.Ordinal);
        var ranking = await client.GetStringAsync("/validasi/kepercayaan/unduh.csv?daftar=provinsi");
        Assert.All(ranking.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1), line => Assert.EndsWith(Words, line, StringComparison.Ordinal));
        var feed = XDocument.Parse(await client.GetStringAsync("/inovasi/umpan.atom")).Root!;
        Assert.All(feed.Descendants().Where(element => element.Name.LocalName == "title"), title => Assert.StartsWith(Words, title.Value, StringComparison.Ordinal));
    }
}
