using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Mentoring.Application;
using Jipp.Mentoring.Application.Reactions;
using Jipp.Mentoring.Endpoints;
using Jipp.Mentoring.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Mentoring;

/// <summary>Mentoring: programmes of hubs with their milestones.</summary>
public sealed class MentoringModule : Module
{
    public override string Name => "mentoring";

    public override IReadOnlyList<PermissionInfo> Permissions => Mentoring.Permissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new("Pembinaan", "/pembinaan", "heart-handshake", Order: 50),
        new("Program pembinaan", "/ruang-kerja/pembinaan", "heart-handshake", NavigationPlace.Workspace, Mentoring.Permissions.SeeProgrammes, Order: 70),
    ];

    public override IReadOnlyList<Invariant> Invariants => MentoringInvariants.All;

    public override void AddServices(ModuleServices module)
    {
        module.AddDatabase<MentoringDbContext, SqliteMentoringDbContext, PostgresMentoringDbContext>();
        module.Services.AddSingleton<ITemplates, CsvTemplates>();
        module.Services.AddScoped<HubNews>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder api) => ProgrammeEndpoints.Map(api);
}
