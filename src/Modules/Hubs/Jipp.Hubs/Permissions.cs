namespace Jipp.Hubs;

/// <summary>What a role may be allowed to do in this module.</summary>
internal static class Permissions
{
    public const string ManageDirectory = "hubs.manage-directory";

    public const string ManageHubs = "hubs.manage-hubs";

    /// <summary>Held by no role: the first run takes it for itself.</summary>
    public const string LoadReferenceData = "hubs.load-reference-data";

    public static IReadOnlyList<PermissionInfo> All { get; } =
    [new(ManageDirectory, "Mengelola direktori instansi"), new(ManageHubs, "Mengelola status hub"), new(LoadReferenceData, "Memuat data rujukan hub dan instansi")];
}
