using System.Linq.Expressions;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Which duties a list shows.</summary>
internal enum DutyFilter
{
    Open,
    Overdue,
    Ahead,
    Snoozed,
    Answered,
}

internal static class DutyFilters
{
    public static IReadOnlyList<(DutyFilter Filter, string Key)> All { get; } =
    [(DutyFilter.Open, "terbuka"), (DutyFilter.Overdue, "terlambat"), (DutyFilter.Ahead, "mendatang"), (DutyFilter.Snoozed, "ditunda"), (DutyFilter.Answered, "dijawab")];

    public static DutyFilter Parse(string? key) => All.FirstOrDefault(entry => entry.Key == key).Filter;
}

/// <summary>A record in the words of a list.</summary>
internal sealed record RecordLine(Guid InnovationId, string Nri, string Slug, string Title, string AgencyName, string? Unit, string? ProvinceCode, DateTimeOffset? LastAnsweredAt);

internal sealed record DutyLine(
    Guid Id,
    RecordLine Record,
    DutyState State,
    Badge Badge,
    DateOnly DueOn,
    int DaysLate,
    DateTimeOffset? SnoozedUntil,
    string Office,
    OfficeReason Reason,
    AnswerStatus? LastStatus,
    DateTimeOffset? AnsweredAt
)
{
    /// <summary>Why the office is asked out of turn; empty when it is asked on its usual day.</summary>
    public IReadOnlyList<CheckLine> Checks { get; init; } = [];
}

/// <param name="Detail">New name or title; null for reports.</param>
internal sealed record CheckLine(CheckKind Kind, string? Detail, int Count, DateTimeOffset At);

internal sealed record DutyListing(IReadOnlyList<DutyLine> Lines, int Total, int Page, int Pages, IReadOnlyDictionary<DutyFilter, int> Counts);

internal sealed record NudgeLine(int Rung, DateTimeOffset DueAt, NudgeState State, IReadOnlyList<MailState> Mails);

internal enum MailState
{
    Queued,
    Sent,
    Bounced,
    GivenUp,
}

/// <param name="AnsweredBy">The office in words.</param>
/// <param name="Superseded">A later answer to the same question corrected it.</param>
/// <param name="Corrected">Names of the catalogue's fields that were corrected with it (<see cref="Correction"/>).</param>
internal sealed record AnswerLine(
    DutyId DutyId,
    AnswerStatus Status,
    DateTimeOffset AnsweredAt,
    string AnsweredBy,
    DateOnly? StoppedOn,
    string? StopReason,
    string? Note,
    EvidenceShown Evidence,
    IReadOnlyList<string> Corrected,
    bool Superseded
);

internal sealed record EvidenceShown(string? Kind, string? Link, string? DecreeNumber, DateOnly? DecreedOn, IReadOnlyList<EvidenceLine> Files)
{
    public bool IsEmpty => Kind is null && Link is null && DecreeNumber is null && Files.Count == 0;
}

internal sealed record DutyView(
    DutyLine Line,
    string? SnoozeReason,
    string? Objection,
    bool MayAnswer,
    DateTimeOffset? CorrectableUntil,
    DateOnly? NextDueOn,
    IReadOnlyList<NudgeLine> Nudges,
    IReadOnlyList<EvidenceLine> Files,
    IReadOnlyList<AnswerLine> History,
    IReadOnlyList<VerdictLine> Verdicts,
    DisputeView? Dispute,
    bool MaySpeak,
    DelegationView? Delegation,
    IReadOnlyList<UnitChoice> Units,
    Error? NotJudgeable
)
{
    /// <summary>What campaigns ask beside it.</summary>
    public IReadOnlyList<CampaignQuestion> Questions { get; init; } = [];

    /// <summary>What the public reported about this question.</summary>
    public IReadOnlyList<ReportLine> Reports { get; init; } = [];
}

internal sealed record DelegationView(string UnitName, DateTimeOffset Until, string Reason);

/// <summary>A unit of an agency that somebody holds.</summary>
/// <param name="Folded">As keys have it.</param>
internal sealed record UnitChoice(string Folded, string Name);

internal sealed record RecordHistory(RecordLine Record, Badge Badge, DateOnly? DueOn, Renewal Renewal, IReadOnlyList<AnswerLine> Answers);

/// <summary>How far the catalogue can be trusted today. The five add up to the total.</summary>
internal sealed record Trust(int Confirmed, int NeedsConfirmation, int NeverConfirmed, int Unconfirmed, int Stopped)
{
    public int Total => Confirmed + NeedsConfirmation + NeverConfirmed + Unconfirmed + Stopped;

    /// <summary>Share of records with an answer that is not overdue; what stopped is known as well.</summary>
    public double KnownShare => Total == 0 ? 0 : (double)(Confirmed + Stopped) / Total;
}

internal sealed record ProvinceTrust(string? ProvinceCode, Trust Trust);

internal sealed record SilentAgency(string Code, string Name, int OpenDuties, DateOnly OldestDue, bool HubStandsIn);

internal sealed record DigestLine(DateTimeOffset MadeAt, string Office, int Asked, int Copies, MailState Mail, DateTimeOffset? SentAt, string? Error);

internal sealed record NudgeOverview(int DueNow, int WithoutHolder, DateTimeOffset? NextDueAt, IReadOnlyList<DigestLine> Digests, int Total, int Page, int Pages);

/// <summary>Lists and sums that need joins and groups.</summary>
internal interface IDutyReader
{
    Task<DutyListing> List(Expression<Func<Duty, bool>> area, DutyFilter filter, string? search, int page, CancellationToken ct, int pageSize = 20);

    /// <summary>The same list without its pages: ids alone, in its order.</summary>
    Task<IReadOnlyList<DutyId>> Ids(Expression<Func<Duty, bool>> area, DutyFilter filter, string? search, int atMost, CancellationToken ct);

    /// <summary>The latest bulk answer that answered the records of this one anew.</summary>
    Task<Guid?> CorrectedBy(BulkAnswerId bulk, CancellationToken ct);

    /// <summary>One line for a duty that was loaded already.</summary>
    Task<DutyLine> Line(Duty duty, CancellationToken ct);

    Task<IReadOnlyList<NudgeLine>> Nudges(Duty duty, CancellationToken ct);

    /// <summary>Files received for a duty, those of its answers and those that wait for one.</summary>
    Task<IReadOnlyList<EvidenceLine>> Files(DutyId duty, CancellationToken ct);

    /// <summary>Units of an agency that can answer, by name.</summary>
    Task<IReadOnlyList<UnitChoice>> Units(string agencyCode, CancellationToken ct);

    Task<IReadOnlyList<AnswerLine>> Answers(InnovationId innovation, CancellationToken ct);

    Task<RecordHistory?> History(string nri, CancellationToken ct);

    Task<Trust> Trust(CancellationToken ct);

    Task<IReadOnlyList<ProvinceTrust>> TrustByProvince(CancellationToken ct);

    Task<IReadOnlyList<SilentAgency>> SilentAgencies(Expression<Func<Duty, bool>> area, CancellationToken ct);

    Task<NudgeOverview> Digests(int page, CancellationToken ct);
}
