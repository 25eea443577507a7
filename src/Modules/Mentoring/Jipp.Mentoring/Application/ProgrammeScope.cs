using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application;

/// <summary>Who may act on which programme.</summary>
internal static class ProgrammeScope
{
    /// <summary>
    /// The ministry's scope alone is also the auditor's, who changes nothing; what only the secretariat may do tells them apart.
    /// </summary>
    public static bool IsSecretariat(this ICurrentUser user) => user.SeesAll() && user.Can(Permissions.AssignMentor);

    public static bool SeesAll(this ICurrentUser user) => user.Scopes.Any(scope => scope.Kind == "secretariat");

    public static IReadOnlyList<string> Hubs(this ICurrentUser user) => [.. user.Scopes.Where(scope => scope.Kind == "hub").Select(scope => scope.Id)];

    /// <summary>As what the user may act on the programme; null means not at all.</summary>
    public static ActingRole? RoleFor(this ICurrentUser user, string hubCode, Guid? mentorId) =>
        user.IsSecretariat() ? ActingRole.Secretariat
        : user.Hubs().Contains(hubCode) ? ActingRole.HubOperator
        : mentorId is not null && mentorId == user.Id ? ActingRole.Mentor
        : null;

    /// <summary>A person's name is not public: it is for those who work on the programme, or oversee all of them.</summary>
    public static bool SeesMentor(this ICurrentUser user, string hubCode, Guid mentorId) =>
        user.Can(Permissions.SeeProgrammes) && (user.SeesAll() || user.Hubs().Contains(hubCode) || mentorId == user.Id);

    public static Error OtherHub() =>
        Error.Forbidden("programme.other-hub", "Program ini milik hub lain. Hanya operator hub itu, mentornya, atau sekretariat yang dapat mengubahnya.");

    /// <summary>Why a page does not offer what it is for: the programme ended, or it is not the reader's.</summary>
    public static Error Refusal(ProgrammeDetails programme) =>
        programme.State == ProgrammeState.Closed
            ? Error.Conflict("programme.closed", "Program ini sudah ditutup ({0}), jadi tidak dapat diubah.", programme.ClosingReason ?? "")
            : OtherHub();
}
