using Jipp.BuildingBlocks.Infrastructure.Persistence;

namespace Jipp.IntegrationTests.Checks;

/// <summary>One way to break one rule of <c>check</c> by SQL, on an installation with samples, demo accounts, letters and one answer.</summary>
/// <param name="Rule">Name of the rule; its first part is the module.</param>
/// <param name="Rows">SQL that gives, before the damage, what the rule must name: exactly these rows and no other.</param>
/// <param name="Sql">The damage. <c>{row}</c> is the first of the rows; <c>{now}</c>, <c>{true}</c>, <c>{false}</c> are written as the database stores them.</param>
public sealed record Breakage(string Rule, string Rows, string Sql)
{
    public string Module => Rule[..Rule.IndexOf('.', StringComparison.Ordinal)];

    public static IReadOnlyList<Breakage> All { get; } =
    [.. Breakages.Accounts, .. Breakages.Hubs, .. Breakages.Innovations, .. Breakages.Validation, .. Breakages.Competitions, .. Breakages.Mentoring, .. Breakages.Common];

    public string SqlFor(DatabaseProvider provider, DateTimeOffset now, string row)
    {
        var sqlite = provider == DatabaseProvider.Sqlite;
        return Sql.Replace("{row}", row, StringComparison.Ordinal)
            .Replace("{now}", sqlite ? $"{now.UtcTicks}" : $"'{now:O}'", StringComparison.Ordinal)
            .Replace("{true}", sqlite ? "1" : "TRUE", StringComparison.Ordinal)
            .Replace("{false}", sqlite ? "0" : "FALSE", StringComparison.Ordinal);
    }

    public override string ToString() => $"{Rule}: {Sql}";
}
