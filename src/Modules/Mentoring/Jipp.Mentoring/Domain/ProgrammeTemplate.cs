namespace Jipp.Mentoring.Domain;

/// <summary>What a programme consists of before it has dates. A template is data, not law: an installation may bring its own.</summary>
/// <param name="Code">Stable name: a hub has at most one programme of a template.</param>
internal sealed record ProgrammeTemplate(string Code, string Title, ProgrammePhase Phase, ProgrammeFormat Format, IReadOnlyList<MilestoneTemplate> Milestones)
{
    public const string Onboarding = "hub-onboarding";
}

/// <param name="DueDays">Days after the programme opened.</param>
/// <param name="Basis">The fact of the field that the step rests on.</param>
internal sealed record MilestoneTemplate(int Order, string Title, string Description, int DueDays, string? Basis);

/// <summary>The three phases of PermenPANRB 91/2021, article 4.</summary>
internal enum ProgrammePhase
{
    Creation,
    Development,
    Institutionalisation,
}

/// <summary>The formats of mentoring that were found in the field.</summary>
internal enum ProgrammeFormat
{
    Accompaniment,
    CoachingClinic,
    FocusGroup,
    Workshop,
    InnovationLab,
    ProposalReview,
    FieldVisit,
}
