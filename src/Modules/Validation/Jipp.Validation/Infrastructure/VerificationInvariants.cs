using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

/// <summary>What must be true of verdicts, conversations and samples.</summary>
internal static class VerificationInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        Invariant.Of<ValidationDbContext>(
            "validation.disputed-duty-has-a-talk",
            "A duty is disputed exactly while a conversation about it is open.",
            async (context, ct) =>
                await Named(
                    context.Duties.Where(duty =>
                        (duty.State == DutyState.Disputed) != context.Disputes.Any(dispute => dispute.OpenFor == duty.Id && dispute.DutyId == duty.Id && dispute.Outcome == null)
                    ),
                    ct
                )
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.verified-duty-has-a-verdict",
            "A duty is verified, or closed as verified, only by an accepting verdict on its last answer by another office than the one that answered.",
            (context, ct) =>
                Named(
                    context.Duties.Where(duty =>
                        (duty.State == DutyState.Verified || duty.CloseReason == CloseReason.StopVerified)
                        && !context.Verdicts.Any(verdict =>
                            verdict.DutyId == duty.Id
                            && verdict.Kind == VerdictKind.Accepted
                            && context.Answers.Any(answer =>
                                answer.DutyId == duty.Id
                                && answer.Revision == verdict.AnswerRevision
                                && !(answer.OfficeKind == verdict.OfficeKind && answer.OfficeKey == verdict.OfficeKey)
                                && !context.Answers.Any(later => later.DutyId == duty.Id && later.Revision > answer.Revision)
                            )
                        )
                    ),
                    ct
                )
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.sample-goes-to-another-area",
            "A sample is of an answer that says it runs, and is looked at by a hub that neither serves the record's area nor gave the answer.",
            async (context, ct) =>
                [
                    .. (
                        await context
                            .Samples.Where(sample =>
                                sample.WithdrawnAt == null
                                && (
                                    !context.Answers.Any(answer =>
                                        answer.InnovationId == sample.InnovationId
                                        && answer.Revision == sample.AnswerRevision
                                        && answer.DutyId == sample.DutyId
                                        && answer.Status != AnswerStatus.Stopped
                                    )
                                    || context.Answers.Any(answer =>
                                        answer.InnovationId == sample.InnovationId
                                        && answer.Revision == sample.AnswerRevision
                                        && answer.OfficeKind == OfficeKind.Hub
                                        && answer.OfficeKey == sample.HubCode
                                    )
                                    || context.Duties.Any(duty =>
                                        duty.Id == sample.DutyId
                                        && duty.ProvinceCode != null
                                        && context.Hubs.Any(hub => hub.Code == sample.HubCode && hub.IsInForce && hub.AgencyCode == duty.ProvinceCode)
                                    )
                                )
                            )
                            .Select(sample => sample.Id)
                            .ToListAsync(ct)
                    ).Select(id => $"sample {id.Value}"),
                ]
        ),
    ];

    private static async Task<List<string>> Named(IQueryable<Duty> duties, CancellationToken ct) =>
        [.. (await duties.IgnoreAutoIncludes().Select(duty => duty.Id).ToListAsync(ct)).Select(id => $"duty {id.Value}")];
}
