using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

/// <summary>What must be true of questions asked out of turn and of public reports.</summary>
internal static class CheckInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        Invariant.Of<ValidationDbContext>(
            "validation.moved-up-for-a-reason",
            "The due day of an open duty is before its usual one only while a reason to ask out of turn stands.",
            async (context, ct) =>
                [
                    .. (
                        await context
                            .Duties.IgnoreAutoIncludes()
                            .Where(duty =>
                                duty.OpenFor != null
                                && duty.RegularDueOn != null
                                && (duty.RegularDueOn <= duty.DueOn || !context.CheckReasons.Any(reason => reason.DutyId == duty.Id && reason.Count > 0))
                            )
                            .Select(duty => duty.Id)
                            .ToListAsync(ct)
                    ).Select(id => $"duty {id.Value}"),
                ]
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.policy-versions-follow-each-other",
            "Versions of the policy are numbered from 1 without a gap, say why, and restore earlier ones only.",
            async (context, ct) =>
                [
                    .. (
                        await context
                            .PolicyVersions.Where(version =>
                                version.Number < 1
                                || (version.Number > 1 && !context.PolicyVersions.Any(earlier => earlier.Number == version.Number - 1))
                                || version.Reason == ""
                                || version.Restores >= version.Number
                            )
                            .Select(version => version.Number)
                            .ToListAsync(ct)
                    ).Select(number => $"version {number}"),
                ]
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.applied-policy-is-followed",
            "Once a version of the policy is applied, every open duty follows it; none follows a version that is not there.",
            async (context, ct) =>
                [
                    .. (
                        await context
                            .Duties.IgnoreAutoIncludes()
                            .Where(duty =>
                                (
                                    duty.OpenFor != null
                                    && context.PolicyVersions.Any(version => version.AppliedAt != null && version.Number > 1 && version.Number > duty.PolicyNumber)
                                ) || (duty.PolicyNumber > 1 && !context.PolicyVersions.Any(version => version.Number == duty.PolicyNumber))
                            )
                            .Select(duty => duty.Id)
                            .ToListAsync(ct)
                    ).Select(id => $"duty {id.Value}"),
                ]
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.report-is-counted",
            "Reports that nobody dismissed are counted among the reasons of the very duty that they were about.",
            (context, ct) =>
                Named(
                    context.Reports.Where(report =>
                        !context.Duties.Any(duty => duty.Id == report.DutyId && duty.InnovationId == report.InnovationId)
                        || (
                            report.DismissedAt == null
                            && !context.CheckReasons.Any(reason =>
                                reason.DutyId == report.DutyId
                                && reason.Kind == CheckKind.PublicReport
                                && reason.Count >= context.Reports.Count(other => other.DutyId == report.DutyId && other.DismissedAt == null)
                            )
                        )
                    ),
                    ct
                )
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.dismissed-report-says-why",
            "A report that was dismissed names the office and its reason; no other does.",
            (context, ct) =>
                Named(
                    context.Reports.Where(report =>
                        report.DismissedAt == null
                            ? report.DismissReason != null || report.DismissedBy != null
                            : report.DismissReason == null || report.DismissReason == "" || report.DismissedBy == null
                    ),
                    ct
                )
        ),
        Invariant.Of<ValidationDbContext>(
            "validation.forgotten-report-is-empty",
            "A report has its text until it is forgotten, and afterwards neither text nor contact.",
            (context, ct) =>
                Named(context.Reports.Where(report => (report.ForgottenAt == null) != (report.Text != null) || (report.ForgottenAt != null && report.Contact != null)), ct)
        ),
    ];

    private static async Task<List<string>> Named(IQueryable<PublicReport> reports, CancellationToken ct) =>
        [.. (await reports.Select(report => report.Id).ToListAsync(ct)).Select(id => $"report {id.Value}")];
}
