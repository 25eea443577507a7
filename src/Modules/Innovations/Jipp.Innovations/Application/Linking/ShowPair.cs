using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>Two records side by side, with the reasons for and against their being one.</summary>
[Permission(Permissions.Link)]
internal sealed record ShowPair(Guid Id) : IQuery<Result<PairView>>;

internal sealed class ShowPairValidator : AbstractValidator<ShowPair>
{
    public ShowPairValidator() => RuleFor(query => query.Id).NotEmpty();
}

/// <param name="Next">The pair whose decision teaches most after this one; null when none waits.</param>
/// <param name="Waiting">How many wait, this one included.</param>
/// <param name="Decided">How many were decided so far.</param>
internal sealed record PairView(KnownPair Pair, IReadOnlyList<ComparedField> Fields, Guid? Next, int Waiting, int Decided);

/// <summary>What both say of a field, each by itself.</summary>
internal sealed record ComparedField(InnovationField Field, string? One, string? Other)
{
    public bool Differs => !string.Equals(One?.Trim(), Other?.Trim(), StringComparison.OrdinalIgnoreCase);
}

internal sealed class ShowPairHandler(IPairReader reader, LinkReach reach, IRepository<Innovation> innovations) : IQueryHandler<ShowPair, Result<PairView>>
{
    public async Task<Result<PairView>> Handle(ShowPair query, CancellationToken ct)
    {
        var all = await reader.All(await reach.Area(ct), ct);
        if (all.FirstOrDefault(pair => pair.Id == query.Id) is not { } pair)
        {
            return LinkReach.Unknown;
        }

        var records = (await innovations.List(new Untracked([pair.One.Id, pair.Other.Id]), ct)).ToDictionary(record => record.Id);
        var (one, other) = (records[pair.One.Id], records[pair.Other.Id]);
        return new PairView(
            pair,
            [
                .. Fields
                    .All.Where(field => !Fields.IsPersonal(field))
                    .Select(field => new ComparedField(field, Said(one, field), Said(other, field)))
                    .Where(compared => compared.One is not null || compared.Other is not null),
            ],
            all.FirstOrDefault(next => next.Waits && next.Id != pair.Id)?.Id,
            all.Count(waiting => waiting.Waits),
            all.Count(decided => decided.Decision is { Verdict: not PairVerdict.Unsure })
        );
    }

    private static string? Said(Innovation record, InnovationField field) => field == InnovationField.Unit ? record.Unit : record.SaysItself(field);

    private sealed class Untracked : Specification<Innovation>
    {
        public Untracked(IReadOnlyCollection<InnovationId> ids) => Query.Where(innovation => ids.Contains(innovation.Id)).AsNoTracking();
    }
}
