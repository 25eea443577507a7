using Jipp.BuildingBlocks.Infrastructure;
using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Scheduling;
using Jipp.Competitions.Application;
using Jipp.Competitions.Application.Reactions;
using Jipp.Competitions.Endpoints;
using Jipp.Competitions.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Competitions;

/// <summary>KIPP: editions with their public figures, and titles on innovations.</summary>
public sealed class CompetitionsModule : Module
{
    public override string Name => "competitions";

    public override IReadOnlyList<PermissionInfo> Permissions => Competitions.Permissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [new("KIPP", "/kipp", "trophy", Order: 30), new("Gelar KIPP", "/ruang-kerja/kipp", "trophy", NavigationPlace.Workspace, Competitions.Permissions.SeeClaims, Order: 60)];

    public override IReadOnlyList<Invariant> Invariants => CompetitionsInvariants.All;

    public override void AddServices(ModuleServices module)
    {
        module.AddDatabase<CompetitionsDbContext, SqliteCompetitionsDbContext, PostgresCompetitionsDbContext>();
        module.Services.AddSingleton<IEditionFacts, EmbeddedEditionFacts>();
        module.Services.AddScoped<IEditionReading, EditionReading>();
        module.Services.AddScoped<ITitleReading, TitleReading>();
        module.Services.AddScoped<ClaimDesk>();
        module.Services.AddScoped<CatalogueNews>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder api) => EditionEndpoints.Map(api);

    /// <summary>Every night, so that a new version's list is taken over and claims that came before it are decided.</summary>
    public override void Schedule(ModuleSchedule schedule) => schedule.Every<LoadEditions, Result<int>>("load-editions", "30 18 * * *", () => new LoadEditions());

    public override async Task Load(FirstRunStage stage, IServiceProvider services, CancellationToken ct)
    {
        if (stage == FirstRunStage.ReferenceData && (await services.SendAsSystem<LoadEditions, Result<int>>("first-run", new LoadEditions(), ct)).Error is { } refusal)
        {
            throw new InvalidOperationException($"Editions were not loaded: {refusal.Code}");
        }
    }
}
