using Jipp.BuildingBlocks.Infrastructure;
using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Hubs.Application;
using Jipp.Hubs.Application.Reactions;
using Jipp.Hubs.Endpoints;
using Jipp.Hubs.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Hubs;

/// <summary>The directory of agencies and the life of hubs.</summary>
public sealed class HubsModule : Module
{
    public override string Name => "hubs";

    public override IReadOnlyList<PermissionInfo> Permissions => Jipp.Hubs.Permissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new("Hub", "/hub", "sitemap", Order: 20),
        new("Kelola hub", "/ruang-kerja/hub", "gavel", NavigationPlace.Workspace, Jipp.Hubs.Permissions.ManageHubs, 60),
        new("Kelola instansi", "/ruang-kerja/instansi", "building-community", NavigationPlace.Workspace, Jipp.Hubs.Permissions.ManageDirectory, 61),
    ];

    public override IReadOnlyList<Invariant> Invariants => Infrastructure.Invariants.All;

    public override void AddServices(ModuleServices module)
    {
        module.AddDatabase<HubsDbContext, SqliteHubsDbContext, PostgresHubsDbContext>();
        module.Services.AddSingleton<IReferenceData, ReferenceData>();
        module.Services.AddScoped<IAgencyDirectory, AgencyDirectory>();
        module.Services.AddScoped<IScoreboard, Scoreboard>();
        module.Services.AddScoped<NewHubs>();
        module.Services.AddScoped<LocalCopies>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder api)
    {
        AgenciesEndpoints.Map(api);
        HubsEndpoints.Map(api);
    }

    public override async Task Load(FirstRunStage stage, IServiceProvider services, CancellationToken ct)
    {
        if (stage != FirstRunStage.ReferenceData)
        {
            return;
        }

        Require(await services.SendAsSystem<LoadDirectory, Result>("first-run", new LoadDirectory(), ct));
        Require(await services.SendAsSystem<LoadHubs, Result>("first-run", new LoadHubs(), ct));
    }

    private static void Require(Result loaded)
    {
        if (!loaded.IsSuccess)
        {
            throw new InvalidOperationException($"The reference data of hubs could not be loaded: {loaded.Error.Code}");
        }
    }
}
