using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Domain;

internal readonly record struct MergeId(Guid Value) : ITypedId<MergeId>
{
    public static MergeId From(Guid value) => new(value);
}

/// <summary>What a merge rests on. What a person decided is never undone by a run.</summary>
internal enum MergeGround
{
    /// <summary>A run of linkage was sure.</summary>
    Model,
    Person,
}

/// <summary>One record was merged into another, and may have come back. The history of a record is the list of these.</summary>
internal sealed class InnovationMerge : AggregateRoot<MergeId>
{
    private InnovationMerge() { }

    /// <summary>The record that lives on; it may itself have been merged since.</summary>
    public InnovationId SurvivorId { get; private init; }

    public InnovationId MergedId { get; private init; }

    /// <summary>The merged record while the merge stands, else null: a unique index on it keeps a record in one place.</summary>
    public InnovationId? StandingFor { get; private set; }

    public MergeGround Ground { get; private init; }

    /// <summary>That both are the same, by the run's model; null where no run looked at the two.</summary>
    public double? Probability { get; private init; }

    /// <summary>The run that decided; null for a person's.</summary>
    public LinkageRunId? RunId { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>Name as the account showed it then, or the job.</summary>
    public string By { get; private init; } = "";

    public DateTimeOffset? UndoneAt { get; private set; }

    public string? UndoneBy { get; private set; }

    public bool Stands => StandingFor is not null;

    public static InnovationMerge Of(InnovationId survivor, InnovationId merged, MergeCause cause) =>
        new()
        {
            Id = TypedId.New<MergeId>(),
            SurvivorId = survivor,
            MergedId = merged,
            StandingFor = merged,
            Ground = cause.RunId is null ? MergeGround.Person : MergeGround.Model,
            Probability = cause.Probability,
            RunId = cause.RunId,
            At = cause.At,
            By = cause.By,
        };

    public void Undo(string by, DateTimeOffset at) => (StandingFor, UndoneAt, UndoneBy) = (null, at, by);
}

/// <summary>Who merges, when, and by which run; without a run a person.</summary>
internal sealed record MergeCause(string By, DateTimeOffset At, LinkageRunId? RunId = null, double? Probability = null);
