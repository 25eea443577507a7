using Jipp.BuildingBlocks;

namespace Jipp.Accounts;

internal static class Permissions
{
    public const string See = "accounts.see";
    public const string Invite = "accounts.invite";
    public const string Manage = "accounts.manage";

    /// <summary>Held by no role: the command line and the first run make accounts out of nothing.</summary>
    public const string SetUp = "accounts.set-up";

    public static IReadOnlyList<PermissionInfo> All { get; } =
    [
        new(See, "Melihat daftar akun"),
        new(Invite, "Mengundang orang"),
        new(Manage, "Mengubah peran dan menutup akun"),
        new(SetUp, "Menyiapkan akun pertama dari baris perintah"),
    ];
}
