namespace Jipp.Competitions.Application;

internal static class CompetitionsUser
{
    /// <summary>Titles are recorded and withdrawn by the ministry's secretariat alone.</summary>
    public static bool IsSecretariat(this ICurrentUser user) => user.IsSystem || user.Scopes.Any(scope => scope.Kind == "secretariat");
}
