using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Host.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Jipp.IntegrationTests.Mail;

/// <summary>A running host reads the folder of reports by itself, and goes on when it could not.</summary>
public sealed class ReportFolderTests(SqliteHost fixture) : IClassFixture<SqliteHost>
{
    [SkippableFact]
    public async Task A_report_that_comes_while_the_host_runs_is_read_also_after_the_folder_was_away()
    {
        await using var host = await fixture.NewHost();
        var folder = Path.Combine(Path.GetTempPath(), $"jipp-reports-{Guid.NewGuid():N}");
        var (mail, clock) = (Guid.CreateVersion7(), new FakeTimeProvider());
        await host.Db<Jipp.Validation.Infrastructure.ValidationDbContext, int>(context =>
        {
            context.Mail.Add(
                new()
                {
                    Id = mail,
                    PersonId = Guid.CreateVersion7(),
                    Kind = "uji",
                    Content = "{}",
                    CreatedAt = host.Clock.GetUtcNow(),
                    SentAt = host.Clock.GetUtcNow(),
                }
            );
            return context.SaveChangesAsync();
        });
        var services = host.Services;
        var site = services.GetRequiredService<Jipp.BuildingBlocks.SiteAddress>().Root.Host;
        using var worker = new MailWorker(
            services.GetRequiredService<ModuleRegistry>(),
            services.GetRequiredService<MailSender>(),
            services.GetRequiredService<DeliveryReports>(),
            new MailSettings { Reports = folder },
            clock,
            NullLogger<MailWorker>.Instance
        );
        await worker.StartAsync(default);

        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "satu.eml"),
            "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
                + "Reporting-MTA: dns; contoh.test\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
                + $"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{mail:N}@{site}>\r\n\r\n--b--\r\n"
        );
        for (var look = 0; look < 200 && await Bounced() == 0; look++)
        {
            clock.Advance(TimeSpan.FromMinutes(10));
            await Task.Delay(50);
        }

        await worker.StopAsync(default);
        Directory.Delete(folder, recursive: true);
        Assert.Equal(1, await Bounced());

        async Task<int> Bounced() => (await host.Sql("validation", "SELECT \"Id\" FROM mail WHERE \"BouncedAt\" IS NOT NULL AND \"SentAt\" IS NULL")).Count;
    }
}
