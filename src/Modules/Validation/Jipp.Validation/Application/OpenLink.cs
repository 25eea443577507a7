using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>What a one-tap link shows. Reading changes nothing, however often and whoever does it: scanners of mail follow links.</summary>
[Permission(Permission.Public)]
internal sealed record OpenLink([property: NotAudited] string Secret) : IQuery<Result<LinkView>>
{
    public override string ToString() => nameof(OpenLink);
}

/// <param name="Answer">The latest answer to this question, once there is one.</param>
internal sealed record LinkView(LinkState State, DutyLine Line, AnswerLine? Answer, DateTimeOffset? CorrectableUntil, DateOnly? NextDueOn, IReadOnlyList<EvidenceLine> Files)
{
    /// <summary>What campaigns ask beside it.</summary>
    public IReadOnlyList<CampaignQuestion> Questions { get; init; } = [];
}

internal sealed class OpenLinkValidator : AbstractValidator<OpenLink>
{
    public OpenLinkValidator() => RuleFor(query => query.Secret).NotEmpty().WithMessage("Alamat ini tidak lengkap.");
}

internal sealed class OpenLinkHandler(
    ISecrets secrets,
    IRepository<Duty> duties,
    IRepository<TrackedInnovation> innovations,
    IDutyReader reader,
    ICampaignReader campaigns,
    ILocalCopies copies,
    IPolicy policy,
    TimeProvider clock
) : IQueryHandler<OpenLink, Result<LinkView>>
{
    public async Task<Result<LinkView>> Handle(OpenLink query, CancellationToken ct)
    {
        if (await secrets.Link(query.Secret, ct) is not { } link || await duties.Find(new DutyById(link.DutyId), ct) is not { } duty)
        {
            return LinkErrors.Unknown;
        }

        var state = link.StateAt(clock.GetUtcNow(), duty, await copies.Offices(ct), policy.Current);
        var innovation = await innovations.Find(new InnovationById(duty.InnovationId), ct);
        var answers = duty.Answers.Count > 0 ? await reader.Answers(duty.InnovationId, ct) : [];
        return new LinkView(
            state,
            await reader.Line(duty, ct),
            answers.FirstOrDefault(answer => answer.DutyId == duty.Id),
            duty.CorrectableUntil(policy.Current),
            innovation?.DueOn,
            await reader.Files(duty.Id, ct)
        )
        {
            Questions = await campaigns.Questions(duty.InnovationId, ct),
        };
    }
}
