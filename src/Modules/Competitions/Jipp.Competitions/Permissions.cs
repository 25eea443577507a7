namespace Jipp.Competitions;

/// <summary>Permissions of this module. Which role holds them is data of Accounts.</summary>
internal static class Permissions
{
    /// <summary>Background: editions and title lists from the data that come with the program.</summary>
    public const string LoadEditions = "competitions.load-editions";

    public const string GrantTitle = "competitions.grant-title";

    public const string WithdrawTitle = "competitions.withdraw-title";

    /// <summary>Titles with their state, and claims that no title list confirms.</summary>
    public const string SeeClaims = "competitions.see-claims";

    public static IReadOnlyList<PermissionInfo> All { get; } =
    [
        new(LoadEditions, "Memuat edisi KIPP dan daftar gelarnya"),
        new(GrantTitle, "Mencatat gelar KIPP pada inovasi"),
        new(WithdrawTitle, "Mencabut gelar KIPP"),
        new(SeeClaims, "Melihat gelar KIPP dan klaim yang belum dikenali"),
    ];
}
