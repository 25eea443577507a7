using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Innovations.Infrastructure;

namespace Jipp.Innovations;

/// <summary>The national catalogue of public service innovations: import, records, search.</summary>
public sealed class InnovationsModule : Module
{
    public override string Name => "innovations";

    public override IReadOnlyList<PermissionInfo> Permissions => Innovations.Permissions.All;

    public override void AddServices(ModuleServices module) =>
        module.AddDatabase<InnovationsDbContext, SqliteInnovationsDbContext, PostgresInnovationsDbContext>();
}
