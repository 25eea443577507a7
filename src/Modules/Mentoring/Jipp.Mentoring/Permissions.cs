namespace Jipp.Mentoring;

/// <summary>Permissions of this module. Which role holds them is data of Accounts.</summary>
internal static class Permissions
{
    /// <summary>The workspace list: programmes of the own hub or that one mentors; all of them for the secretariat and the auditor.</summary>
    public const string SeeProgrammes = "mentoring.see-programmes";

    /// <summary>For the own hub, or for programmes whose mentor one is, or everywhere for the secretariat.</summary>
    public const string CompleteMilestone = "mentoring.complete-milestone";

    public const string AssignMentor = "mentoring.assign-mentor";

    public static IReadOnlyList<PermissionInfo> All { get; } =
    [
        new(SeeProgrammes, "Melihat program pembinaan yang menjadi tugasnya"),
        new(CompleteMilestone, "Menandai tahapan pembinaan selesai atau membukanya lagi"),
        new(AssignMentor, "Menugaskan mentor pada program pembinaan"),
    ];
}
