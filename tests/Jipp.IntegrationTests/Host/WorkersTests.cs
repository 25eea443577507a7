using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Host.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Jipp.IntegrationTests.Host;

/// <summary>Background work waits for the first page, in a host of its own with one worker that says what happens to it.</summary>
public sealed class WorkersTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("jipp-workers-").FullName;
    private readonly FakeTimeProvider _clock = new();
    private readonly Said _said = new();

    [Fact]
    public async Task With_data_there_work_begins_when_the_first_request_is_answered()
    {
        WithData();
        using var host = Build();
        await host.StartAsync();
        await Task.Delay(200);
        Assert.False(_said.Started.Task.IsCompleted);

        host.Services.GetRequiredService<Workers>().FirstRequestAnswered();

        await _said.Started.Task.WaitAsync(Soon);
        await host.StopAsync();
    }

    [Fact]
    public async Task With_data_there_work_begins_after_three_seconds_without_any_request()
    {
        WithData();
        using var host = Build();
        await host.StartAsync();

        while (!_said.Started.Task.IsCompleted)
        {
            // The timer is made on another thread, and only what passes after that counts.
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(_said.Started.Task, Task.Delay(20));
        }

        await host.StopAsync();
    }

    [Fact]
    public async Task An_empty_folder_is_filled_at_once()
    {
        using var host = Build();
        await host.StartAsync();

        await _said.Started.Task.WaitAsync(Soon);
        await host.StopAsync();
    }

    [Fact]
    public async Task Work_ends_with_the_host()
    {
        using var host = Build();
        await host.StartAsync();
        await _said.Started.Task.WaitAsync(Soon);

        await host.StopAsync();

        Assert.True(_said.Stopped.Task.IsCompleted);
    }

    [Fact]
    public async Task A_host_that_stops_before_work_began_stops_at_once()
    {
        WithData();
        using var host = Build();
        await host.StartAsync();

        await host.StopAsync().WaitAsync(Soon);

        Assert.False(_said.Started.Task.IsCompleted);
    }

    [Fact]
    public async Task What_a_worker_cannot_bear_ends_the_host()
    {
        using var host = Build(fails: true);
        var ended = new TaskCompletionSource();
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(ended.SetResult);

        await host.StartAsync();

        await ended.Task.WaitAsync(Soon);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void WithData() => File.WriteAllText(FirstRunState.MarkerIn(Database), "a version");

    private DatabaseSettings Database => new(DatabaseProvider.Sqlite, _folder, "");

    private IHost Build(bool fails = false)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddSingleton(Database);
        builder.Services.AddSingleton<FirstRunState>();
        builder.Services.AddSingleton(_said);
        builder.Services.AddHostedService<Telling>();
        if (fails)
        {
            builder.Services.AddHostedService(_ => new Failing());
        }

        Workers.TakeOver(builder.Services);
        return builder.Build();
    }

    private sealed class Said
    {
        public TaskCompletionSource Started { get; } = new();

        public TaskCompletionSource Stopped { get; } = new();
    }

    private sealed class Telling(Said said) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            said.Started.SetResult();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            said.Stopped.SetResult();
            return Task.CompletedTask;
        }
    }

    private sealed class Failing : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            throw new InvalidOperationException("Cannot bear it.");
        }
    }
}
