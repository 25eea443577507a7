using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>One of the two records of a pair, in lists.</summary>
/// <param name="Root">The record that it lives in.</param>
internal sealed record PairSide(
    InnovationId Id,
    string Nri,
    string Slug,
    string Title,
    string? AgencyCode,
    string AgencyName,
    string? Unit,
    string? ProvinceCode,
    string Source,
    int? Year,
    InnovationState State,
    InnovationId Root
);

/// <param name="Version">Of the decision: what the person who decides next must have seen.</param>
/// <param name="Original">The record that the other one copies; null unless that was decided.</param>
internal sealed record ShownDecision(PairVerdict Verdict, string By, Guid? PersonId, DateTimeOffset At, int Version, InnovationId? Original);

/// <param name="Kind">Null when only the decision is left of it, because no run names the pair any more.</param>
internal sealed record KnownPair(Guid Id, PairKind? Kind, double Probability, IReadOnlyList<PairReason> Reasons, PairSide One, PairSide Other, ShownDecision? Decision)
{
    /// <summary>Nobody decided it, and it is no longer settled by another merge.</summary>
    public bool Waits => Kind == PairKind.Review && Decision is null && One.Root != Other.Root && One.State != InnovationState.Retired && Other.State != InnovationState.Retired;

    /// <summary>Records of two agencies, which are never merged: at most the one copies the other.</summary>
    public bool IsOfTwoAgencies => One.AgencyCode is not null && Other.AgencyCode is not null && One.AgencyCode != Other.AgencyCode;

    public PairSide? Original => Decision?.Original is { } original ? (original == One.Id ? One : Other) : null;

    public bool IsUnsure => Decision?.Verdict == PairVerdict.Unsure;
}

/// <summary>Pairs with their records and decisions.</summary>
internal interface IPairReader
{
    /// <summary>Of an area: pairs of the last run and pairs that people decided, the most telling (nearest to even odds) first.</summary>
    Task<IReadOnlyList<KnownPair>> All(LinkArea area, CancellationToken ct);
}
