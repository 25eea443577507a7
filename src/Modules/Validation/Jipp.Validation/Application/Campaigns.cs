using System.Linq.Expressions;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>First and last day of a further round.</summary>
internal sealed record StageInput(DateOnly? StartsOn, DateOnly? EndsOn)
{
    public bool IsEmpty => StartsOn is null && EndsOn is null;
}

/// <summary>A campaign's definition as a form sends it.</summary>
/// <param name="Award"><c>ya</c>, <c>tidak</c>, or empty for both.</param>
/// <param name="State">Name of a <see cref="Badge"/>, or empty for all.</param>
/// <param name="Reminders">Days before the end, separated by commas or spaces.</param>
/// <param name="Questions">One in each line.</param>
internal sealed record CampaignInput(
    string? Name,
    string? AgencyKind,
    string? Province,
    string? Hub,
    int? YearFrom,
    int? YearTo,
    string? Award,
    string? State,
    DateOnly? EndsOn,
    string? Reminders,
    string? Questions
)
{
    /// <summary>The day on which it starts by itself; null when a person starts it.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Planned further rounds; those without any day are left out.</summary>
    public IReadOnlyList<StageInput> Stages { get; init; } = [];

    public IReadOnlyList<string> QuestionLines =>
        [.. (Questions ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Reports.Cleaned).Where(line => line.Length > 0)];

    public IReadOnlyList<string> ReminderWords => (Reminders ?? "").Split([',', ' ', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public CampaignPlan Plan =>
        new(
            Reports.Cleaned(Name),
            new CampaignScope(
                Blank(AgencyKind),
                Blank(Province),
                Blank(Hub),
                YearFrom,
                YearTo,
                Award switch
                {
                    "ya" => true,
                    "tidak" => false,
                    _ => null,
                },
                Enum.TryParse<Badge>(State, out var badge) ? badge : null
            ),
            EndsOn!.Value,
            [.. ReminderWords.Select(word => int.Parse(word, System.Globalization.CultureInfo.InvariantCulture))],
            QuestionLines
        )
        {
            StartsOn = StartsOn,
            Stages = [.. Stages.Where(stage => !stage.IsEmpty).Select(stage => new CampaignStage(stage.StartsOn!.Value, stage.EndsOn!.Value))],
        };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>How many records a scope has today.</summary>
/// <param name="Elsewhere">Of the records that match, those left out since another campaign that runs has them.</param>
internal sealed record ScopeCount(int Records, int Agencies, int Elsewhere);

/// <summary>Progress of one part of a campaign: all of it, a hub, a province, an agency.</summary>
internal sealed record CampaignShare(string? Key, string Name, int Targets, int Answered, int Stopped)
{
    public int Silent => Targets - Answered;
}

/// <param name="OpensOn">The day on which it starts, or its next round opens, by itself; null when a person does that.</param>
internal sealed record CampaignLine(Guid Id, string Name, CampaignState State, DateOnly EndsOn, int Round, int Targets, int Answered, DateTimeOffset? StartedAt, DateOnly? OpensOn);

/// <param name="Scope">For a draft: what it would have today.</param>
/// <param name="Ahead">Planned rounds that were not opened yet.</param>
/// <param name="Pending">Targets that have not gone through the latest step yet.</param>
internal sealed record CampaignView(
    Guid Id,
    CampaignPlan Plan,
    CampaignState State,
    int Version,
    string? Reason,
    DateTimeOffset? StartedAt,
    DateTimeOffset? ClosedAt,
    IReadOnlyList<RoundLine> Rounds,
    IReadOnlyList<CampaignStage> Ahead,
    ScopeCount? Scope,
    int Pending,
    CampaignShare All,
    IReadOnlyList<CampaignShare> Hubs,
    IReadOnlyList<CampaignShare> Provinces,
    IReadOnlyList<CampaignShare> Agencies
);

internal sealed record RoundLine(int Number, DateOnly StartedOn, DateOnly EndsOn, int Reminders);

/// <summary>A target in the export.</summary>
internal sealed record CampaignRow(
    string Nri,
    string Title,
    string Agency,
    string? Unit,
    string? Province,
    string? Hub,
    AnswerStatus? Status,
    DateTimeOffset? AnsweredAt,
    string? AnsweredBy,
    string? StopReason,
    string? Note,
    string? EvidenceLink,
    string? Decree,
    IReadOnlyList<string?> Replies
);

/// <summary>A question of a running campaign about one record.</summary>
/// <param name="Key">Names it in a form.</param>
internal sealed record CampaignQuestion(string Key, Guid CampaignId, int Number, string Text, string Campaign, string? Reply);

internal interface ICampaignReader
{
    Task<ScopeCount> Count(CampaignScope scope, CancellationToken ct);

    /// <summary>The records of a scope today with their open duties; those of other running campaigns left out.</summary>
    Task<IReadOnlyList<(TrackedInnovation Record, DutyId Duty)>> Freeze(CampaignScope scope, CancellationToken ct);

    /// <summary>Whether another campaign that runs has some of its records.</summary>
    Task<bool> Overlaps(Campaign campaign, CancellationToken ct);

    /// <summary>Those of the records that another campaign asks for now.</summary>
    Task<IReadOnlySet<InnovationId>> AskedByOthers(Campaign campaign, IReadOnlyCollection<InnovationId> records, CancellationToken ct);

    /// <summary>Adds targets in the running unit of work.</summary>
    void Add(IEnumerable<CampaignTarget> targets);

    /// <summary>The whole frozen scope, for change.</summary>
    Task<IReadOnlyList<CampaignTarget>> All(Campaign campaign, CancellationToken ct);

    /// <summary>Targets, for change, that have not gone through the campaign's latest step.</summary>
    Task<IReadOnlyList<CampaignTarget>> Pending(Campaign campaign, int atMost, CancellationToken ct);

    /// <summary>The campaign whose targets have something to go through; null when there is none.</summary>
    Task<CampaignId?> WithPending(CancellationToken ct);

    Task<IReadOnlySet<InnovationId>> AnsweredSince(DateTimeOffset since, IReadOnlyCollection<InnovationId> records, CancellationToken ct);

    Task<IReadOnlyList<CampaignLine>> List(Expression<Func<Duty, bool>> area, bool withDrafts, CancellationToken ct);

    Task<CampaignView> View(Campaign campaign, Expression<Func<Duty, bool>> area, CancellationToken ct);

    Task<IReadOnlyList<CampaignRow>> Rows(Campaign campaign, Expression<Func<Duty, bool>> area, CancellationToken ct);

    Task<IReadOnlyList<CampaignQuestion>> Questions(InnovationId record, CancellationToken ct);

    /// <summary>Keeps what was replied to questions of running campaigns about this record, in the running unit of work.</summary>
    Task Reply(InnovationId record, IReadOnlyList<ReplyInput> replies, int answerRevision, CancellationToken ct);

    Task<IReadOnlyList<(string Code, string Name)>> Hubs(CancellationToken ct);

    Task<IReadOnlyList<string>> AgencyKinds(CancellationToken ct);
}

/// <param name="Key">Of the <see cref="CampaignQuestion"/>.</param>
internal sealed record ReplyInput(string Key, string? Text);

internal static class CampaignErrors
{
    public static readonly Error Unknown = Error.NotFound("campaign.unknown", "Kampanye ini tidak ada, atau bukan dalam wilayah Anda.");

    public static readonly Error Meanwhile = Error.Conflict(
        "campaign.changed-meanwhile",
        "Kampanye ini baru saja diubah orang lain. Muat ulang halaman, lalu ulangi perubahan Anda."
    );

    public static readonly Error Overlaps = Error.Conflict("campaign.overlaps", "Sebagian inovasinya sedang ditanya kampanye lain. Tutup kampanye itu lebih dulu.");

    public static readonly Error ScopeMoved = Error.Conflict(
        "campaign.scope-moved",
        "Lingkupnya berubah sejak halaman ini dibuka. Lihat jumlahnya sekarang, lalu mulai sekali lagi."
    );
}
