using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Testing;

/// <summary>What lies in the databases when a host starts.</summary>
public enum HostData
{
    /// <summary>Migrated and empty.</summary>
    Empty,

    /// <summary>Directory, hubs, editions, templates: what every installation has.</summary>
    Reference,

    /// <summary>Also the sample innovations and the demo accounts.</summary>
    Samples,
}

public sealed class HostOptions
{
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    public HostData Data { get; set; } = HostData.Empty;

    /// <summary><c>Development</c> or <c>Production</c>.</summary>
    public string Environment { get; set; } = "Development";

    /// <summary>Listens on a real port (<see cref="JippHost.Address"/>), for browsers. Otherwise requests stay in the process.</summary>
    public bool RealPort { get; set; }

    /// <summary>Settings on top, as from the command line.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Last word on services: fakes of what lies outside (never of our own types).</summary>
    public Action<IServiceCollection>? Services { get; set; }
}
