using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

internal enum PairList
{
    Waiting,
    Unsure,
    Decided,

    /// <summary>Same name at another agency: to be looked at, never merged.</summary>
    Replications,
}

/// <summary>The queue of pairs that a person should look at: all for the secretariat, those of the area for a hub.</summary>
/// <param name="Source">System that one of the two comes from.</param>
/// <param name="Agency">Part of an agency's name.</param>
/// <param name="Least">Least probability in per cent.</param>
[Permission(Permissions.Link)]
internal sealed record ListPairs(PairList List = PairList.Waiting, string? Source = null, string? Province = null, string? Agency = null, int Least = 0, int Page = 1)
    : IQuery<Result<PairQueue>>;

internal sealed class ListPairsValidator : AbstractValidator<ListPairs>
{
    public ListPairsValidator()
    {
        RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000);
        RuleFor(query => query.Least).InclusiveBetween(0, 100);
    }
}

/// <param name="Counts">Of each list, filters left aside.</param>
/// <param name="Found">How many pass the filters.</param>
/// <param name="OfOneArea">Pairs of other areas were left out.</param>
/// <param name="LastOfMine">The latest decision of whoever asks; null when there is none.</param>
internal sealed record PairQueue(
    IReadOnlyList<KnownPair> Pairs,
    IReadOnlyDictionary<PairList, int> Counts,
    int Found,
    int Pages,
    KnownPair? LastOfMine,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Provinces,
    bool OfOneArea
);

internal sealed class ListPairsHandler(IPairReader reader, LinkReach reach, ICurrentUser user) : IQueryHandler<ListPairs, Result<PairQueue>>
{
    private const int PerPage = 25;

    public async Task<Result<PairQueue>> Handle(ListPairs query, CancellationToken ct)
    {
        var area = await reach.Area(ct);
        var all = await reader.All(area, ct);
        var lists = Enum.GetValues<PairList>().ToDictionary(list => list, list => all.Where(pair => IsIn(pair, list)).ToList());
        var found = lists[query.List].Where(pair => Passes(pair, query)).ToList();
        return new PairQueue(
            [.. found.Skip((query.Page - 1) * PerPage).Take(PerPage)],
            lists.ToDictionary(list => list.Key, list => list.Value.Count),
            found.Count,
            Math.Max(1, (found.Count + PerPage - 1) / PerPage),
            user.Id is null ? null : all.Where(pair => pair.Decision?.PersonId == user.Id).MaxBy(pair => pair.Decision!.At),
            [.. all.SelectMany(pair => new[] { pair.One.Source, pair.Other.Source }).Distinct().Order(StringComparer.Ordinal)],
            [.. all.SelectMany(pair => new[] { pair.One.ProvinceCode, pair.Other.ProvinceCode }).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            area.Agencies is not null
        );
    }

    private static bool IsIn(KnownPair pair, PairList list) =>
        list switch
        {
            PairList.Waiting => pair.Waits,
            PairList.Unsure => pair.IsUnsure,
            PairList.Decided => pair.Decision is { Verdict: not PairVerdict.Unsure },
            _ => pair.Kind == PairKind.Replication && pair.Decision is null,
        };

    private static bool Passes(KnownPair pair, ListPairs query)
    {
        bool Either(Func<PairSide, bool> holds) => holds(pair.One) || holds(pair.Other);
        return (query.Source is null || Either(side => side.Source == query.Source))
            && (query.Province is null || Either(side => side.ProvinceCode == query.Province))
            && (string.IsNullOrWhiteSpace(query.Agency) || Either(side => side.AgencyName.Contains(query.Agency.Trim(), StringComparison.OrdinalIgnoreCase)))
            && pair.Probability * 100 >= query.Least;
    }
}
