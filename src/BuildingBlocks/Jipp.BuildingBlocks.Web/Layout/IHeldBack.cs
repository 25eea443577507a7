namespace Jipp.BuildingBlocks.Web;

/// <summary>Messages to the outside that a module gave up after all attempts: shown on the operations page and by the health check.</summary>
public interface IHeldBack
{
    Task<IReadOnlyList<HeldBack>> List(CancellationToken ct);
}

/// <param name="Name">Of the event.</param>
/// <param name="To">The system it was for.</param>
/// <param name="Cause">Of the last failure.</param>
/// <param name="Page">Where it can be tried again, from the root.</param>
public sealed record HeldBack(string Name, string To, DateTimeOffset At, int Attempts, string Cause, string Page);
