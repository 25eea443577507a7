namespace Jipp.Innovations.Application;

/// <summary>For commands that write more than one save should hold. All parts commit together with the command, or none does.</summary>
internal interface ISaveInParts
{
    /// <summary>Saves what changed so far and forgets what was loaded: aggregates in hand are stale afterwards.</summary>
    Task SavePart(CancellationToken ct);

    /// <summary>Takes all parts back; needed before a handler refuses after its first part.</summary>
    Task TakeBack();
}
