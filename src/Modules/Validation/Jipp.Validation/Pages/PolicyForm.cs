using Jipp.BuildingBlocks.Web;
using Jipp.Validation.Application;

namespace Jipp.Validation.Pages;

/// <summary>A policy as a form carries it: texts, so that whatever was typed comes back.</summary>
internal sealed class PolicyForm
{
    public string? IntervalMonths { get; set; }

    public string? AwardedIntervalMonths { get; set; }

    public string? CheckDays { get; set; }

    public string? GraceDays { get; set; }

    public List<RungForm> Ladder
    {
        get;
        set => field = value ?? [];
    } = [];

    public string? Reason { get; set; }

    /// <summary>Number of the version that the person saw.</summary>
    public string? Seen { get; set; }

    public string? Restores { get; set; }

    public int SeenNumber => NumberText.Whole(Seen) ?? 0;

    public PolicyDraft Draft =>
        new(
            NumberText.Whole(IntervalMonths),
            NumberText.Whole(AwardedIntervalMonths),
            NumberText.Whole(CheckDays),
            NumberText.Whole(GraceDays),
            [.. Ladder.Where(rung => !string.IsNullOrWhiteSpace(rung.Day)).Select(rung => new RungInput(rung.Number, rung.ToHub, rung.ToSecretariat, rung.Always))]
        );

    public static PolicyForm Of(PolicyDraft draft, int seen, int? restores) =>
        new()
        {
            IntervalMonths = $"{draft.IntervalMonths}",
            AwardedIntervalMonths = $"{draft.AwardedIntervalMonths}",
            CheckDays = $"{draft.CheckDays}",
            GraceDays = $"{draft.GraceDays}",
            Ladder =
            [
                .. draft.Ladder.Select(rung => new RungForm
                {
                    Day = $"{rung.Day}",
                    ToHub = rung.ToHub,
                    ToSecretariat = rung.ToSecretariat,
                    Always = rung.Always,
                }),
            ],
            Seen = $"{seen}",
            Restores = restores is { } number ? $"{number}" : null,
        };

    /// <summary>Free rows for rungs that are not there yet.</summary>
    public void AddFreeRows()
    {
        while (Ladder.Count < PolicyDraft.MostRungs)
        {
            Ladder.Add(new RungForm());
        }
    }
}

internal sealed class RungForm
{
    public string? Day { get; set; }

    public bool ToHub { get; set; }

    public bool ToSecretariat { get; set; }

    public bool Always { get; set; }

    /// <summary>Days after the due day; negative before it. Null for what is no whole number.</summary>
    public int? Number =>
        int.TryParse(Day?.Trim().Replace('−', '-'), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var day)
            ? day
            : null;

    public bool IsUnreadable => !string.IsNullOrWhiteSpace(Day) && Number is null;
}
