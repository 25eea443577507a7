using System.Data.Common;
using System.Globalization;
using Jipp.Accounts.Application.Webhooks;
using Jipp.Accounts.Infrastructure;
using Jipp.Host.Commands;
using Jipp.Host.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Probes;

/// <summary>
/// The program without its web, to be killed: sends due messages to webhooks, and stands still after a receiver's answer and before its own mark.
/// <code>Jipp.Probes hook &lt;Sqlite|Postgres&gt; &lt;folder&gt; &lt;connection string&gt; &lt;instant&gt;</code>
/// </summary>
internal static class Hooking
{
    public const string Marking = "marking";

    public static async Task Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Jipp.Host", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Workers:Enabled"] = "false",
                ["Data:Folder"] = args[1],
                ["Database:Provider"] = args[0],
                ["Database:ConnectionString"] = args[2],
                ["Webhooks:AllowPrivateAddresses"] = "true",
            }
        );
        builder.AddJipp(CommandLine.Parse([]));
        builder.Services.AddSingleton<TimeProvider>(new StandingClock(DateTimeOffset.Parse(args[3], CultureInfo.InvariantCulture)));
        builder.Services.AddSingleton<StandStill>();
        builder.Services.ConfigureDbContext<SqliteAccountsDbContext>((services, options) => options.AddInterceptors(services.GetRequiredService<StandStill>()));
        builder.Services.ConfigureDbContext<PostgresAccountsDbContext>((services, options) => options.AddInterceptors(services.GetRequiredService<StandStill>()));
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IWebhookSender>().SendDue(CancellationToken.None);
    }

    private sealed class StandStill : DbCommandInterceptor
    {
        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            if (command.CommandText.Contains("\"DeliveredAt\"", StringComparison.Ordinal))
            {
                Console.Out.WriteLine(Marking);
                Console.Out.Flush();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return result;
        }
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
