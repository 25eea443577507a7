namespace Jipp.Accounts;

/// <summary>Addresses that other rooms name.</summary>
internal static class AccountsPaths
{
    public const string SignIn = "/masuk";
    public const string SignOut = "/keluar";
    public const string Workspace = "/ruang-kerja";
    public const string People = "/ruang-kerja/akun";
    public const string Profile = "/ruang-kerja/profil";

    /// <summary>Query parameter with the page to return to after sign-in.</summary>
    public const string Return = "kembali";
}
