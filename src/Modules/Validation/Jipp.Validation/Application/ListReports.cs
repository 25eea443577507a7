using System.Linq.Expressions;
using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

internal enum ReportFilter
{
    Waiting,
    Answered,
    Dismissed,
    All,
}

internal static class ReportFilters
{
    public static IReadOnlyList<(ReportFilter Filter, string Key)> All { get; } =
    [(ReportFilter.Waiting, "menunggu"), (ReportFilter.Answered, "selesai"), (ReportFilter.Dismissed, "disingkirkan"), (ReportFilter.All, "semua")];

    public static ReportFilter Parse(string? key) => All.FirstOrDefault(entry => entry.Key == key).Filter;
}

/// <summary>What came of a report.</summary>
internal enum ReportOutcome
{
    Waiting,
    Answered,

    /// <summary>The question was closed without an answer of its own; the duty says why.</summary>
    Closed,
    Dismissed,
}

/// <summary>Public reports of the user's area, the newest first, and what came of each.</summary>
/// <param name="Search">Part of a title, unit or agency, or an NRI.</param>
[Permission(Permissions.SeeReports)]
internal sealed record ListReports(ReportFilter Filter, string? Search, int Page) : IQuery<Result<ReportListing>>;

internal sealed record ReportListing(IReadOnlyList<ReportLine> Lines, int Total, int Page, int Pages, IReadOnlyDictionary<ReportFilter, int> Counts);

/// <param name="Text">Null once it was forgotten.</param>
/// <param name="Contact">Null also for those who do not judge reports.</param>
/// <param name="OnRecord">Reports on the same question that nobody dismissed.</param>
internal sealed record ReportLine(
    Guid Id,
    Guid DutyId,
    RecordLine Record,
    string? Text,
    string? Contact,
    DateTimeOffset ReceivedAt,
    int OnRecord,
    ReportOutcome Outcome,
    AnswerStatus? Answer,
    DateTimeOffset? AnsweredAt,
    CloseReason? Closed,
    DateTimeOffset? DismissedAt,
    string? DismissedBy,
    string? DismissReason
);

internal sealed class ListReportsValidator : AbstractValidator<ListReports>
{
    public ListReportsValidator()
    {
        RuleFor(query => query.Page).GreaterThan(0).WithMessage("Halaman mulai dari 1.");
        RuleFor(query => query.Search).MaximumLength(200).WithMessage("Kata pencarian paling banyak 200 huruf.");
    }
}

internal sealed class ListReportsHandler(IReportReader reader, ILocalCopies copies, ICurrentUser user) : IQueryHandler<ListReports, Result<ReportListing>>
{
    public async Task<Result<ReportListing>> Handle(ListReports query, CancellationToken ct)
    {
        var area = new Area(user.JudgingOffices(), await copies.Offices(ct));
        return await reader.List(area.Filter, query.Filter, query.Search, query.Page, user.Can(Permissions.DismissReports), ct);
    }
}

internal interface IReportReader
{
    Task<ReportListing> List(Expression<Func<Duty, bool>> area, ReportFilter filter, string? search, int page, bool withContact, CancellationToken ct);

    /// <summary>Null when there is none, or none in the area.</summary>
    Task<ReportLine?> One(Expression<Func<Duty, bool>> area, PublicReportId id, bool withContact, CancellationToken ct);

    /// <summary>What was reported on a duty and not dismissed, without contacts, the newest first.</summary>
    Task<IReadOnlyList<ReportLine>> Of(DutyId duty, CancellationToken ct);
}
