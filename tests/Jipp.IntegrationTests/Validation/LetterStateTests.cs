using System.Globalization;
using System.Net;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Mail;
using Jipp.Testing.Smtp;
using Jipp.Validation.Application;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Validation;

/// <summary>How a letter fared at the mail server is said at each nudge that lies in it, and in the list of letters.</summary>
public abstract class LetterStateTests(HostFixture fixture)
{
    private const string Lutra = ValidationWorld.Lutra;

    [SkippableFact]
    public async Task Each_nudge_says_whether_its_letter_waits_left_or_bounced()
    {
        await using var server = new CountingSmtpServer();
        var world = new ValidationWorld(
            await fixture.NewHost(options =>
            {
                options.Settings["Mail:Smtp:Host"] = "127.0.0.1";
                options.Settings["Mail:Smtp:Port"] = server.Port.ToString(CultureInfo.InvariantCulture);
                options.Settings["Mail:Smtp:Security"] = "None";
                options.Settings["Site:Url"] = "https://jipp.test";
                options.Services = services => services.AddSingleton<IMailDirectory, Everybody>();
            })
        );
        await using var host = world.Host;
        await world.Hold("agency", Lutra);
        var moved = await world.Hold("agency", Lutra);
        var duty = (await world.DutyOf(await world.Publish("Antar Obat"))).Id.Value;
        await world.Nudge();
        Assert.Equal([MailState.Queued, MailState.Queued], await Told(host, duty));
        server.For($"{moved:N}@contoh.test", new(SmtpMoment.Recipient, "550 5.1.1 tidak ada orang itu"));

        await host.SendMail();

        Assert.Equal([MailState.Sent, MailState.Bounced], await Told(host, duty));
        Assert.Equal([MailState.Sent, MailState.Bounced], (await host.Ask(new ListDigests(1), ValidationWorld.Auditor)).Value.Digests.Select(line => line.Mail).Order());
        Assert.Contains("Ditolak server penerima", await Page(host, "/validasi/pengingat"), StringComparison.Ordinal);
        Assert.Contains("Ditolak server penerima (1)", await Page(host, $"/validasi/kewajiban/{duty}"), StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<MailState>> Told(JippHost host, Guid duty) =>
        (await host.Ask(new GetDuty(duty), ValidationWorld.Secretariat)).Value.Nudges.Single(nudge => nudge.Mails.Count > 0).Mails.Order();

    private static async Task<string> Page(JippHost host, string path) => WebUtility.HtmlDecode(await host.Client(ValidationWorld.Secretariat).GetStringAsync(path));

    private sealed class Everybody : IMailDirectory
    {
        public Task<MailAddressee?> Find(Guid personId, CancellationToken ct) => Task.FromResult<MailAddressee?>(new("Penguji", $"{personId:N}@contoh.test", "id"));
    }
}

public sealed class LetterStatesOnSqlite(SqliteHost host) : LetterStateTests(host), IClassFixture<SqliteHost>;

public sealed class LetterStatesOnPostgres(PostgresHost host) : LetterStateTests(host), IClassFixture<PostgresHost>;
