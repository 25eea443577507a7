using System.Data.Common;
using System.Globalization;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.BuildingBlocks.Infrastructure.Users;
using Jipp.Host.Mail;
using Jipp.Host.Startup;
using Jipp.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Jipp.Probes;

/// <summary>
/// A process to be killed: sends due nudges and then their mails, with several senders at once, and says on its standard output every
/// statement before it goes to the database and every commit after it. It works on the module alone, without web and jobs.
/// <code>Jipp.Probes remind &lt;Sqlite|Postgres&gt; &lt;folder&gt; &lt;connection string&gt; &lt;instant&gt; &lt;port of the mail server&gt; &lt;senders&gt;</code>
/// </summary>
internal static class Reminding
{
    public const string Marking = "marking";

    public static async Task Run(string[] args)
    {
        var now = DateTimeOffset.Parse(args[3], CultureInfo.InvariantCulture);
        var senders = int.Parse(args[5], CultureInfo.InvariantCulture);
        using var host = Build(args[0], args[1], args[2], args[4], new SinceClock(now));
        var nudging = Task.WhenAll(Enumerable.Range(0, senders).Select(_ => Task.Run(() => Nudge(host.Services))));
        await Task.WhenAll(Enumerable.Range(0, senders).Select(_ => Mail(host.Services, nudging)));
        Say($"told {(await nudging).Sum(round => round.People)}");
        Say("done");
    }

    /// <summary>Mails leave while others are still being written, as the host's worker sends them.</summary>
    private static async Task Mail(IServiceProvider services, Task nudging)
    {
        await Task.Yield();
        bool isLast;
        do
        {
            isLast = nudging.IsCompleted;
            await services.SendDueMail(CancellationToken.None);
            await Task.WhenAny(nudging, Task.Delay(TimeSpan.FromMilliseconds(20)));
        } while (!isLast);
    }

    private static async Task<NudgeRound> Nudge(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem("job:probe", Permissions.SendNudges);
        return (await scope.ServiceProvider.GetRequiredService<ICommandHandler<SendNudgesNow, Result<NudgeRound>>>().Handle(new SendNudgesNow(), CancellationToken.None)).Value;
    }

    private static IHost Build(string provider, string folder, string connection, string port, TimeProvider clock)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Workers:Enabled"] = "false",
                ["Data:Folder"] = folder,
                ["Database:Provider"] = provider,
                ["Database:ConnectionString"] = connection,
                ["Mail:Smtp:Host"] = "127.0.0.1",
                ["Mail:Smtp:Port"] = port,
                ["Mail:Smtp:Security"] = "None",
                ["Site:Url"] = "https://jipp.test",
            }
        );
        builder.Services.AddSingleton(clock);
        builder.Services.AddModules([new ValidationModule()], builder.Configuration);
        builder.Services.AddRunning(builder.Configuration);
        builder.Services.AddSingleton<IMailDirectory, Everybody>();
        builder.Services.AddSingleton<Steps>();
        builder.Services.ConfigureDbContext<SqliteValidationDbContext>((services, options) => options.AddInterceptors(services.GetRequiredService<Steps>()));
        builder.Services.ConfigureDbContext<PostgresValidationDbContext>((services, options) => options.AddInterceptors(services.GetRequiredService<Steps>()));
        return builder.Build();
    }

    private static void Say(string step)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine(step);
            Console.Out.Flush();
        }
    }

    /// <summary>Everybody has an address made of the id.</summary>
    private sealed class Everybody : IMailDirectory
    {
        public Task<MailAddressee?> Find(Guid personId, CancellationToken ct) => Task.FromResult<MailAddressee?>(new("Orang Contoh", $"{personId:N}@contoh.test", "id"));
    }

    /// <summary>The statement after a mail's 250 is the one that marks it: who is killed there sends the mail twice.</summary>
    private sealed class Steps : DbCommandInterceptor, IDbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Say("step");
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            Say(command.CommandText.Contains("\"SentAt\" =", StringComparison.Ordinal) ? Marking : "step");
            return ValueTask.FromResult(result);
        }

        public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Say("committed");
            return Task.CompletedTask;
        }
    }

    private sealed class SinceClock(DateTimeOffset since) : TimeProvider
    {
        private readonly long _began = System.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => since + System.GetElapsedTime(_began);
    }
}
