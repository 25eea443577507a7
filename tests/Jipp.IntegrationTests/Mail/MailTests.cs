using System.Globalization;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Mail;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Host.Mail;
using Jipp.IntegrationTests.Probing;
using Jipp.Probes.Notes;
using Jipp.Testing.Smtp;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Jipp.IntegrationTests.Mail;

/// <summary>Mail leaves through a real SMTP conversation with a server that misbehaves on request.</summary>
public abstract class MailTests(DatabaseProvider provider) : ProbeTests(provider)
{
    private static readonly Guid Ani = Guid.Parse("01990000-0000-7000-8000-00000000000a");
    private static readonly Guid Budi = Guid.Parse("01990000-0000-7000-8000-00000000000b");

    [SkippableFact]
    public async Task A_mail_arrives_in_the_language_of_its_reader()
    {
        await using var server = new CountingSmtpServer();
        await using var world = await MailWorld(server);
        await Write(world, Ani, "Halo", "isi surat");
        await Write(world, Budi, "Halo", "isi surat");

        Assert.Equal(2, await world.Host.Services.SendDueMail(default));

        Assert.Equal(
            ["ani@contoh.test Halo id", "budi@contoh.test English Halo en"],
            server.Accepted.Select(mail => $"{mail.Recipient} {mail.Subject} {mail.Header("Content-Language")}").Order(StringComparer.Ordinal)
        );
        Assert.All(server.Accepted, mail => Assert.Equal("auto-generated", mail.Header("Auto-Submitted")));
        Assert.Equal(0, await world.Host.Services.SendDueMail(default));
        Assert.Equal(2, server.Received.Count);
    }

    [SkippableFact]
    public async Task A_refused_command_sends_no_mail()
    {
        await using var server = new CountingSmtpServer();
        await using var world = await MailWorld(server);

        await world.Host.Send<RefuseAfterAll, Result<Guid>>(new(Guid.CreateVersion7(), Ani));

        Assert.Equal(0, await world.Host.Services.SendDueMail(default));
        Assert.Empty(server.Received);
    }

    [SkippableFact]
    public async Task No_address_is_stored_and_links_are_gone_once_the_mail_is_sent()
    {
        const string Link = "https://jipp.test/t/abc?orang=1&kunci=rahasia+sekali";
        await using var server = new CountingSmtpServer();
        await using var world = await MailWorld(server);
        await Write(world, Ani, "Halo", $"Buka {Link} lalu jawab.");
        Assert.DoesNotContain("ani@contoh.test", await Content(world), StringComparison.Ordinal);

        await world.Host.Services.SendDueMail(default);

        Assert.Contains(Link, Assert.Single(server.Accepted).Body, StringComparison.Ordinal);
        var stored = await Content(world);
        Assert.Contains("lalu jawab", stored, StringComparison.Ordinal);
        foreach (var leftover in new[] { "jipp.test", "kunci", "rahasia", "sekali" })
        {
            Assert.DoesNotContain(leftover, stored, StringComparison.Ordinal);
        }
    }

    [SkippableTheory]
    [InlineData(SmtpMoment.Recipient, "450 4.2.1 kotak penuh sementara")]
    [InlineData(SmtpMoment.Recipient, "421 4.3.2 sebentar lagi")]
    [InlineData(SmtpMoment.AfterData, "451 4.3.0 coba lagi")]
    public async Task A_temporary_refusal_is_tried_again_later_with_the_same_message_id(SmtpMoment moment, string reply)
    {
        await using var server = new CountingSmtpServer();
        await using var world = await MailWorld(server);
        server.For("ani@contoh.test", new(moment, reply));
        await Write(world, Ani, "Halo", "isi");
        await Write(world, Budi, "Halo", "isi");

        await world.Host.Services.SendDueMail(default);

        Assert.Equal("budi@contoh.test", Assert.Single(server.Accepted).Recipient);
        Assert.Equal(1, await Waiting(world));
        Assert.Equal(0, await world.Host.Services.SendDueMail(default));

        server.For("ani@contoh.test", null);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Host.Services.SendDueMail(default);

        Assert.Equal(0, await Waiting(world));
        Assert.Single(server.Accepted, mail => mail.Recipient == "ani@contoh.test");
        Assert.Single(server.Received.Where(mail => mail.Recipient == "ani@contoh.test").Select(mail => mail.MessageId).Distinct());
    }

    [SkippableTheory]
    [InlineData(SmtpMoment.Recipient, "550 5.1.1 tidak ada orang itu")]
    [InlineData(SmtpMoment.AfterData, "554 5.7.1 ditolak")]
    public async Task A_final_refusal_is_a_bounce_and_is_never_tried_again(SmtpMoment moment, string reply)
    {
        await using var server = new CountingSmtpServer();
        await using var world = await MailWorld(server);
        server.For("ani@contoh.test", new(moment, reply));
        await Write(world, Ani, "Halo", "isi");
        await Write(world, Budi, "Halo", "isi");

        await world.Host.Services.SendDueMail(default);

        Assert.Equal("budi@contoh.test", Assert.Single(server.Accepted).Recipient);
        Assert.Equal(1, await world.Number("notes", "SELECT COUNT(*) FROM mail WHERE \"BouncedAt\" IS NOT NULL AND \"SentAt\" IS NULL"));
        Assert.Equal(0, await Waiting(world));
        world.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await world.Host.Services.SendDueMail(default));
    }

    [SkippableTheory]
    [InlineData("Action: failed\r\nStatus: 5.1.1", "message/rfc822", 1)]
    [InlineData("Action: failed\r\nStatus: 5.2.2", "text/rfc822-headers", 1)]
    [InlineData("Action: delayed\r\nStatus: 4.4.1", "message/rfc822", 0)]
    [InlineData("Action: delivered\r\nStatus: 2.0.0", "message/rfc822", 0)]
    public async Task A_report_of_a_failed_delivery_makes_a_sent_mail_a_bounced_one_once(string status, string original, int bounced)
    {
        await using var server = new CountingSmtpServer();
        await using var world = await MailWorld(server);
        await Write(world, Ani, "Halo", "isi");
        await Write(world, Budi, "Halo", "isi");
        await world.Host.Services.SendDueMail(default);
        var folder = Directory.CreateTempSubdirectory("jipp-reports-");
        string Report(string id) =>
            "From: MAILER-DAEMON@contoh.test\r\nTo: jipp@jipp.test\r\nMessage-ID: <laporan@contoh.test>\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nTidak sampai.\r\n"
            + $"--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; contoh.test\r\n\r\nFinal-Recipient: rfc822; ani@contoh.test\r\n{status}\r\n\r\n"
            + $"--b\r\nContent-Type: {original}\r\n\r\nMessage-ID: <{id}>\r\nSubject: Halo\r\n\r\n--b--\r\n";
        var mine = server.Accepted.Single(mail => mail.Recipient == "ani@contoh.test").MessageId.Trim('<', '>');
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "satu.eml"), Report(mine));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "lain.eml"), Report($"{Guid.CreateVersion7():N}@jipp.test"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "asing.eml"), Report(mine.Replace("jipp.test", "asing.test", StringComparison.Ordinal)));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "biasa.eml"), $"Subject: Saya cuti\r\nIn-Reply-To: <{mine}>\r\n\r\nSampai Senin.\r\n");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "rusak"), [0, 255, 13, 0, 10]);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "besar"), new byte[2 * 1024 * 1024]);
        var reports = world.Host.Services.GetRequiredService<DeliveryReports>();

        Assert.Equal(bounced, (await reports.Read(folder.FullName, default)).Marked);
        Assert.Equal(0, (await reports.Read(folder.FullName, default)).Marked);

        Assert.Equal(bounced, await world.Number("notes", "SELECT COUNT(*) FROM mail WHERE \"BouncedAt\" IS NOT NULL AND \"SentAt\" IS NULL"));
        Assert.Equal(2 - bounced, await world.Number("notes", "SELECT COUNT(*) FROM mail WHERE \"BouncedAt\" IS NULL AND \"SentAt\" IS NOT NULL"));
        Assert.Equal(0, await world.Host.Services.SendDueMail(default));
        folder.Delete(recursive: true);
    }

    [SkippableFact]
    public async Task A_server_that_turns_everybody_away_bounces_nobody()
    {
        await using var server = new CountingSmtpServer { ForAll = new(SmtpMoment.Greeting, "554 5.7.1 hari ini tutup") };
        await using var world = await MailWorld(server);
        await Write(world, Ani, "Halo", "isi");

        await world.Host.Services.SendDueMail(default);
        Assert.Equal(0, await world.Number("notes", "SELECT COUNT(*) FROM mail WHERE \"BouncedAt\" IS NOT NULL"));

        server.ForAll = null;
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Host.Services.SendDueMail(default);
        Assert.Single(server.Accepted);
    }

    [SkippableTheory]
    [InlineData(SmtpMoment.Recipient, SmtpFault.Stalls)]
    [InlineData(SmtpMoment.AfterData, SmtpFault.Stalls)]
    [InlineData(SmtpMoment.AfterData, SmtpFault.Hangs_up)]
    [InlineData(SmtpMoment.Recipient, SmtpFault.Half_open)]
    [InlineData(SmtpMoment.AfterData, SmtpFault.Half_open)]
    [InlineData(SmtpMoment.Recipient, SmtpFault.Trickles)]
    public async Task A_server_that_misbehaves_for_one_holds_up_no_other(SmtpMoment moment, SmtpFault fault)
    {
        await using var server = new CountingSmtpServer();
        await using var world = await MailWorld(server);
        server.For("ani@contoh.test", new(moment, Fault: fault));
        await Write(world, Ani, "Halo", "isi");
        await Write(world, Budi, "Halo", "isi");
        await Write(world, Budi, "Lagi", "isi");

        await world.Host.Services.SendDueMail(default);

        Assert.Equal(2, server.Accepted.Count(mail => mail.Recipient == "budi@contoh.test"));
        Assert.Equal(1, await Waiting(world));

        server.For("ani@contoh.test", null);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Host.Services.SendDueMail(default);

        Assert.Equal(0, await Waiting(world));
        Assert.Single(server.Accepted, mail => mail.Recipient == "ani@contoh.test");
        Assert.Single(server.Received.Where(mail => mail.Recipient == "ani@contoh.test").Select(mail => mail.MessageId).Distinct());
    }

    [SkippableFact]
    public async Task Without_any_server_mail_waits_ever_longer_and_is_given_up_at_last()
    {
        var server = new CountingSmtpServer();
        await using var world = await MailWorld(server);
        await server.DisposeAsync();
        await Write(world, Ani, "Halo", "isi");
        List<double> waits = [];

        for (var tries = 1; await Waiting(world) > 0; tries++)
        {
            Assert.True(tries <= 12, "Tried for ever.");
            Assert.Equal(1, await world.Host.Services.SendDueMail(default));
            if (await Waiting(world) > 0)
            {
                var next = await Due(world);
                waits.Add((next - world.Clock.GetUtcNow()).TotalMinutes);
                world.Clock.MoveTo(next);
            }
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360], waits);
        Assert.Equal(1, await world.Number("notes", "SELECT COUNT(*) FROM mail WHERE \"SentAt\" IS NULL AND \"BouncedAt\" IS NULL AND \"LastError\" IS NOT NULL"));
    }

    [SkippableFact]
    public async Task Eight_senders_at_once_send_each_mail_once()
    {
        await using var server = new CountingSmtpServer();
        await using var world = await MailWorld(server);
        for (var number = 0; number < 60; number++)
        {
            await Write(world, number % 2 == 0 ? Ani : Budi, $"Surat {number}", "isi");
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendYielding(world)));

        Assert.Equal(60, server.Received.Count);
        Assert.Equal(60, server.Received.Select(mail => mail.MessageId).Distinct().Count());
        Assert.Equal(0, await Waiting(world));
    }

    [SkippableFact]
    public async Task A_mail_to_somebody_without_an_account_is_dropped_with_its_reason()
    {
        await using var server = new CountingSmtpServer();
        await using var world = await MailWorld(server);
        await Write(world, Guid.CreateVersion7(), "Halo", "isi");
        await Write(world, Ani, "Halo", "isi");

        await world.Host.Services.SendDueMail(default);

        Assert.Equal("ani@contoh.test", Assert.Single(server.Received).Recipient);
        Assert.Equal(0, await Waiting(world));
    }

    [SkippableFact]
    public async Task Hostile_text_stays_inside_its_header()
    {
        await using var server = new CountingSmtpServer();
        await using var world = await MailWorld(server);
        await Write(world, Ani, "Halo\r\nBcc: penjahat@contoh.test\r\n\r\nisi palsu", "isi\r\n.\r\nMAIL FROM:<x@y>");

        await world.Host.Services.SendDueMail(default);

        var mail = Assert.Single(server.Received);
        Assert.Equal("", mail.Header("Bcc"));
        Assert.DoesNotContain("penjahat", server.Received.Select(one => one.Recipient));
        Assert.Contains("MAIL FROM:<x@y>", mail.Body, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Without_a_server_but_with_a_folder_each_mail_is_one_file()
    {
        var folder = Directory.CreateTempSubdirectory("jipp-mail-").FullName;
        await using var world = await World(new Dictionary<string, string?> { ["Mail:Folder"] = folder }, AddDirectory);
        await Write(world, Ani, "Halo", "isi surat");

        await world.Host.Services.SendDueMail(default);

        var file = Assert.Single(Directory.GetFiles(folder));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        var mail = await MimeMessage.LoadAsync(file);
        Assert.Equal(("Halo", "ani@contoh.test"), (mail.Subject, mail.To.Mailboxes.Single().Address));
        Directory.Delete(folder, recursive: true);
    }

    [SkippableFact]
    public async Task Without_server_and_folder_mail_waits()
    {
        await using var world = await World(services: AddDirectory);
        await Write(world, Ani, "Halo", "isi");

        Assert.Equal(0, await world.Host.Services.SendDueMail(default));
        Assert.Equal(1, await Waiting(world));
    }

    private Task<ProbeWorld> MailWorld(CountingSmtpServer server) =>
        World(
            new Dictionary<string, string?>
            {
                ["Mail:Smtp:Host"] = "127.0.0.1",
                ["Mail:Smtp:Port"] = server.Port.ToString(CultureInfo.InvariantCulture),
                ["Mail:Smtp:Security"] = "None",
                ["Mail:Smtp:TimeoutSeconds"] = "2",
                ["Site:Url"] = "https://jipp.test",
            },
            AddDirectory
        );

    private static void AddDirectory(IServiceCollection services) => services.AddSingleton<IMailDirectory, People>();

    private static async Task Write(ProbeWorld world, Guid person, string subject, string text) =>
        Assert.Null((await world.Host.Send<SendProbeMail, Result>(new(person, subject, text))).Error);

    private static Task<int> Waiting(ProbeWorld world) => world.Number("notes", "SELECT COUNT(*) FROM mail WHERE \"NextAttemptAt\" IS NOT NULL");

    private static async Task<string> Content(ProbeWorld world) => (await world.Sql("notes", "SELECT \"Content\" FROM mail")).Single();

    private static async Task<DateTimeOffset> Due(ProbeWorld world)
    {
        await using var scope = world.Host.Services.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<NotesDbContext>().Mail.Single().NextAttemptAt!.Value;
    }

    private static async Task SendYielding(ProbeWorld world)
    {
        await Task.Yield();
        await world.Host.Services.SendDueMail(default);
    }

    private sealed class People : IMailDirectory
    {
        public Task<MailAddressee?> Find(Guid personId, CancellationToken ct) =>
            Task.FromResult(
                personId == Ani ? new MailAddressee("Ani", "ani@contoh.test", "id")
                : personId == Budi ? new MailAddressee("Budi", "budi@contoh.test", "en")
                : null
            );
    }
}

public sealed class MailOnSqlite() : MailTests(DatabaseProvider.Sqlite);

public sealed class MailOnPostgres() : MailTests(DatabaseProvider.Postgres);
