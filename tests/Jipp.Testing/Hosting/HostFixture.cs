using Jipp.BuildingBlocks.Infrastructure.Persistence;

namespace Jipp.Testing;

/// <summary>
/// One host for all tests of a class, with a database of its own. The same suite on both databases takes two lines:
/// <code>
/// public abstract class PublishInnovationTests(HostFixture fixture) { … [SkippableFact] … await fixture.Host.Send(…) … }
/// public sealed class PublishInnovationOnSqlite(SqliteHost host) : PublishInnovationTests(host), IClassFixture&lt;SqliteHost&gt;;
/// public sealed class PublishInnovationOnPostgres(PostgresHost host) : PublishInnovationTests(host), IClassFixture&lt;PostgresHost&gt;;
/// </code>
/// Tests of one class share the data and the clock; one that needs its own calls <see cref="NewHost"/>.
/// </summary>
public abstract class HostFixture(DatabaseProvider provider, HostData data) : IAsyncLifetime
{
    private JippHost? _host;
    private SkipException? _skipped;

    public DatabaseProvider Provider => provider;

    /// <summary>Skips the test, with the reason, where the database cannot be had.</summary>
    public JippHost Host => _host ?? throw _skipped ?? throw new InvalidOperationException("The host did not start.");

    public async Task InitializeAsync()
    {
        try
        {
            _host = await JippHost.Start(provider, data, Configure);
            await Prepare(_host);
        }
        catch (SkipException skipped)
        {
            // Tests are skipped when they ask for the host; a fixture that throws would fail them instead.
            _skipped = skipped;
        }
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    /// <summary>A host of the test's own, with fresh data of the same kind.</summary>
    public Task<JippHost> NewHost(Action<HostOptions>? configure = null) =>
        JippHost.Start(
            provider,
            data,
            options =>
            {
                Configure(options);
                configure?.Invoke(options);
            }
        );

    protected virtual void Configure(HostOptions options) { }

    /// <summary>What has happened before the first test.</summary>
    protected virtual Task Prepare(JippHost host) => Task.CompletedTask;
}

/// <summary>Empty SQLite.</summary>
public sealed class SqliteHost() : HostFixture(DatabaseProvider.Sqlite, HostData.Empty);

/// <summary>Empty PostgreSQL.</summary>
public sealed class PostgresHost() : HostFixture(DatabaseProvider.Postgres, HostData.Empty);

/// <summary>SQLite with directory, hubs, editions.</summary>
public sealed class SqliteHostWithReference() : HostFixture(DatabaseProvider.Sqlite, HostData.Reference);

/// <summary>PostgreSQL with directory, hubs, editions.</summary>
public sealed class PostgresHostWithReference() : HostFixture(DatabaseProvider.Postgres, HostData.Reference);

/// <summary>SQLite with the samples and demo accounts too.</summary>
public sealed class SqliteHostWithSamples() : HostFixture(DatabaseProvider.Sqlite, HostData.Samples);

/// <summary>PostgreSQL with the samples and demo accounts too.</summary>
public sealed class PostgresHostWithSamples() : HostFixture(DatabaseProvider.Postgres, HostData.Samples);
