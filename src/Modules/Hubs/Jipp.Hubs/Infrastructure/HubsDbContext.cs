using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Hubs.Infrastructure;

/// <summary>Directory, hubs, and the local copies of records and programmes.</summary>
internal abstract class HubsDbContext(DbContextOptions options, ModuleRuntime<HubsDbContext> runtime) : ModuleDbContext(options, runtime)
{
    protected override void ConfigureModule(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(HubsDbContext).Assembly);
}

internal sealed class SqliteHubsDbContext(DbContextOptions<SqliteHubsDbContext> options, ModuleRuntime<HubsDbContext> runtime) : HubsDbContext(options, runtime);

internal sealed class PostgresHubsDbContext(DbContextOptions<PostgresHubsDbContext> options, ModuleRuntime<HubsDbContext> runtime) : HubsDbContext(options, runtime);
