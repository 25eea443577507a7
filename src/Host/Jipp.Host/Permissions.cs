using Jipp.BuildingBlocks;

namespace Jipp.Host;

/// <summary>Permissions of the operations page.</summary>
internal static class Permissions
{
    public const string Operate = "ops.manage";
    public const string SeeJobs = "ops.jobs";

    public static IReadOnlyList<PermissionInfo> All { get; } = [new(Operate, "Menjalankan operasi sistem"), new(SeeJobs, "Melihat pekerjaan terjadwal")];
}
