using FluentValidation;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

internal sealed class CampaignRules : AbstractValidator<CampaignInput>
{
    public CampaignRules()
    {
        RuleFor(input => input.Name).NotEmpty().WithMessage("Beri nama kampanyenya.").MaximumLength(Campaign.LongestName).WithMessage("Paling banyak 150 huruf.");
        RuleFor(input => input.EndsOn).NotNull().WithMessage("Isi tanggal akhir putaran pertama.");
        RuleFor(input => input.YearFrom).InclusiveBetween(1990, 2100).WithMessage("Tulis tahun dengan empat angka, misalnya 2021.");
        RuleFor(input => input.YearTo).InclusiveBetween(1990, 2100).WithMessage("Tulis tahun dengan empat angka, misalnya 2021.");
        RuleFor(input => input.YearTo)
            .GreaterThanOrEqualTo(input => input.YearFrom)
            .When(input => input.YearFrom is not null)
            .WithMessage("Tahun akhir lebih awal daripada tahun awal.");
        RuleFor(input => input.Reminders)
            .Must(
                (input, _) =>
                    input.ReminderWords.Count <= 5
                    && input.ReminderWords.All(word =>
                        int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 60
                    )
            )
            .WithMessage("Tulis paling banyak lima bilangan, 1 sampai 60, misalnya 14, 7, 1.");
        RuleFor(input => input.Questions)
            .Must((input, _) => input.QuestionLines.Count <= Campaign.MostQuestions && input.QuestionLines.All(line => line.Length <= Campaign.LongestQuestion))
            .WithMessage("Paling banyak lima pertanyaan, masing-masing paling banyak 300 huruf.");
        RuleFor(input => input.EndsOn)
            .Must((input, ends) => ends is null || input.StartsOn is not { } starts || ends >= starts.AddDays(Campaign.ShortestRound))
            .WithMessage("Putaran berlangsung paling sedikit tujuh hari.");
        RuleFor(input => input.Stages).Must(stages => stages.Count <= Campaign.MostStages).WithMessage("Paling banyak tiga putaran berikutnya.").Custom(InOrder);
    }

    /// <summary>Each round has both days, begins after the one before is over, and leaves time to answer. Its fields are named as the form names them.</summary>
    private static void InOrder(IReadOnlyList<StageInput> stages, ValidationContext<CampaignInput> context)
    {
        var before = context.InstanceToValidate.EndsOn;
        foreach (var (index, stage) in stages.Index().Where(one => !one.Item.IsEmpty))
        {
            var field = $"Stage{index + 2}";
            if (stage.StartsOn is not { } starts || stage.EndsOn is not { } ends)
            {
                context.AddFailure($"{field}{(stage.StartsOn is null ? "StartsOn" : "EndsOn")}", "Isi hari pertama dan hari terakhir, atau kosongkan keduanya.");
                continue;
            }

            if (starts <= before)
            {
                context.AddFailure($"{field}StartsOn", "Putaran ini dimulai sebelum putaran sebelumnya berakhir.");
            }

            if (ends < starts.AddDays(Campaign.ShortestRound))
            {
                context.AddFailure($"{field}EndsOn", "Putaran berlangsung paling sedikit tujuh hari.");
            }

            before = ends;
        }
    }
}
