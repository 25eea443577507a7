using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Innovations.Endpoints;
using Jipp.Innovations.Infrastructure;
using Jipp.Innovations.Infrastructure.Search;
using Microsoft.AspNetCore.Routing;

namespace Jipp.Innovations;

/// <summary>The national catalogue of public service innovations: import, records, search.</summary>
public sealed class InnovationsModule : Module
{
    public override string Name => "innovations";

    public override IReadOnlyList<PermissionInfo> Permissions => Innovations.Permissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } = [new("Katalog", "/inovasi", "bulb", Order: 10)];

    public override void AddServices(ModuleServices module)
    {
        module.AddDatabase<InnovationsDbContext, SqliteInnovationsDbContext, PostgresInnovationsDbContext>();
        module.AddCatalogueSearch();
    }

    public override void MapEndpoints(IEndpointRouteBuilder api) => CatalogueEndpoints.Map(api);
}
