namespace Jipp.Accounts;

/// <summary>Addresses that other rooms name.</summary>
internal static class AccountsPaths
{
    public const string SignIn = "/masuk";
    public const string SignOut = "/keluar";
    public const string Workspace = "/ruang-kerja";
    public const string People = "/ruang-kerja/akun";
    public const string Profile = "/ruang-kerja/profil";
    public const string Notices = "/ruang-kerja/pemberitahuan";
    public const string NoticeChoices = "/ruang-kerja/pemberitahuan/pilihan";
    public const string Webhooks = "/ruang-kerja/webhook";

    /// <summary>Query parameter with the page to return to after sign-in.</summary>
    public const string Return = "kembali";
}
