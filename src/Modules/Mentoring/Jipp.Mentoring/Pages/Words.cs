using Jipp.BuildingBlocks.Web;
using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Pages;

/// <summary>States, phases and roles in Indonesian; each text is the key of its translation.</summary>
internal static class Words
{
    public static string Of(ProgrammeState state) =>
        state switch
        {
            ProgrammeState.Running => "Berjalan",
            ProgrammeState.Completed => "Selesai",
            _ => "Ditutup",
        };

    public static Tone ToneOf(ProgrammeState state) =>
        state switch
        {
            ProgrammeState.Running => Tone.Info,
            ProgrammeState.Completed => Tone.Good,
            _ => Tone.Neutral,
        };

    public static string Of(ProgrammePhase phase) =>
        phase switch
        {
            ProgrammePhase.Creation => "Penciptaan",
            ProgrammePhase.Development => "Pengembangan",
            _ => "Pelembagaan",
        };

    public static string Of(ProgrammeFormat format) =>
        format switch
        {
            ProgrammeFormat.CoachingClinic => "Coaching clinic",
            ProgrammeFormat.FocusGroup => "Diskusi kelompok terpumpun (FGD)",
            ProgrammeFormat.Workshop => "Lokakarya",
            ProgrammeFormat.InnovationLab => "Laboratorium inovasi",
            ProgrammeFormat.ProposalReview => "Telaah proposal",
            ProgrammeFormat.FieldVisit => "Kunjungan lapangan",
            _ => "Pendampingan",
        };

    public static string Of(ActingRole role) =>
        role switch
        {
            ActingRole.HubOperator => "operator hub",
            ActingRole.Mentor => "mentor",
            _ => "sekretariat",
        };
}
