using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application;

/// <summary>Who may act on which programme.</summary>
internal static class ProgrammeScope
{
    public static bool IsSecretariat(this ICurrentUser user) => user.IsSystem || user.Scopes.Any(scope => scope.Kind == "secretariat");

    public static IReadOnlyList<string> Hubs(this ICurrentUser user) => [.. user.Scopes.Where(scope => scope.Kind == "hub").Select(scope => scope.Id)];

    /// <summary>As what the user may act on the programme; null means not at all.</summary>
    public static ActingRole? RoleFor(this ICurrentUser user, string hubCode, Guid? mentorId) =>
        user.IsSecretariat() ? ActingRole.Secretariat
        : user.Hubs().Contains(hubCode) ? ActingRole.HubOperator
        : mentorId is not null && mentorId == user.Id ? ActingRole.Mentor
        : null;

    public static Error OtherHub() =>
        Error.Forbidden("programme.other-hub", "Program ini milik hub lain. Hanya operator hub itu, mentornya, atau sekretariat yang dapat mengubahnya.");
}
