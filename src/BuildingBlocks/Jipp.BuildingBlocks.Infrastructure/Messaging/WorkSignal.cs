namespace Jipp.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Wakes a worker; several raises before it looks count once.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "Lives as long as the process and never makes a wait handle.")]
internal sealed class WorkSignal
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    public void Raise()
    {
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // The worker has not looked yet; it will see this work too.
        }
    }

    /// <summary>Returns at the next raise, or after the time as a safety net.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken ct) => _raised.WaitAsync(atMost, ct);
}
