using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain.Linkage;

namespace Jipp.Innovations.Domain;

internal readonly record struct LinkageRunId(Guid Value) : ITypedId<LinkageRunId>
{
    public static LinkageRunId From(Guid value) => new(value);
}

internal enum LinkageScope
{
    /// <summary>What applied imports brought: joins only what they touched and takes nothing back.</summary>
    Imports,

    /// <summary>The whole catalogue.</summary>
    Whole,
}

internal enum LinkageRunState
{
    /// <summary>Waits to be computed, or is being computed.</summary>
    Requested,

    /// <summary>The difference is known; a person decides. The catalogue is untouched.</summary>
    Proposed,

    /// <summary>Decided: waits to be written, or is being written.</summary>
    Approved,
    Applied,
    Dropped,

    /// <summary>Whoever worked on it was not heard of any more: the program was ended. Nothing was written.</summary>
    Cut,
}

/// <summary>One change that a run would make to the catalogue.</summary>
/// <param name="Merge">True: the two become one; false: their merge is taken back.</param>
internal sealed record LinkageChange(bool Merge, InnovationId One, InnovationId Other, double Probability);

/// <summary>The model of a run, to be looked at and compared later.</summary>
/// <param name="Hash">Of everything below and the version of the method: the same hash means the same weights.</param>
internal sealed record StoredModel(string Hash, double Lambda, IReadOnlyList<float> BandWeights, IReadOnlyList<IReadOnlyList<float>> LevelWeights);

/// <summary>A run of linkage: what it saw, with which model, what it changes or would change.</summary>
internal sealed class LinkageRun : AggregateRoot<LinkageRunId>
{
    /// <summary>A host at work is heard of every second.</summary>
    public static readonly TimeSpan LostAfter = TimeSpan.FromSeconds(30);

    private LinkageRun() { }

    public LinkageScope Scope { get; private init; }

    public LinkageRunState State { get; private set; }

    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>Name as the account showed it then, or the job.</summary>
    public string RequestedBy { get; private init; } = "";

    public DateTimeOffset? ComputedAt { get; private set; }

    /// <summary>When a host began the step that is under way; null while it waits.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When that host was last heard of.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>What it was doing then.</summary>
    public LinkagePhase? Phase { get; private set; }

    public long Done { get; private set; }

    /// <summary>0 when there is nothing to count in the phase.</summary>
    public long Total { get; private set; }

    public bool IsUnderWay => State is LinkageRunState.Requested or LinkageRunState.Approved;

    /// <summary>Records compared; merged ones count by themselves.</summary>
    public int Records { get; private set; }

    public StoredModel? Model { get; private set; }

    public int ReviewPairs { get; private set; }

    public int Replications { get; private set; }

    /// <summary>Difference to the state before.</summary>
    public IReadOnlyList<LinkageChange> Changes { get; private set; } = [];

    /// <summary>The catalogue changed between the difference that was shown and its application, so that it had to be shown again.</summary>
    public bool ShownAgain { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedBy { get; private set; }

    public static LinkageRun Request(LinkageScope scope, string by, DateTimeOffset at) =>
        new()
        {
            Id = TypedId.New<LinkageRunId>(),
            Scope = scope,
            RequestedBy = by,
            RequestedAt = at,
        };

    /// <summary>Begins the step that waits. False when a host is at it already.</summary>
    public bool Start(DateTimeOffset at)
    {
        if (!IsUnderWay || StartedAt is not null)
        {
            return false;
        }

        (StartedAt, SeenAt, Phase, Done, Total) = (at, at, LinkagePhase.Reading, 0, 0);
        return true;
    }

    /// <summary>Whether a host began and has not been heard of for so long that it must have ended.</summary>
    public bool IsLost(DateTimeOffset at) => IsUnderWay && SeenAt is { } seen && at - seen > LostAfter;

    /// <summary>False when it is not lost.</summary>
    public bool CutIfLost(DateTimeOffset at)
    {
        if (!IsLost(at))
        {
            return false;
        }

        State = LinkageRunState.Cut;
        return true;
    }

    public void Propose(LinkageFindings found, DateTimeOffset at)
    {
        See(found, at);
        ShownAgain = State == LinkageRunState.Approved;
        (State, DecidedAt, DecidedBy) = (LinkageRunState.Proposed, null, null);
    }

    public Result Approve(string by, DateTimeOffset at)
    {
        if (State != LinkageRunState.Proposed)
        {
            return Decided();
        }

        (State, DecidedAt, DecidedBy) = (LinkageRunState.Approved, at, by);
        (StartedAt, SeenAt) = (null, null);
        return Result.Success();
    }

    public Result Drop(string by, DateTimeOffset at)
    {
        if (State is not (LinkageRunState.Requested or LinkageRunState.Proposed))
        {
            return Decided();
        }

        (State, DecidedAt, DecidedBy) = (LinkageRunState.Dropped, at, by);
        return Result.Success();
    }

    /// <param name="by">Who wrote it, unless somebody approved it before.</param>
    public void Applied(LinkageFindings found, string by, DateTimeOffset at)
    {
        See(found, at);
        (State, DecidedAt, DecidedBy) = (LinkageRunState.Applied, DecidedAt ?? at, DecidedBy ?? by);
    }

    private void See(LinkageFindings found, DateTimeOffset at)
    {
        (Records, Model, Changes, ComputedAt) = (found.Records, found.Model, found.Changes, at);
        ReviewPairs = found.Pairs.Count(pair => pair.Kind == PairKind.Review);
        Replications = found.Pairs.Count - ReviewPairs;
    }

    private static Error Decided() => Error.Conflict("linkage.decided", "Perhitungan ini sudah diputuskan. Hitung ulang bila perlu.");
}

internal enum PairKind
{
    /// <summary>Perhaps the same: a person decides.</summary>
    Review,

    /// <summary>Same name at another agency: perhaps a replica, never the same record.</summary>
    Replication,
}

/// <summary>Why two records seem the same, or not: one step of the sum.</summary>
/// <param name="Column">Column that was compared, <c>whole</c> for the records as wholes, <c>digits</c> for words with digits, <c>prior</c> for what is known before.</param>
/// <param name="Level">How alike: 0 not told on a side, 1 least.</param>
/// <param name="Levels">How many levels the column has; the last three are equality, in a common, less common and rare value. 0 where there are none.</param>
/// <param name="Weight">log2 of the odds; above 0 speaks for the same.</param>
internal sealed record PairReason(string Column, int Level, int Levels, double Weight);

/// <summary>Two records that the last run thinks a person should look at. Replaced by the next run; decisions are kept apart.</summary>
internal sealed class LinkagePair
{
    public required PairId Id { get; init; }

    public required InnovationId One { get; init; }

    public required InnovationId Other { get; init; }

    public required PairKind Kind { get; set; }

    public required double Probability { get; set; }

    public required IReadOnlyList<PairReason> Reasons { get; set; }

    public required LinkageRunId RunId { get; set; }

    public required DateTimeOffset FoundAt { get; set; }
}

/// <summary>What a run found.</summary>
internal sealed record LinkageFindings(int Records, StoredModel Model, IReadOnlyList<LinkageChange> Changes, IReadOnlyList<FoundPair> Pairs);

internal sealed record FoundPair(InnovationId One, InnovationId Other, PairKind Kind, double Probability, IReadOnlyList<PairReason> Reasons);
