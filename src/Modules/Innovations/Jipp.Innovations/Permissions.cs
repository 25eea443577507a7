using Jipp.BuildingBlocks;

namespace Jipp.Innovations;

internal static class Permissions
{
    public const string Import = "innovations.import";
    public const string Edit = "innovations.edit";
    public const string Retire = "innovations.retire";
    public const string Agencies = "innovations.agencies";

    public static readonly IReadOnlyList<PermissionInfo> All =
    [
        new(Import, "Mengimpor inovasi dari berkas"),
        new(Edit, "Mengubah isi inovasi"),
        new(Retire, "Menarik inovasi dari katalog"),
        new(Agencies, "Mengenali instansi dari teks sumber"),
    ];
}
