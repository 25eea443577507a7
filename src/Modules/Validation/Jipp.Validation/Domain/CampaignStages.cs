using System.Globalization;
using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

/// <summary>A further round that the definition plans.</summary>
internal sealed record CampaignStage(DateOnly StartsOn, DateOnly EndsOn);

/// <summary>The part of a campaign that comes by itself on its day: the start of a draft, and further rounds. Days are those of WIB.</summary>
internal sealed partial class Campaign
{
    public const int MostStages = 3;

    /// <summary>The day on which the draft starts by itself; null when only a person starts it.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <summary>Planned further rounds, each as first and last day.</summary>
    public string StageDays { get; private set; } = "";

    /// <summary>How many of them are behind it: opened on their day or by a person before, or passed while nothing could be opened.</summary>
    public int StagesPassed { get; private set; }

    public IReadOnlyList<CampaignStage> Stages
    {
        get => [.. StageDays.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Stage)];
        private set => StageDays = string.Join(',', value.Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.StartsOn:yyyy-MM-dd}/{stage.EndsOn:yyyy-MM-dd}")));
    }

    public IReadOnlyList<CampaignStage> StagesAhead => [.. Stages.Skip(StagesPassed)];

    /// <summary>The day on which it starts, or its next round opens, by itself; null when only a person does that.</summary>
    public DateOnly? OpensOn =>
        State switch
        {
            CampaignState.Draft => StartsOn,
            CampaignState.Running when StagesAhead is [var next, ..] => next.StartsOn,
            _ => null,
        };

    /// <summary>Whether the day of the start has come and leaves everybody time to answer.</summary>
    public bool IsDueToStart(DateOnly today) => State == CampaignState.Draft && StartsOn <= today && TooShort(EndsOn, today) is null;

    /// <summary>
    /// Opens the planned round whose day has come. Of several that passed during a pause only the latest is opened, with the shortest round at
    /// least, and none that would be over already. False when no day has come.
    /// </summary>
    public bool OpenDueStage(DateOnly today)
    {
        if (State != CampaignState.Running || Come(today) is not [.., var latest] come)
        {
            return false;
        }

        StagesPassed += come.Count;
        if (latest.EndsOn >= today)
        {
            var earliest = today.AddDays(ShortestRound);
            Open(latest.EndsOn < earliest ? earliest : latest.EndsOn, today);
        }

        return true;
    }

    private List<CampaignStage> Come(DateOnly today) => [.. StagesAhead.TakeWhile(stage => stage.StartsOn <= today)];

    /// <summary>A round that a person opens is the next planned one, earlier; those whose day passed while the campaign was closed are behind it too.</summary>
    private void PassStages(DateOnly today, bool next) => StagesPassed += Math.Max(Come(today).Count, next && StagesAhead.Count > 0 ? 1 : 0);

    private static CampaignStage Stage(string days)
    {
        var slash = days.IndexOf('/', StringComparison.Ordinal);
        return new(
            DateOnly.ParseExact(days[..slash], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateOnly.ParseExact(days[(slash + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
    }
}

internal sealed class DraftsWithStart : Specification<Campaign>
{
    public DraftsWithStart(DateOnly today) =>
        Query.Where(campaign => campaign.State == CampaignState.Draft && campaign.StartsOn != null && campaign.StartsOn <= today).OrderBy(campaign => campaign.StartsOn!);
}
