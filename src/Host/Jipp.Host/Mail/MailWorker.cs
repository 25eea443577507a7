using Jipp.BuildingBlocks.Infrastructure.Persistence;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jipp.Host.Mail;

/// <summary>
/// Sends for as long as the host runs: one loop per module, so that a slow server delays no other module's mail. Reports of failed deliveries are
/// read meanwhile, when there is a folder for them.
/// </summary>
internal sealed class MailWorker(ModuleRegistry modules, MailSender sender, DeliveryReports reports, MailSettings settings, TimeProvider clock, ILogger<MailWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMinutes(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(modules.All.Select(module => Send(module, stoppingToken)).Append(settings.Reports is { } folder ? ReadReports(folder, stoppingToken) : Task.CompletedTask));

    private async Task ReadReports(string folder, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await reports.Read(folder, stop);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
            {
                log.LogError(failure, "Reports of failed deliveries could not be read");
            }

            await Task.Delay(BetweenReports, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Send(ModuleRuntime module, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (await sender.SendBatch(module, stop) == 0)
                {
                    await module.MailSignal.Wait(Poll, stop);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Mail of {Module} stopped, tried again in {Seconds} s", module.Name, Poll.TotalSeconds);
                await module.MailSignal.Wait(Poll, CancellationToken.None);
            }
        }
    }
}

internal static class MailSending
{
    public static void AddMailSending(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => Settings(configuration, provider.GetRequiredService<DatabaseSettings>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<MailSender>();
        services.AddSingleton<DeliveryReports>();
    }

    /// <summary>Sends all mail that is due now: at the end of a verb and in tests. Returns how many mails were seen.</summary>
    public static async Task<int> SendDueMail(this IServiceProvider services, CancellationToken ct)
    {
        var sender = services.GetRequiredService<MailSender>();
        var total = 0;
        foreach (var module in services.GetRequiredService<ModuleRegistry>().All)
        {
            for (int seen; (seen = await sender.SendBatch(module, ct)) > 0; )
            {
                total += seen;
            }
        }

        return total;
    }

    private static MailSettings Settings(IConfiguration configuration, DatabaseSettings database, IHostEnvironment environment)
    {
        var smtp = configuration.GetSection("Mail:Smtp");
        var from = configuration["Mail:From"] ?? new MailSettings().From;
        var reports = configuration["Mail:Reports"] is { Length: > 0 } folder ? folder : null;
        return smtp["Host"] is { Length: > 0 } host
            ? new MailSettings
            {
                From = from,
                Reports = reports,
                Smtp = new SmtpSettings(
                    host,
                    smtp.GetValue("Port", 25),
                    smtp["User"],
                    smtp["Password"],
                    smtp.GetValue("Security", SecureSocketOptions.Auto),
                    smtp.GetValue("TimeoutSeconds", 30)
                ),
            }
            : new MailSettings
            {
                From = from,
                Reports = reports,
                Folder = environment.IsDevelopment() ? Path.Combine(database.Folder, "mail") : configuration["Mail:Folder"],
            };
    }
}
