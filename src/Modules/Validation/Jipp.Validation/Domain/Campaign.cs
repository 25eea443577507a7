using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

internal enum CampaignState
{
    Draft,
    Running,
    Closed,
}

/// <summary>What a campaign lets its targets go through; the latest step is the one that counts.</summary>
internal enum CampaignStep
{
    None,

    /// <summary>Ask those that have not answered.</summary>
    Ask,

    /// <summary>Nobody is asked for the campaign's sake any more.</summary>
    Release,
}

/// <summary>Which records a campaign is about; null and empty mean all.</summary>
/// <param name="AgencyKind">As the directory has it: <c>kabupaten</c>, <c>kementerian</c> …</param>
/// <param name="Hub">Code of the hub that serves the record's area.</param>
/// <param name="YearFrom">Of the source's year.</param>
/// <param name="Awarded">With a KIPP title, or without one.</param>
/// <param name="State">The badge on the day of the start.</param>
internal sealed record CampaignScope(string? AgencyKind, string? Province, string? Hub, int? YearFrom, int? YearTo, bool? Awarded, Badge? State);

/// <summary>How a campaign asks.</summary>
/// <param name="ReminderDays">Days before the end of a round on which the silent are asked again.</param>
/// <param name="Questions">Asked beside the answer, in this order.</param>
internal sealed record CampaignPlan(string Name, CampaignScope Scope, DateOnly EndsOn, IReadOnlyList<int> ReminderDays, IReadOnlyList<string> Questions)
{
    /// <summary>The day on which it starts by itself; null when only a person starts it.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Further rounds that open by themselves.</summary>
    public IReadOnlyList<CampaignStage> Stages { get; init; } = [];
}

/// <summary>
/// A campaign: its draft is written and saved, its scope is frozen at the start, those that stay silent can be asked in further rounds, and
/// it is closed and reopened with a reason. Draft → Running ⇄ Closed.
/// </summary>
internal sealed partial class Campaign : AggregateRoot<CampaignId>
{
    public const int LongestName = 150;
    public const int LongestQuestion = 300;
    public const int LongestReason = 500;
    public const int MostQuestions = 5;

    /// <summary>Days that a round lasts at least, so that everybody has time to answer.</summary>
    public const int ShortestRound = 7;

    private readonly List<CampaignRound> _rounds = [];

    private Campaign() { }

    public Campaign(CampaignPlan plan, Guid? authorId, DateTimeOffset now)
    {
        Id = new CampaignId(Guid.CreateVersion7(now));
        (AuthorId, MadeAt) = (authorId, now);
        Take(plan);
    }

    public string Name { get; private set; } = "";

    public CampaignState State { get; private set; }

    public string? AgencyKind { get; private set; }

    public string? ProvinceCode { get; private set; }

    public string? HubCode { get; private set; }

    public int? YearFrom { get; private set; }

    public int? YearTo { get; private set; }

    public bool? Awarded { get; private set; }

    public Badge? Badge { get; private set; }

    /// <summary>Planned end of the first round while it is a draft, then the end of the latest round.</summary>
    public DateOnly EndsOn { get; private set; }

    public List<int> ReminderDays { get; private set; } = [];

    public List<string> Questions { get; private set; } = [];

    public Guid? AuthorId { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why it was closed or reopened last.</summary>
    public string? Reason { get; private set; }

    /// <summary>How many records the scope had when it was frozen.</summary>
    public int Targets { get; private set; }

    /// <summary>Counts what the targets have to go through; each target remembers how far it came.</summary>
    public int StepNumber { get; private set; }

    public CampaignStep Step { get; private set; }

    public IReadOnlyList<CampaignRound> Rounds => _rounds;

    public CampaignScope Scope => new(AgencyKind, ProvinceCode, HubCode, YearFrom, YearTo, Awarded, Badge);

    public CampaignPlan Plan => new(Name, Scope, EndsOn, ReminderDays, Questions) { StartsOn = StartsOn, Stages = Stages };

    public CampaignRound? Round => _rounds.MaxBy(round => round.Number);

    public Result Change(CampaignPlan plan)
    {
        if (State != CampaignState.Draft)
        {
            return Error.Conflict("campaign.started", "Kampanye ini sudah dimulai, jadi rancangannya tidak dapat diubah lagi.");
        }

        Take(plan);
        return Result.Success();
    }

    /// <param name="targets">How many records the frozen scope has.</param>
    public Result Start(int targets, DateOnly today, DateTimeOffset now)
    {
        if (State != CampaignState.Draft)
        {
            return Error.Conflict("campaign.started", "Kampanye ini sudah dimulai, jadi rancangannya tidak dapat diubah lagi.");
        }

        if (targets == 0)
        {
            return Error.Conflict("campaign.empty", "Tidak ada inovasi dalam lingkup ini. Longgarkan saringannya.");
        }

        if (TooShort(EndsOn, today) is { } refused)
        {
            return refused;
        }

        (State, StartedAt, Targets) = (CampaignState.Running, now, targets);
        Open(EndsOn, today);
        return Result.Success();
    }

    /// <summary>A further round, for those alone that have not answered.</summary>
    public Result NextRound(DateOnly endsOn, DateOnly today)
    {
        if (State != CampaignState.Running)
        {
            return NotRunning();
        }

        if (TooShort(endsOn, today) is { } refused)
        {
            return refused;
        }

        PassStages(today, next: true);
        Open(endsOn, today);
        return Result.Success();
    }

    public Result Close(string reason, DateTimeOffset now)
    {
        if (State != CampaignState.Running)
        {
            return NotRunning();
        }

        (State, ClosedAt, Reason) = (CampaignState.Closed, now, reason);
        Go(CampaignStep.Release);
        return Result.Success();
    }

    /// <summary>Goes on with a further round for the silent.</summary>
    public Result Reopen(string reason, DateOnly endsOn, DateOnly today)
    {
        if (State != CampaignState.Closed)
        {
            return Error.Conflict("campaign.not-closed", "Kampanye ini tidak sedang ditutup.");
        }

        if (TooShort(endsOn, today) is { } refused)
        {
            return refused;
        }

        (State, ClosedAt, Reason) = (CampaignState.Running, null, reason);
        PassStages(today, next: false);
        Open(endsOn, today);
        return Result.Success();
    }

    /// <summary>
    /// Asks the silent again when a day of the reminders has come; several that passed at once are one, and after the end of the round there is
    /// none. False when nobody is asked.
    /// </summary>
    public bool Remind(DateOnly today)
    {
        if (State != CampaignState.Running || Round is not { } round)
        {
            return false;
        }

        var passed = ReminderDays.Count(day => round.EndsOn.AddDays(-day) is var on && on > round.StartedOn && on <= today);
        if (passed <= round.RemindersGiven)
        {
            return false;
        }

        round.RemindersGiven = passed;
        if (today > round.EndsOn)
        {
            return false;
        }

        Go(CampaignStep.Ask);
        return true;
    }

    private void Take(CampaignPlan plan)
    {
        (Name, StartsOn, EndsOn, Stages) = (plan.Name, plan.StartsOn, plan.EndsOn, plan.Stages);
        (AgencyKind, ProvinceCode, HubCode) = (plan.Scope.AgencyKind, plan.Scope.Province, plan.Scope.Hub);
        (YearFrom, YearTo, Awarded, Badge) = (plan.Scope.YearFrom, plan.Scope.YearTo, plan.Scope.Awarded, plan.Scope.State);
        (ReminderDays, Questions) = ([.. plan.ReminderDays.Distinct().OrderDescending()], [.. plan.Questions]);
    }

    private void Open(DateOnly endsOn, DateOnly today)
    {
        EndsOn = endsOn;
        _rounds.Add(new CampaignRound(Id, _rounds.Count + 1, today, endsOn));
        Go(CampaignStep.Ask);
    }

    private void Go(CampaignStep step) => (Step, StepNumber) = (step, StepNumber + 1);

    private static Error? TooShort(DateOnly endsOn, DateOnly today) =>
        endsOn < today.AddDays(ShortestRound) ? Error.Invalid([new FieldError(nameof(EndsOn), "Pilih tanggal akhir paling cepat tujuh hari lagi.")]) : null;

    private static Error NotRunning() => Error.Conflict("campaign.not-running", "Kampanye ini tidak sedang berjalan.");
}

/// <summary>One round of asking.</summary>
internal sealed class CampaignRound
{
    private CampaignRound() { }

    internal CampaignRound(CampaignId campaignId, int number, DateOnly startedOn, DateOnly endsOn) =>
        (CampaignId, Number, StartedOn, EndsOn) = (campaignId, number, startedOn, endsOn);

    public CampaignId CampaignId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public DateOnly StartedOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    /// <summary>How many of the campaign's reminders this round has had.</summary>
    public int RemindersGiven { get; internal set; }
}

internal sealed class CampaignById : Specification<Campaign>
{
    public CampaignById(CampaignId id) => Query.Where(campaign => campaign.Id == id);
}

internal sealed class RunningCampaigns : Specification<Campaign>
{
    public RunningCampaigns() => Query.Where(campaign => campaign.State == CampaignState.Running).OrderBy(campaign => campaign.StartedAt!);
}
