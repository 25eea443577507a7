using Jipp.BuildingBlocks;

namespace Jipp.Accounts;

internal static class Permissions
{
    public const string See = "accounts.see";
    public const string Invite = "accounts.invite";
    public const string Manage = "accounts.manage";

    /// <summary>Held by no role: the command line and the first run make accounts out of nothing.</summary>
    public const string SetUp = "accounts.set-up";

    /// <summary>Says which other systems are told what happens.</summary>
    public const string ManageWebhooks = "accounts.manage-webhooks";

    /// <summary>For the job alone.</summary>
    public const string SendWebhooks = "accounts.send-webhooks";

    /// <summary>For the job alone.</summary>
    public const string ForgetOld = "accounts.forget-old";

    public static IReadOnlyList<PermissionInfo> All { get; } =
    [
        new(See, "Melihat daftar akun"),
        new(Invite, "Mengundang orang"),
        new(Manage, "Mengubah peran dan menutup akun"),
        new(ManageWebhooks, "Mengatur webhook"),
        new(SendWebhooks, "Mengirim pesan webhook (tugas berkala)"),
        new(ForgetOld, "Menghapus pemberitahuan dan kiriman lama (tugas berkala)"),
        new(SetUp, "Menyiapkan akun pertama dari baris perintah"),
    ];
}
