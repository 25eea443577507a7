namespace Jipp.Innovations.Domain.Linkage;

/// <summary>What a run over the whole catalogue does at the moment.</summary>
internal enum LinkagePhase
{
    /// <summary>Counts records.</summary>
    Reading,

    /// <summary>Counts pairs.</summary>
    Comparing,

    /// <summary>Weights by expectation maximisation; there is nothing to count.</summary>
    Learning,

    /// <summary>Groups and reasons; there is nothing to count.</summary>
    Grouping,

    /// <summary>Counts changes of the catalogue.</summary>
    Writing,
}

/// <summary>How far a run is. Told by the threads that compute, read by any other.</summary>
internal sealed class LinkageProgress
{
    private volatile Step _step = new(LinkagePhase.Reading, 0);

    public LinkageStep Now => new(_step.Phase, Interlocked.Read(ref _step.Done), _step.Total);

    /// <param name="total">0 when there is nothing to count.</param>
    public void Begin(LinkagePhase phase, long total = 0) => _step = new(phase, total);

    public void Add(long done) => Interlocked.Add(ref _step.Done, done);

    private sealed class Step(LinkagePhase phase, long total)
    {
        public long Done;

        public LinkagePhase Phase => phase;

        public long Total => total;
    }
}

/// <param name="Total">0 when there is nothing to count.</param>
internal readonly record struct LinkageStep(LinkagePhase Phase, long Done, long Total);
