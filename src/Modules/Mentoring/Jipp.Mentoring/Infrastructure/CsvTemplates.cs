using System.Globalization;
using CsvHelper;
using Jipp.Mentoring.Application;
using Jipp.Mentoring.Domain;
using Microsoft.Extensions.Configuration;

namespace Jipp.Mentoring.Infrastructure;

/// <summary>
/// The onboarding template: the file that <c>Mentoring:OnboardingTemplate</c> names, else Data/onboarding_template.csv as embedded. A change
/// holds for programmes opened from then on.
/// </summary>
internal sealed class CsvTemplates(IConfiguration configuration) : ITemplates
{
    private readonly Lazy<ProgrammeTemplate> _onboarding = new(() => Read(configuration["Mentoring:OnboardingTemplate"]));

    public ProgrammeTemplate Onboarding => _onboarding.Value;

    private static ProgrammeTemplate Read(string? file)
    {
        using var stream = string.IsNullOrEmpty(file)
            ? typeof(CsvTemplates).Assembly.GetManifestResourceStream("Jipp.Mentoring.Data.onboarding_template.csv")!
            : File.OpenRead(file);
        return Parse(stream);
    }

    internal static ProgrammeTemplate Parse(Stream stream)
    {
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', CommentPrefix = '#' });
        List<MilestoneTemplate> steps = [];
        while (csv.Read())
        {
            steps.Add(
                new MilestoneTemplate(
                    int.Parse(csv.GetString("order"), CultureInfo.InvariantCulture),
                    csv.GetString("title"),
                    csv.GetString("description"),
                    int.Parse(csv.GetString("due_days"), CultureInfo.InvariantCulture),
                    csv.GetString("basis") is { Length: > 0 } basis ? basis : null
                )
            );
        }

        if (steps.Count == 0 || steps.Select(step => step.Order).Distinct().Count() != steps.Count)
        {
            throw new FormatException("A mentoring template needs at least one milestone, each with an order of its own.");
        }

        return new ProgrammeTemplate(ProgrammeTemplate.Onboarding, "Pendampingan awal Hub JIPP", ProgrammePhase.Institutionalisation, ProgrammeFormat.Accompaniment, steps);
    }
}
