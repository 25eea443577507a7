namespace Jipp.BuildingBlocks;

/// <summary>
/// An identifier that cannot be mixed up with another kind: <c>readonly record struct DutyId(Guid Value) : ITypedId&lt;DutyId&gt;</c>.
/// Compare ids whole; <c>.Value</c> inside a database query is not translated.
/// </summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public static class TypedId
{
    /// <summary>A new id, ordered by time of creation (Guid version 7).</summary>
    public static TId New<TId>()
        where TId : struct, ITypedId<TId> => TId.From(Guid.CreateVersion7());
}
