using Jipp.BuildingBlocks;

namespace Jipp.Innovations;

internal static class Permissions
{
    /// <summary>Also says which agency a text of a source means.</summary>
    public const string Import = "innovations.import";
    public const string Edit = "innovations.edit";
    public const string Retire = "innovations.retire";

    /// <summary>Says which records are the same: a hub's operator those of the area, the secretariat all.</summary>
    public const string Link = "innovations.link";

    /// <summary>Has the whole catalogue linked anew.</summary>
    public const string Relink = "innovations.relink";

    /// <summary>For the job alone.</summary>
    public const string LookAtSearches = "innovations.look-at-searches";

    public static readonly IReadOnlyList<PermissionInfo> All =
    [
        new(Import, "Mengimpor inovasi dan mengenali instansinya"),
        new(Edit, "Mengubah isi inovasi"),
        new(Retire, "Menarik inovasi dari katalog"),
        new(Link, "Memutuskan inovasi kembar dan menggabungkannya"),
        new(Relink, "Menghitung ulang inovasi kembar di seluruh katalog"),
        new(LookAtSearches, "Memberitahukan hasil baru dari pencarian tersimpan (tugas berkala)"),
    ];
}
