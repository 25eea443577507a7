using Jipp.Mentoring.Domain;

namespace Jipp.UnitTests.Mentoring;

/// <summary>Programmes made for a test.</summary>
internal static class Made
{
    public static readonly DateOnly Today = new(2026, 3, 3);

    public static ProgrammeTemplate Template { get; } =
        new(
            ProgrammeTemplate.Onboarding,
            "Pendampingan",
            ProgrammePhase.Institutionalisation,
            ProgrammeFormat.Accompaniment,
            [.. Enumerable.Range(1, 3).Select(order => new MilestoneTemplate(order, $"Tahapan {order}", "Isi", 30 * order, null))]
        );

    public static Programme Programme(string hub = "H003") => Jipp.Mentoring.Domain.Programme.Open(Template, hub, $"Hub {hub}", "73", Today);

    public static Mentor Mentor(Guid person, string? name)
    {
        var mentor = Jipp.Mentoring.Domain.Mentor.Unseen(new MentorId(person));
        mentor.Hear(name, 1);
        return mentor;
    }

    public static Programme Completed()
    {
        var programme = Programme();
        foreach (var step in programme.Milestones)
        {
            programme.Complete(step.Order, Today, ActingRole.Mentor, "Catatan", Today);
        }

        return programme;
    }
}
