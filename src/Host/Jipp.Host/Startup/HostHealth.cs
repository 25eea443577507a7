using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.BuildingBlocks.Web;
using Jipp.Host.Mail;
using Jipp.Host.Operations;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jipp.Host.Startup;

/// <summary>Ready once the first run is over and every database answers.</summary>
internal sealed class ReadyCheck(FirstRunState firstRun, ModuleRegistry modules, IServiceScopeFactory scopes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!firstRun.IsReady)
        {
            return HealthCheckResult.Unhealthy(firstRun.Failure is { } failure ? $"first run failed: {failure}" : "loading data");
        }

        foreach (var module in modules.All)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await ModuleRegistry.Context(scope.ServiceProvider, module).Database.CanConnectAsync(cancellationToken))
            {
                return HealthCheckResult.Unhealthy($"database of {module.Name} does not answer");
            }
        }

        return HealthCheckResult.Healthy();
    }
}

/// <summary>Degraded while a message is parked, between modules or to another system.</summary>
internal sealed class ParkedCheck(ParkedMessages parked, IEnumerable<IHeldBack> heldBack) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (between, outside) = ((await parked.List(cancellationToken)).Count, 0);
        foreach (var one in heldBack)
        {
            outside += (await one.List(cancellationToken)).Count;
        }

        return between + outside == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{between} parked messages, {outside} to other systems");
    }
}

/// <summary>Degraded while there is no way to send mail: nudges wait.</summary>
internal sealed class MailCheck(MailSettings settings) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(settings.Smtp is null && settings.Folder is null ? HealthCheckResult.Degraded("no Mail:Smtp:Host, mail waits") : HealthCheckResult.Healthy());
}
