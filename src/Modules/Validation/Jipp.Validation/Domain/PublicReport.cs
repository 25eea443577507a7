using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

/// <summary>
/// Somebody of the public says that a record no longer runs. Joins the check of the record's open duty. Text and contact are forgotten
/// after their days; that there was a report, and what came of it, stays.
/// </summary>
internal sealed class PublicReport : AggregateRoot<PublicReportId>
{
    public const int ShortestText = 10;
    public const int LongestText = 2000;
    public const int LongestContact = 200;
    public const int LongestReason = 500;

    /// <summary>Reports on one open duty of which the texts are kept; further ones are counted.</summary>
    public const int KeptPerDuty = 50;

    private PublicReport() { }

    public PublicReport(Duty duty, string form, string text, string? contact, DateTimeOffset now)
    {
        Id = new PublicReportId(Guid.CreateVersion7(now));
        (DutyId, InnovationId, Form) = (duty.Id, duty.InnovationId, form);
        (Text, Contact, ReceivedAt) = (text, contact, now);
    }

    /// <summary>The duty that was open when it came.</summary>
    public DutyId DutyId { get; private set; }

    public InnovationId InnovationId { get; private set; }

    /// <summary>Name of the form that was sent; a unique index keeps the same form from being taken twice.</summary>
    public string Form { get; private set; } = "";

    /// <summary>Null once forgotten.</summary>
    [NotAudited]
    public string? Text { get; private set; }

    /// <summary>How to reach the sender, if the sender wants; for those who judge reports alone.</summary>
    [NotAudited]
    public string? Contact { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public DateTimeOffset? ForgottenAt { get; private set; }

    public DateTimeOffset? DismissedAt { get; private set; }

    /// <summary>The office that dismissed it, in words.</summary>
    public string? DismissedBy { get; private set; }

    public Guid? DismisserId { get; private set; }

    public string? DismissReason { get; private set; }

    public bool IsDismissed => DismissedAt is not null;

    /// <summary>The same form with the same content, sent twice.</summary>
    public bool IsRepeatedBy(string text, string? contact) => ForgottenAt is null && Text == text && Contact == contact;

    public Result Dismiss(string reason, string byWords, Guid? personId, DateTimeOffset now)
    {
        if (IsDismissed)
        {
            return Error.Conflict("report.dismissed", "Laporan ini sudah disingkirkan.");
        }

        (DismissedAt, DismissedBy, DismisserId, DismissReason) = (now, byWords, personId, reason);
        return Result.Success();
    }

    public void Forget(DateTimeOffset now) => (Text, Contact, ForgottenAt) = (null, null, now);
}

internal sealed class ReportById : Specification<PublicReport>
{
    public ReportById(PublicReportId id) => Query.Where(report => report.Id == id);
}

internal sealed class ReportByForm : Specification<PublicReport>
{
    public ReportByForm(string form) => Query.Where(report => report.Form == form);
}

internal sealed class ReportsOfDuty : Specification<PublicReport>
{
    public ReportsOfDuty(DutyId duty) => Query.Where(report => report.DutyId == duty);
}

/// <summary>Reports of before an instant whose words are still kept, the oldest first.</summary>
internal sealed class ReportsToForget : Specification<PublicReport>
{
    public ReportsToForget(DateTimeOffset before, int atMost) =>
        Query.Where(report => report.ForgottenAt == null && report.ReceivedAt < before).OrderBy(report => report.ReceivedAt).Take(atMost);
}
