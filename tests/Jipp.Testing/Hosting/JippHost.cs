using System.Reflection;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Mail;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.BuildingBlocks.Infrastructure.Users;
using Jipp.Host.Checks;
using Jipp.Host.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Jipp.Testing;

/// <summary>
/// The program itself, composed as in production, with workers off and a clock that the test moves: nothing happens behind the test's
/// back, so no test sleeps or polls. Data lies in a folder (and on PostgreSQL in a database) of its own that goes with the host.
/// </summary>
public sealed class JippHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HostDatabase _database;

    internal JippHost(WebApplication app, HostDatabase database, FakeTimeProvider clock) => (_app, _database, Clock) = (app, database, clock);

    public IServiceProvider Services => _app.Services;

    public FakeTimeProvider Clock { get; }

    public DatabaseProvider Provider => _database.Provider;

    public string DataFolder => _database.Folder;

    public string ConnectionString => _database.ConnectionString;

    /// <summary>Where the host listens, when <see cref="HostOptions.RealPort"/> was asked for.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static Task<JippHost> Start(DatabaseProvider provider = DatabaseProvider.Sqlite, HostData data = HostData.Empty, Action<HostOptions>? configure = null)
    {
        var options = new HostOptions { Provider = provider, Data = data };
        configure?.Invoke(options);
        return HostStarter.Start(options);
    }

    /// <summary>A client inside the process, or of the real port. Redirects are not followed, cookies are kept.</summary>
    /// <param name="user">Signed in without a password; null is anonymous, or whoever signs in by the form.</param>
    public HttpClient Client(TestUser? user = null)
    {
        var server = _app.Services.GetRequiredService<IServer>();
        HttpMessageHandler handler = server is TestServer inside ? inside.CreateHandler() : new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        var client = new HttpClient(new CookieKeeper(handler)) { BaseAddress = server is TestServer ? new Uri("http://localhost/") : Address };
        if (user is not null)
        {
            client.DefaultRequestHeaders.Add(TestSignIn.Header, Services.GetRequiredService<TestSignIn.Users>().Admit(user));
        }

        return client;
    }

    /// <summary>Runs a command through its whole pipeline, as that person (nobody when null), in a scope of its own.</summary>
    public async Task<TResult> Send<TResult>(ICommand<TResult> command, TestUser? asUser = null)
        where TResult : IResult<TResult> => await Handle<TResult>(typeof(ICommandHandler<,>).MakeGenericType(command.GetType(), typeof(TResult)), command, asUser);

    /// <inheritdoc cref="Send{TResult}"/>
    public async Task<TResult> Send<TCommand, TResult>(TCommand command, TestUser? asUser = null)
        where TCommand : ICommand<TResult>
        where TResult : IResult<TResult> => await Send(command, asUser);

    /// <summary>Asks a query through its whole pipeline, as that person (nobody when null), in a scope of its own.</summary>
    public async Task<TResult> Ask<TResult>(IQuery<TResult> query, TestUser? asUser = null)
        where TResult : IResult<TResult> => await Handle<TResult>(typeof(IQueryHandler<,>).MakeGenericType(query.GetType(), typeof(TResult)), query, asUser);

    /// <inheritdoc cref="Ask{TResult}"/>
    public async Task<TResult> Ask<TQuery, TResult>(TQuery query, TestUser? asUser = null)
        where TQuery : IQuery<TResult>
        where TResult : IResult<TResult> => await Ask(query, asUser);

    /// <summary>The program's routes.</summary>
    public IReadOnlyList<Microsoft.AspNetCore.Http.Endpoint> Endpoints => _app.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints;

    /// <summary>What the host has logged so far, from warnings up, with exceptions.</summary>
    public IReadOnlyList<string> Log => ((ErrorLog)Services.GetRequiredService<Microsoft.Extensions.Logging.ILoggerFactory>()).Lines;

    /// <summary>Delivers every due event, and the events that those cause. Returns how many messages were seen.</summary>
    public async Task<int> Drain(CancellationToken ct = default) => (await Services.DrainOutboxes(ct)).Values.Sum();

    /// <summary>Sends all due mail. Returns how many mails were seen.</summary>
    public Task<int> SendMail(CancellationToken ct = default) => Services.SendDueMail(ct);

    /// <summary>Works in a scope of its own, e.g. on a module's DbContext.</summary>
    public async Task<T> In<T>(Func<IServiceProvider, Task<T>> work, TestUser? asUser = null)
    {
        await using var scope = Services.CreateAsyncScope();
        asUser?.Enter(scope.ServiceProvider.GetRequiredService<CurrentUser>());
        return await work(scope.ServiceProvider);
    }

    /// <summary>Reads or writes a module's tables directly.</summary>
    public async Task<T> Db<TContext, T>(Func<TContext, Task<T>> work)
        where TContext : ModuleDbContext => await In(services => work(services.GetRequiredService<TContext>()));

    /// <summary>The events that a module has told, oldest first, as (name, JSON).</summary>
    public async Task<IReadOnlyList<OutboxMessage>> Told(string module) =>
        await In<IReadOnlyList<OutboxMessage>>(async services =>
        {
            var context = ModuleRegistry.Context(services, services.GetRequiredService<ModuleRegistry>().Named(module));
            return [.. context.Outbox.OrderBy(message => message.OccurredAt).ThenBy(message => message.Id)];
        });

    /// <summary>What <c>check</c> finds broken, as <c>rule: rows</c>; of one module, or of all of them.</summary>
    public async Task<IReadOnlyList<string>> BrokenRules(string module = "") =>
        [
            .. (await Services.GetRequiredService<InvariantChecker>().Check(CancellationToken.None))
                .Where(finding => finding.Violations.Count > 0 && finding.Name.StartsWith(module, StringComparison.Ordinal))
                .Select(finding => $"{finding.Name}: {string.Join(", ", finding.Violations.Take(20))}"),
        ];

    /// <summary>Puts an event into the outbox of the module that tells it, as if a save of that module had caused it.</summary>
    public async Task Publish(string module, params IIntegrationEvent[] happened) =>
        await In(async services =>
        {
            var context = ModuleRegistry.Context(services, services.GetRequiredService<ModuleRegistry>().Named(module));
            foreach (var one in happened)
            {
                context.Enqueue(one);
            }

            return await context.SaveChangesAsync();
        });

    /// <summary>Runs SQL against a module's database and returns the first column of all rows as text.</summary>
    public Task<IReadOnlyList<string>> Sql(string module, string sql) => _database.Sql(module, sql);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<TResult> Handle<TResult>(Type handlerType, object request, TestUser? asUser)
    {
        await using var scope = Services.CreateAsyncScope();
        asUser?.Enter(scope.ServiceProvider.GetRequiredService<CurrentUser>());
        var handler = scope.ServiceProvider.GetRequiredService(handlerType);
        var handle = handlerType.GetMethod("Handle")!;
        return await (Task<TResult>)handle.Invoke(handler, BindingFlags.DoNotWrapExceptions, null, [request, CancellationToken.None], null)!;
    }
}
