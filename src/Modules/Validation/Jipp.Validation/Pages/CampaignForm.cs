using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Pages;

/// <summary>A campaign's definition as it was typed.</summary>
internal sealed class CampaignForm
{
    public string? Name { get; set; }

    public string? AgencyKind { get; set; }

    public string? Province { get; set; }

    public string? Hub { get; set; }

    public string? YearFrom { get; set; }

    public string? YearTo { get; set; }

    public string? Award { get; set; }

    public string? State { get; set; }

    public DateParts EndsOn
    {
        get;
        set => field = value ?? new();
    } = new();

    public DateParts StartsOn
    {
        get;
        set => field = value ?? new();
    } = new();

    public DateParts Stage2StartsOn
    {
        get;
        set => field = value ?? new();
    } = new();

    public DateParts Stage2EndsOn
    {
        get;
        set => field = value ?? new();
    } = new();

    public DateParts Stage3StartsOn
    {
        get;
        set => field = value ?? new();
    } = new();

    public DateParts Stage3EndsOn
    {
        get;
        set => field = value ?? new();
    } = new();

    public DateParts Stage4StartsOn
    {
        get;
        set => field = value ?? new();
    } = new();

    public DateParts Stage4EndsOn
    {
        get;
        set => field = value ?? new();
    } = new();

    public string? Reminders { get; set; } = "14, 7, 1";

    public string? Questions { get; set; }

    /// <summary>Version of the draft that the person saw.</summary>
    public string? Seen { get; set; }

    /// <summary>What cannot be read is told at its field, with nothing else lost.</summary>
    public Error? Unreadable
    {
        get
        {
            List<FieldError> faults = [];
            foreach (var (name, date) in Dates.Where(one => !one.Date.IsEmpty && one.Date.ToDate() is null))
            {
                faults.Add(new(name, "Tanggal ini tidak ada. Isi tanggal, bulan, dan tahun dengan angka."));
            }

            foreach (var (name, text) in new[] { (nameof(YearFrom), YearFrom), (nameof(YearTo), YearTo) })
            {
                if (!string.IsNullOrWhiteSpace(text) && NumberText.Whole(text) is null)
                {
                    faults.Add(new(name, "Tulis tahun dengan empat angka, misalnya 2021."));
                }
            }

            return faults.Count == 0 ? null : Error.Invalid(faults);
        }
    }

    public CampaignInput Input =>
        new(Name, AgencyKind, Province, Hub, NumberText.Whole(YearFrom), NumberText.Whole(YearTo), Award, State, EndsOn.ToDate(), Reminders, Questions)
        {
            StartsOn = StartsOn.ToDate(),
            Stages = [.. Stages.Select(stage => new StageInput(stage.Starts.ToDate(), stage.Ends.ToDate()))],
        };

    public bool PlansStages => Stages.Any(stage => !stage.Starts.IsEmpty || !stage.Ends.IsEmpty);

    private IEnumerable<(DateParts Starts, DateParts Ends)> Stages => [(Stage2StartsOn, Stage2EndsOn), (Stage3StartsOn, Stage3EndsOn), (Stage4StartsOn, Stage4EndsOn)];

    private IEnumerable<(string Name, DateParts Date)> Dates =>
        [
            (nameof(StartsOn), StartsOn),
            (nameof(EndsOn), EndsOn),
            (nameof(Stage2StartsOn), Stage2StartsOn),
            (nameof(Stage2EndsOn), Stage2EndsOn),
            (nameof(Stage3StartsOn), Stage3StartsOn),
            (nameof(Stage3EndsOn), Stage3EndsOn),
            (nameof(Stage4StartsOn), Stage4StartsOn),
            (nameof(Stage4EndsOn), Stage4EndsOn),
        ];

    public static CampaignForm Of(CampaignPlan plan, int version) =>
        new()
        {
            Name = plan.Name,
            AgencyKind = plan.Scope.AgencyKind,
            Province = plan.Scope.Province,
            Hub = plan.Scope.Hub,
            YearFrom = $"{plan.Scope.YearFrom}",
            YearTo = $"{plan.Scope.YearTo}",
            Award = plan.Scope.Awarded switch
            {
                true => "ya",
                false => "tidak",
                _ => null,
            },
            State = plan.Scope.State?.ToString(),
            StartsOn = DateParts.From(plan.StartsOn),
            EndsOn = DateParts.From(plan.EndsOn),
            Stage2StartsOn = DateParts.From(plan.Stages.ElementAtOrDefault(0)?.StartsOn),
            Stage2EndsOn = DateParts.From(plan.Stages.ElementAtOrDefault(0)?.EndsOn),
            Stage3StartsOn = DateParts.From(plan.Stages.ElementAtOrDefault(1)?.StartsOn),
            Stage3EndsOn = DateParts.From(plan.Stages.ElementAtOrDefault(1)?.EndsOn),
            Stage4StartsOn = DateParts.From(plan.Stages.ElementAtOrDefault(2)?.StartsOn),
            Stage4EndsOn = DateParts.From(plan.Stages.ElementAtOrDefault(2)?.EndsOn),
            Reminders = string.Join(", ", plan.ReminderDays),
            Questions = string.Join('\n', plan.Questions),
            Seen = $"{version}",
        };
}
