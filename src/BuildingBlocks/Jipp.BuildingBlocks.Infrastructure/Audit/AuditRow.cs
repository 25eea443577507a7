namespace Jipp.BuildingBlocks.Infrastructure.Audit;

/// <summary>Who did what: one row per command, saved with its effect; a refused command has a row of its own.</summary>
public sealed class AuditRow
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? PersonId { get; init; }

    /// <summary>Display name, or the system principal such as <c>job:validation.send-nudges</c>.</summary>
    public string Actor { get; init; } = "";

    /// <summary>Name of the command, e.g. <c>SnoozeDuty</c>.</summary>
    public string Command { get; init; } = "";

    /// <summary><c>done</c>, or the code of the refusal.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>JSON: aggregates changed with fields before and after, without secrets.</summary>
    public string Details { get; init; } = "";
}
