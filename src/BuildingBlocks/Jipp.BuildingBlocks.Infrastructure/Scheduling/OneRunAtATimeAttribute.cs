using Hangfire.Common;
using Hangfire.Server;
using Hangfire.Storage;

namespace Jipp.BuildingBlocks.Infrastructure.Scheduling;

/// <summary>A run that comes while the same command still runs is left out, as that one does its work; other commands (Hangfire's own attribute locks the method) go on.</summary>
internal sealed class OneRunAtATimeAttribute : JobFilterAttribute, IServerFilter
{
    public void OnPerforming(PerformingContext context)
    {
        try
        {
            context.Items[nameof(OneRunAtATimeAttribute)] = context.Connection.AcquireDistributedLock($"run:{context.BackgroundJob.Job.Args[0]}", TimeSpan.Zero);
        }
        catch (DistributedLockTimeoutException)
        {
            context.Canceled = true;
        }
    }

    public void OnPerformed(PerformedContext context) => ((IDisposable)context.Items[nameof(OneRunAtATimeAttribute)]).Dispose();
}
