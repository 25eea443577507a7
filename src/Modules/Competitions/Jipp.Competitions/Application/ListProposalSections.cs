namespace Jipp.Competitions.Application;

/// <summary>
/// A section of the proposal form. Weights and word limits come from provincial forms; the national text was not found.
/// </summary>
/// <param name="Group"><c>umum</c>, <c>replikasi</c> (in addition to umum) or <c>khusus</c>.</param>
/// <param name="MaximumWords">As written, e.g. <c>100+200</c>; null when no source says.</param>
/// <param name="WeightPercent">Share in the desk evaluation; null when no source says.</param>
internal sealed record ProposalSection(string Group, int Order, string Code, string Name, string? MaximumWords, int? WeightPercent, string? Content, string Source);

[Permission(Permission.Public)]
internal sealed record ListProposalSections : IQuery<Result<IReadOnlyList<ProposalSection>>>;

internal sealed class ListProposalSectionsHandler(IEditionFacts facts) : IQueryHandler<ListProposalSections, Result<IReadOnlyList<ProposalSection>>>
{
    public Task<Result<IReadOnlyList<ProposalSection>>> Handle(ListProposalSections query, CancellationToken ct) =>
        Task.FromResult(Result<IReadOnlyList<ProposalSection>>.Success(facts.ProposalSections()));
}
