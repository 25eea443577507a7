using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

/// <summary>What must be true of this module's data whatever happened.</summary>
internal static class ValidationInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        Invariant.Of<ValidationDbContext>(
            "validation.published-record-is-asked-for",
            "Every published record that has not stopped has exactly one open duty.",
            (context, ct) =>
                context
                    .Innovations.Where(innovation =>
                        innovation.IsPublished
                        && (innovation.LastStatus == null || innovation.LastStatus != AnswerStatus.Stopped)
                        && context.Duties.Count(duty => duty.InnovationId == innovation.Id && duty.State == DutyState.Open) != 1
                    )
                    .Select(innovation => "innovation " + innovation.Nri)
                    .ToListAsync(ct)
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.nobody-asks-for-what-left",
            "A record that is not published has no open duty.",
            (context, ct) =>
                context
                    .Innovations.Where(innovation => !innovation.IsPublished && context.Duties.Any(duty => duty.InnovationId == innovation.Id && duty.State == DutyState.Open))
                    .Select(innovation => "innovation " + innovation.Nri)
                    .ToListAsync(ct)
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.open-duty-is-marked-open",
            "A duty is marked as its innovation's open one exactly while its state is Open.",
            (context, ct) =>
                Named(context.Duties.Where(duty => (duty.State == DutyState.Open) != (duty.OpenFor != null) || (duty.OpenFor != null && duty.OpenFor != duty.InnovationId)), ct)
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.open-duty-rests-on-an-office",
            "Every open duty rests on an office that somebody holds, or on the secretariat.",
            (context, ct) =>
                Named(
                    context.Duties.Where(duty =>
                        duty.OpenFor != null
                        && (
                            duty.OfficeKey == ""
                            || (
                                duty.OfficeKind != OfficeKind.Secretariat
                                && !context.Holders.Any(holder => holder.Kind == duty.OfficeKind && holder.Key == duty.OfficeKey && holder.Until == null)
                            )
                        )
                    ),
                    ct
                )
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.due-day-agrees",
            "The due day that a record shows is that of its open duty.",
            (context, ct) =>
                context
                    .Innovations.Where(innovation =>
                        (innovation.OpenDutyId == null) != (innovation.DueOn == null)
                        || (
                            innovation.OpenDutyId != null
                            && !context.Duties.Any(duty => duty.OpenFor == innovation.Id && duty.Id == innovation.OpenDutyId && duty.DueOn == innovation.DueOn)
                        )
                    )
                    .Select(innovation => "innovation " + innovation.Nri)
                    .ToListAsync(ct)
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.answered-duty-has-an-answer",
            "A duty that is answered, verified or disputed has an answer.",
            (context, ct) =>
                Named(
                    context.Duties.Where(duty =>
                        (duty.State == DutyState.Answered || duty.State == DutyState.Verified || duty.State == DutyState.Disputed)
                        && !context.Answers.Any(answer => answer.DutyId == duty.Id)
                    ),
                    ct
                )
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.last-answer-agrees",
            "The status that a record shows is that of its latest answer that was not returned, and the answers are counted without a gap.",
            (context, ct) =>
                context
                    .Innovations.Where(innovation =>
                        context.Answers.Count(answer => answer.InnovationId == innovation.Id) != innovation.AnswersGiven
                        || innovation.LastStatus
                            != context
                                .Answers.Where(answer => answer.InnovationId == innovation.Id && context.Duties.Any(duty => duty.Id == answer.DutyId && duty.AnsweredAt != null))
                                .OrderByDescending(answer => answer.Revision)
                                .Select(answer => (AnswerStatus?)answer.Status)
                                .FirstOrDefault()
                    )
                    .Select(innovation => "innovation " + innovation.Nri)
                    .ToListAsync(ct)
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.no-nudge-waits-for-nothing",
            "No nudge waits for a duty that is not open.",
            (context, ct) =>
                Named(context.Duties.Where(duty => duty.OpenFor == null && context.Nudges.Any(nudge => nudge.DutyId == duty.Id && nudge.State == NudgeState.Waiting)), ct)
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.evidence-is-kept",
            "Every file that an answer names is kept for that very duty, and marked as given.",
            async (context, ct) =>
            {
                var given = (await context.Evidence.Where(file => file.IsGiven).Select(file => new { file.Id, file.DutyId }).ToListAsync(ct)).ToDictionary(
                    file => file.Id.Value,
                    file => file.DutyId
                );
                var named = await context.Answers.Where(answer => answer.Files.Count > 0).Select(answer => new { answer.DutyId, answer.Files }).ToListAsync(ct);
                return
                [
                    .. named
                        .Where(answer => answer.Files.Exists(file => !given.TryGetValue(file, out var duty) || duty != answer.DutyId))
                        .Select(answer => $"duty {answer.DutyId.Value}")
                        .Distinct(),
                ];
            }
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.bulk-row-was-answered",
            "What a bulk answer took is answered: the duty that its row names has an answer of that moment.",
            async (context, ct) =>
                [
                    .. (
                        await context
                            .BulkAnswers.IgnoreAutoIncludes()
                            .Where(bulk =>
                                bulk.Rows.Any(row => row.RefusalCode == null && !context.Answers.Any(answer => answer.DutyId == row.DutyId && answer.AnsweredAt <= bulk.GivenAt))
                            )
                            .Select(bulk => bulk.Id)
                            .ToListAsync(ct)
                    ).Select(id => $"bulk answer {id.Value}"),
                ]
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.handed-over-duty-rests-on-its-unit",
            "An open duty that rests on an office because it was handed over rests on the very unit that it was handed to.",
            (context, ct) =>
                Named(
                    context.Duties.Where(duty =>
                        duty.OpenFor != null
                        && duty.OfficeReason == OfficeReason.Delegated
                        && (duty.DelegatedUnit == null || duty.OfficeKind != OfficeKind.Unit || duty.OfficeKey != duty.DelegatedAgency + "/" + duty.DelegatedUnit)
                    ),
                    ct
                )
        ),
        .. VerificationInvariants.All,
        .. CheckInvariants.All,
        .. ReplicaInvariants.All,
        .. CampaignInvariants.All,
        Invariant.Of<ValidationDbContext>(
            "validation.digest-has-a-mail",
            "Every digest lies in the mail outbox.",
            async (context, ct) =>
                [
                    .. (await context.Digests.Where(digest => !context.Mail.Any(mail => mail.Id == digest.MailId)).Select(digest => digest.Id).ToListAsync(ct)).Select(id =>
                        $"digest {id.Value}"
                    ),
                ]
        ),
    ];

    private static async Task<List<string>> Named(IQueryable<Duty> duties, CancellationToken ct) =>
        [.. (await duties.IgnoreAutoIncludes().Select(duty => duty.Id).ToListAsync(ct)).Select(id => $"duty {id.Value}")];
}
