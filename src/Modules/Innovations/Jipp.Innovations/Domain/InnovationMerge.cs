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

/// <summary>
/// Two records were found to be the same. All records that standing merges connect, directly or over others, live in the eldest of them; there
/// is never a second way from one to another, so that undoing a merge always parts two groups. Undone merges stay as the history.
/// </summary>
internal sealed class InnovationMerge : AggregateRoot<MergeId>
{
    private InnovationMerge() { }

    public InnovationId One { get; private init; }

    public InnovationId Other { get; private init; }

    /// <summary>The pair while the merge stands, else null: unique.</summary>
    public PairId? StandingFor { get; private set; }

    public MergeGround Ground { get; private init; }

    /// <summary>That both are the same, by the run's model; null for a person's decision.</summary>
    public double? Probability { get; private init; }

    /// <summary>The run that decided; null for a person's decision.</summary>
    public LinkageRunId? RunId { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>Name as the account showed it then, or the job.</summary>
    public string By { get; private init; } = "";

    public DateTimeOffset? UndoneAt { get; private set; }

    public string? UndoneBy { get; private set; }

    public bool Stands => StandingFor is not null;

    public static InnovationMerge Of(InnovationId one, InnovationId other, MergeCause cause)
    {
        var (first, second) = PairId.InOrder(one, other);
        return new()
        {
            Id = TypedId.New<MergeId>(),
            One = first,
            Other = second,
            StandingFor = PairId.Of(one, other),
            Ground = cause.RunId is null ? MergeGround.Person : MergeGround.Model,
            Probability = cause.Probability,
            RunId = cause.RunId,
            At = cause.At,
            By = cause.By,
        };
    }

    /// <summary>The other one of the two.</summary>
    public InnovationId Beside(InnovationId record) => record == One ? Other : One;

    public void Undo(string by, DateTimeOffset at) => (StandingFor, UndoneAt, UndoneBy) = (null, at, by);
}

/// <summary>Who merges, when, and by which run; without a run a person.</summary>
internal sealed record MergeCause(string By, DateTimeOffset At, LinkageRunId? RunId = null, double? Probability = null);

/// <summary>Standing merges as what they connect.</summary>
internal sealed class MergeForest(IReadOnlyCollection<InnovationMerge> merges)
{
    private readonly ILookup<InnovationId, InnovationMerge> _at = merges
        .Where(merge => merge.Stands)
        .SelectMany(merge => new[] { (End: merge.One, merge), (End: merge.Other, merge) })
        .ToLookup(end => end.End, end => end.merge);

    /// <summary>A record and all that are connected with it.</summary>
    public IReadOnlySet<InnovationId> GroupOf(InnovationId record) => Steps(record).Keys.ToHashSet();

    /// <summary>The merges between two records, beginning at the first; empty when nothing connects them.</summary>
    public IReadOnlyList<InnovationMerge> Path(InnovationId from, InnovationId to)
    {
        var steps = Steps(to);
        List<InnovationMerge> path = [];
        for (var at = from; steps.GetValueOrDefault(at) is { } merge; at = merge.Beside(at))
        {
            path.Add(merge);
        }

        return path;
    }

    /// <summary>For every connected record the merge by which it is reached; null for the record itself.</summary>
    private Dictionary<InnovationId, InnovationMerge?> Steps(InnovationId from)
    {
        Dictionary<InnovationId, InnovationMerge?> reached = new() { [from] = null };
        var open = new Queue<InnovationId>([from]);
        while (open.TryDequeue(out var record))
        {
            foreach (var merge in _at[record])
            {
                if (reached.TryAdd(merge.Beside(record), merge))
                {
                    open.Enqueue(merge.Beside(record));
                }
            }
        }

        return reached;
    }
}
