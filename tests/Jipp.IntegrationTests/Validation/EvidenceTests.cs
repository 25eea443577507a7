using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Jipp.BuildingBlocks;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Validation;

/// <summary>Evidence and corrections beside an answer: nothing is lost on the way in, and nothing dangerous comes out.</summary>
public abstract partial class EvidenceTests(HostFixture fixture)
{
    private static readonly byte[] Decree = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8.ToArray();

    private static readonly byte[] OnePoint = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private static readonly TestUser Lutra = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);

    private async Task<(ValidationWorld World, Guid Record, Guid Duty, string Secret)> Asked(Action<HostOptions>? configure = null)
    {
        var world = new ValidationWorld(await fixture.NewHost(configure));
        var person = await world.Hold("agency", ValidationWorld.Lutra);
        var record = await world.Publish("Antar Obat");
        await world.Nudge();
        return (world, record, (await world.DutyOf(record)).Id.Value, Assert.Single(await world.Links(person)));
    }

    private static async Task<Result<EvidenceLine>> Receive(JippHost host, Guid duty, TestUser user, byte[]? content = null, string name = "sk.pdf")
    {
        using var stream = new MemoryStream(content ?? Decree);
        return await host.Send(new ReceiveEvidence(duty, name, stream), user);
    }

    private static MultipartFormDataContent Form(string status, (string Name, byte[] Content)[] files, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent("lain"), "_handler" }, { new StringContent(status), "Input.Status" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, "Input.Files", name);
        }

        return form;
    }

    [SkippableFact]
    public async Task A_mistake_elsewhere_in_the_form_loses_neither_the_file_nor_what_was_typed()
    {
        var (world, record, duty, secret) = await Asked();
        await using var host = world.Host;
        using var client = host.Client();

        var refused = await client.PostAsync(
            $"/k/{secret}",
            Form(
                "berhenti",
                [("SK Penghentian.pdf", Decree)],
                ("Input.Note", "Kantornya pindah"),
                ("Input.Evidence.DecreeNumber", "188/2024"),
                ("Input.Evidence.DecreedOn.Day", "31"),
                ("Input.Evidence.DecreedOn.Month", "2"),
                ("Input.Evidence.DecreedOn.Year", "2024"),
                ("Input.Correction.Unit", "UPTD Farmasi")
            )
        );

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync();
        foreach (var kept in new[] { "SK Penghentian.pdf", "Kantornya pindah", "188/2024", "value=\"31\"", "UPTD Farmasi", "Tanggal ini tidak ada." })
        {
            Assert.Contains(kept, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }

        var file = Kept().Match(page).Groups[1].Value;
        Assert.NotEmpty(file);
        var answered = await client.PostAsync(
            $"/k/{secret}",
            Form(
                "berhenti",
                [],
                ("Input.StopReason", "Anggaran habis"),
                ("Input.Kept", file),
                ("Input.Evidence.DecreeNumber", "188/2024"),
                ("Input.Evidence.DecreedOn.Day", "2"),
                ("Input.Evidence.DecreedOn.Month", "5"),
                ("Input.Evidence.DecreedOn.Year", "2024"),
                ("Input.Correction.Unit", "UPTD Farmasi")
            )
        );

        Assert.Equal(HttpStatusCode.Found, answered.StatusCode);
        var answer = Assert.Single((await world.DutyOf(record)).Answers);
        Assert.Equal((Guid.Parse(file), "188/2024", (DateOnly?)new DateOnly(2024, 5, 2)), (Assert.Single(answer.Files), answer.DecreeNumber, answer.DecreedOn));
        Assert.Equal([Correction.UnitName], answer.Corrected);
        Assert.Contains("SK 188/2024 tanggal 2 Mei 2024", await client.GetStringAsync("/validasi/riwayat/100000"), StringComparison.Ordinal);
        Assert.Empty(await world.Broken());
        Assert.NotEqual(Guid.Empty, duty);
    }

    [SkippableFact]
    public async Task The_workspace_takes_an_answer_with_a_photograph_and_the_area_alone_can_fetch_it()
    {
        var (world, _, duty, _) = await Asked();
        await using var host = world.Host;
        var photo = (await Receive(host, duty, Lutra, OnePoint, "C:\\Users\\budi\\foto\u202egnp.png")).Value;
        Assert.Equal("fotognp.png", photo.Name);

        Assert.True(
            (await host.Send(new AnswerDuty(duty, "lancar", null, null, null) { Evidence = new("sk_tim", [photo.Id], "https://contoh.go.id/antar", null, null) }, Lutra)).IsSuccess
        );

        var fetched = await host.Client(Lutra).GetAsync($"/validasi/bukti/{photo.Id}");
        Assert.Equal((HttpStatusCode.OK, "image/png"), (fetched.StatusCode, fetched.Content.Headers.ContentType?.MediaType));
        Assert.Equal("attachment", fetched.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Matches("^bukti-100000-[0-9a-f]{8}\\.png$", fetched.Content.Headers.ContentDisposition?.FileNameStar ?? fetched.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox", fetched.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(("nosniff", true), (fetched.Headers.GetValues("X-Content-Type-Options").Single(), fetched.Headers.CacheControl!.NoStore));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client(ValidationWorld.AgencyAdmin(ValidationWorld.Surabaya)).GetAsync($"/validasi/bukti/{photo.Id}")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await host.Client().GetAsync($"/validasi/bukti/{photo.Id}")).StatusCode);
        var shown = await host.Client(Lutra).GetStringAsync($"/validasi/kewajiban/{duty}");
        Assert.Contains($"validasi/bukti/{photo.Id}", shown, StringComparison.Ordinal);
        var history = await host.Client().GetStringAsync("/validasi/riwayat/100000");
        Assert.Contains("https://contoh.go.id/antar", history, StringComparison.Ordinal);
        Assert.DoesNotContain("fotognp", history, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_is_none_of_the_four_kinds_is_refused_whatever_it_is_called()
    {
        var (world, record, duty, secret) = await Asked(options => options.Settings["Validation:Evidence:MaxMegabytes"] = "1");
        await using var host = world.Host;
        (string Name, byte[] Content)[] hostile =
        [
            ("foto.jpg", "<html><script>alert(1)</script>"u8.ToArray()),
            ("gambar.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray()),
            ("sk.pdf", [.. "PK\u0003\u0004"u8, .. new byte[500]]),
            ("potong.pdf", "%PDF-1.7 without its end"u8.ToArray()),
            ("potong.png", OnePoint[..^30]),
            ("kosong.pdf", []),
            ("besar.pdf", [.. "%PDF-1.7"u8, .. new byte[1024 * 1024], .. "%%EOF"u8]),
        ];

        foreach (var (name, content) in hostile)
        {
            Assert.Equal("Files", Assert.Single((await Receive(host, duty, Lutra, content, name)).Error!.Fields).Name);
        }

        var page = await host.Client().PostAsync($"/k/{secret}", Form("lancar", [("foto.jpg", hostile[0].Content), ("sk.pdf", Decree)]));
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        var text = await page.Content.ReadAsStringAsync();
        Assert.Contains("Berkas ini bukan PDF", text, StringComparison.Ordinal);
        Assert.Contains("sk.pdf", text, StringComparison.Ordinal);
        Assert.True((await world.DutyOf(record)).IsOpen);
        Assert.Equal(1, await host.Db<ValidationDbContext, int>(context => context.Evidence.CountAsync()));
    }

    [SkippableFact]
    public async Task Nobody_fills_the_disk_through_a_link_or_for_a_duty_of_others()
    {
        var (world, record, duty, secret) = await Asked();
        await using var host = world.Host;
        for (var count = 0; count < EvidenceDesk.MostWaiting; count++)
        {
            Assert.True((await Receive(host, duty, Lutra)).IsSuccess);
        }

        Assert.Equal("Files", Assert.Single((await Receive(host, duty, Lutra)).Error!.Fields).Name);
        Assert.Equal("duty.unknown", (await Receive(host, duty, ValidationWorld.AgencyAdmin(ValidationWorld.Surabaya))).Error?.Code);
        host.Clock.ForwardDays(46);
        await host.Client().PostAsync($"/k/{secret}", Form("lancar", [("sk.pdf", Decree)]));

        Assert.Equal(EvidenceDesk.MostWaiting, await host.Db<ValidationDbContext, int>(context => context.Evidence.CountAsync()));
        Assert.True((await world.DutyOf(record)).IsOpen);
    }

    [SkippableFact]
    public async Task Files_whose_answer_never_came_are_cleared_after_a_day_and_those_of_answers_stay()
    {
        var (world, _, duty, _) = await Asked();
        await using var host = world.Host;
        var (given, left) = ((await Receive(host, duty, Lutra)).Value, (await Receive(host, duty, Lutra)).Value);
        Assert.True((await host.Send(new AnswerDuty(duty, "lancar", null, null, null) { Evidence = new(null, [given.Id], null, null, null) }, Lutra)).IsSuccess);
        var job = TestUser.System("job:clear-evidence", Jipp.Validation.Permissions.ClearEvidence);

        Assert.Equal(0, (await host.Send(new ClearEvidence(), job)).Value);
        host.Clock.ForwardDays(2);
        Assert.Equal(1, (await host.Send(new ClearEvidence(), job)).Value);

        Assert.Equal(HttpStatusCode.OK, (await host.Client(Lutra).GetAsync($"/validasi/bukti/{given.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client(Lutra).GetAsync($"/validasi/bukti/{left.Id}")).StatusCode);
        Assert.Single(Directory.GetFiles(Path.Combine(host.DataFolder, "files"), "*", SearchOption.AllDirectories));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task A_file_of_another_duty_is_no_evidence_for_this_one()
    {
        var (world, _, duty, _) = await Asked();
        await using var host = world.Host;
        var other = (await world.DutyOf(await world.Publish("Kebun Sekolah"))).Id.Value;
        var foreign = (await Receive(host, other, Lutra)).Value;

        var refused = await host.Send(new AnswerDuty(duty, "lancar", null, null, null) { Evidence = new(null, [foreign.Id], null, null, null) }, Lutra);

        Assert.Equal("Files", Assert.Single(refused.Error!.Fields).Name);
    }

    [SkippableFact]
    public async Task Only_the_sender_corrects_an_answer_and_the_history_keeps_both()
    {
        var (world, _, duty, _) = await Asked();
        await using var host = world.Host;
        var colleague = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);
        Assert.True((await host.Send(new AnswerDuty(duty, "lancar", null, null, null), Lutra)).IsSuccess);

        Assert.Equal("duty.other-sender", (await host.Send(new AnswerDuty(duty, "berkembang", null, null, null), colleague)).Error?.Code);
        Assert.False((await host.Ask(new GetDuty(duty), colleague)).Value.MayAnswer);
        host.Clock.ForwardDays(6);
        Assert.True((await host.Ask(new GetDuty(duty), Lutra)).Value.MayAnswer);
        Assert.True((await host.Send(new AnswerDuty(duty, "berkembang", null, null, null), Lutra)).IsSuccess);
        host.Clock.ForwardDays(2);
        Assert.Equal("duty.correction-over", (await host.Send(new AnswerDuty(duty, "lancar", null, null, null), Lutra)).Error?.Code);

        var history = (await host.Ask(new GetHistory("100000"))).Value.Answers;
        Assert.Equal([(AnswerStatus.Growing, false), (AnswerStatus.Smooth, true)], history.Select(answer => (answer.Status, answer.Superseded)));
    }

    [GeneratedRegex("name=\"Input.Kept\" value=\"([0-9a-f-]{36})\" checked")]
    private static partial Regex Kept();
}

public sealed class EvidenceOnSqlite(SqliteHost host) : EvidenceTests(host), IClassFixture<SqliteHost>;

public sealed class EvidenceOnPostgres(PostgresHost host) : EvidenceTests(host), IClassFixture<PostgresHost>;
