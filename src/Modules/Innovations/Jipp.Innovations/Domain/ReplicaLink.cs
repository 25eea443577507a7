using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Domain;

/// <summary>
/// One record copies another one of another agency: decided by a person as the verdict about the pair, and kept when that is taken back, so that
/// what is told of it is counted on. Like the decision it is about the records as they came, wherever they live by now.
/// </summary>
internal sealed class ReplicaLink : AggregateRoot<PairId>
{
    private ReplicaLink() { }

    public InnovationId Original { get; private set; }

    public InnovationId Replica { get; private set; }

    public bool Stands { get; private set; }

    /// <summary>When it was last linked or taken back.</summary>
    public DateTimeOffset At { get; private set; }

    public static ReplicaLink Of(InnovationId original, InnovationId replica, DateTimeOffset at)
    {
        var link = new ReplicaLink { Id = PairId.Of(original, replica) };
        link.Link(original, replica, at);
        return link;
    }

    /// <summary>Nothing happens when the two are linked this way already.</summary>
    public void Link(InnovationId original, InnovationId replica, DateTimeOffset at)
    {
        if (PairId.Of(original, replica) != Id)
        {
            throw new InvalidOperationException("A link stays between its two records.");
        }

        if (!Stands || Original != original)
        {
            (Original, Replica, Stands, At) = (original, replica, true, at);
            Raise(new ReplicaLinked(original, replica, at));
        }
    }

    public void TakeBack(DateTimeOffset at)
    {
        if (Stands)
        {
            (Stands, At) = (false, at);
            Raise(new ReplicaUnlinked(Original, Replica, at));
        }
    }
}

internal sealed class ReplicaLinkOf : Specification<ReplicaLink>
{
    public ReplicaLinkOf(PairId pair) => Query.Where(link => link.Id == pair);
}
