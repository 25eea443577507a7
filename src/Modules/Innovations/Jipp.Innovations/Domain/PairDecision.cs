using System.Security.Cryptography;
using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Domain;

internal readonly record struct PairId(Guid Value) : ITypedId<PairId>
{
    public static PairId From(Guid value) => new(value);

    /// <summary>The id of two records, whichever is named first: its address stays the same from run to run.</summary>
    public static PairId Of(InnovationId one, InnovationId other)
    {
        var (first, second) = InOrder(one, other);
        Span<byte> both = stackalloc byte[32];
        first.Value.TryWriteBytes(both);
        second.Value.TryWriteBytes(both[16..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(both, hash);
        return new(new Guid(hash[..16]));
    }

    public static (InnovationId One, InnovationId Other) InOrder(InnovationId one, InnovationId other) => one.Value.CompareTo(other.Value) <= 0 ? (one, other) : (other, one);
}

internal enum PairVerdict
{
    Same,
    Different,

    /// <summary>Looked at and not sure: nobody merges the two without asking again.</summary>
    Unsure,

    /// <summary>Different, and one of them copies the other: <see cref="ReplicaLink"/> says which.</summary>
    Replica,
}

/// <summary>
/// What a person decided about two records. Same, different and replica hold against every run; they are about the records as they came, wherever these
/// live by now.
/// </summary>
internal sealed class PairDecision : AggregateRoot<PairId>
{
    private PairDecision() { }

    public InnovationId One { get; private init; }

    public InnovationId Other { get; private init; }

    public PairVerdict Verdict { get; private set; }

    /// <summary>The two are never one record.</summary>
    public bool Parts => Verdict is PairVerdict.Different or PairVerdict.Replica;

    /// <summary>The person's id, so that the last decision of a person can be found.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Name as the account showed it then.</summary>
    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public static PairDecision Of(InnovationId one, InnovationId other, PairVerdict verdict, ICurrentUser by, DateTimeOffset at)
    {
        var (first, second) = PairId.InOrder(one, other);
        var decision = new PairDecision
        {
            Id = PairId.Of(one, other),
            One = first,
            Other = second,
        };
        decision.Decide(verdict, by, at);
        return decision;
    }

    public void Decide(PairVerdict verdict, ICurrentUser by, DateTimeOffset at) => (Verdict, PersonId, By, At) = (verdict, by.Id, by.Name, at);
}

/// <summary>Decisions must not contradict each other, also not in a roundabout way: A is B, B is C, but A is not C.</summary>
internal static class PairDecisions
{
    /// <summary>The decision that two are different that stands against all of these being true; null when none does.</summary>
    public static PairDecision? Contradiction(IReadOnlyCollection<PairDecision> decisions)
    {
        var leader = new Dictionary<InnovationId, InnovationId>();
        InnovationId Find(InnovationId id) => leader.TryGetValue(id, out var up) && up != id ? leader[id] = Find(up) : id;
        foreach (var same in decisions.Where(decision => decision.Verdict == PairVerdict.Same))
        {
            leader[Find(same.One)] = Find(same.Other);
        }

        return decisions.FirstOrDefault(decision => decision.Parts && Find(decision.One) == Find(decision.Other));
    }
}
