using FluentValidation;
using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application;

/// <summary>The digests that went out, with the state of their mails, and what waits.</summary>
[Permission(Permissions.SeeNudges)]
internal sealed record ListDigests(int Page) : IQuery<Result<NudgeOverview>>;

internal sealed class ListDigestsValidator : AbstractValidator<ListDigests>
{
    public ListDigestsValidator() => RuleFor(query => query.Page).GreaterThan(0).WithMessage("Halaman mulai dari 1.");
}

internal sealed class ListDigestsHandler(IDutyReader reader) : IQueryHandler<ListDigests, Result<NudgeOverview>>
{
    public async Task<Result<NudgeOverview>> Handle(ListDigests query, CancellationToken ct) => await reader.Digests(query.Page, ct);
}
