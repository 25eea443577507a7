using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.BuildingBlocks.Infrastructure.Scheduling;
using Microsoft.AspNetCore.Routing;

namespace Jipp.BuildingBlocks.Infrastructure.Modules;

/// <summary>What the first run loads, in this order; the outbox is drained after each stage.</summary>
public enum FirstRunStage
{
    ReferenceData, // Directory, hubs, editions, templates: facts every installation has.

    Samples, // The public sample innovations.

    DemoAccounts, // Demo accounts, in Development only.
}

/// <summary>
/// A module's front door: services, routes, schedule. <see cref="Name"/> is its API prefix, PostgreSQL schema, SQLite file,
/// log scope and job prefix. Handlers, reactions, validators and PublishedEvents of its assembly are found by scanning.
/// </summary>
public abstract class Module
{
    /// <summary>One lower-case English word: <c>innovations</c>.</summary>
    public abstract string Name { get; }

    public virtual IReadOnlyList<PermissionInfo> Permissions => [];

    public virtual IReadOnlyList<NavigationEntry> Navigation => [];

    /// <summary>Verbs of the command line beside the default run.</summary>
    public virtual IReadOnlyList<Verb> Verbs => [];

    /// <summary>What must always be true of the module's data.</summary>
    public virtual IReadOnlyList<Invariant> Invariants => [];

    /// <summary>Declares the database with <see cref="ModuleServices.AddDatabase{TContext,TSqlite,TPostgres}"/> and the module's own adapters.</summary>
    public abstract void AddServices(ModuleServices module);

    /// <summary>The JSON API; <paramref name="api"/> is already the group <c>/api/v1/{Name}</c>.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder api) { }

    /// <summary>Routes that are neither pages nor API, e.g. a download or a sign-out.</summary>
    public virtual void MapPages(IEndpointRouteBuilder routes) { }

    /// <summary>Recurring commands.</summary>
    public virtual void Schedule(ModuleSchedule schedule) { }

    /// <summary>Loads what a new installation needs. Called again at every start until it succeeded, so it must be idempotent.</summary>
    public virtual Task Load(FirstRunStage stage, IServiceProvider services, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>A verb of the command line. One that does not need the data folder runs beside a host.</summary>
/// <param name="Run">Returns the exit code: 0 done, 1 failed, 2 bad input and nothing written.</param>
public sealed record Verb(string Name, string Usage, string Help, Func<VerbContext, Task<int>> Run, bool NeedsData = true);

/// <param name="Arguments">What follows the verb, settings (<c>--Key=Value</c>) left out, flags (<c>--skip-bad-rows</c>) kept.</param>
public sealed record VerbContext(IServiceProvider Services, IReadOnlyList<string> Arguments, TextWriter Out, TextWriter Errors, CancellationToken Cancellation);
