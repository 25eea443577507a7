using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Importing;

/// <summary>What the columns of a known kind of file mean.</summary>
internal abstract class Layout
{
    /// <summary>Name for the verb and the form: <c>daftar-publik</c>.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Every column must be there: a column that is missing by mistake would read as "the source now says nothing" and empty the field
    /// of all its records.
    /// </summary>
    public abstract IReadOnlyList<string> Columns { get; }

    public static IReadOnlyList<Layout> All { get; } = [new PublicListLayout(), new LanDirectoryLayout()];

    public static Layout? Find(string name) => All.FirstOrDefault(layout => layout.Name == name);

    /// <summary>System that the rows of a file come from.</summary>
    public abstract Result<string> SourceSystemOf(string fileName);

    /// <summary>Notes what the row says and what is wrong with it.</summary>
    public abstract void Read(RowReading row);

    /// <summary>Whether a weak key of this source holds the year too: IGA reports the same innovation every year.</summary>
    public virtual bool WeakKeyHasYear(string sourceSystem) => false;
}

/// <summary>
/// The public lists that the samples are in. The file's name says the source system; the year is that of the award or the news.
/// </summary>
internal sealed class PublicListLayout : Layout
{
    private static readonly string[] Systems = ["panrb-kipp", "kemendagri-iga", "daerah"];

    public override string Name => "daftar-publik";

    public override IReadOnlyList<string> Columns { get; } =
        ["row_id", "year", "title", "agency", "group_or_category", "province", "region_code", "award", "source_url", "kipp_title"];

    public override Result<string> SourceSystemOf(string fileName)
    {
        // Browsers add " (1)" to a second download of the same file.
        var name = Path.GetFileNameWithoutExtension(fileName).Trim().ToLowerInvariant();
        var system = Systems.FirstOrDefault(system => name.StartsWith(system, StringComparison.Ordinal) && (name.Length == system.Length || !char.IsLetterOrDigit(name[system.Length])));
        return system is null ? FileFaults.UnknownSource(fileName) : system;
    }

    public override bool WeakKeyHasYear(string sourceSystem) => sourceSystem == "kemendagri-iga";

    public override void Read(RowReading row)
    {
        row.Key("row_id");
        row.Title("title");
        row.Agency("agency");
        row.Year(InnovationField.SourceYear, "year");
        row.WarnWithoutYear(InnovationField.SourceYear);
        row.Text(InnovationField.Group, "group_or_category");
        row.Region(row.Cell("region_code"));
        row.Text(InnovationField.Award, "award");
        row.Text(InnovationField.KippTitle, "kipp_title");
        row.WebAddress("source_url");
    }
}

/// <summary>LAN's directory of 2018. Its places have BPS codes, its years are those of the innovation itself.</summary>
internal sealed class LanDirectoryLayout : Layout
{
    public override string Name => "lan-direktori-2018";

    public override IReadOnlyList<string> Columns { get; } =
        [
            "id", "nama_inovasi", "produk_inovasi", "jenis_inovasi", "kelompok_inovator", "nama_instansi", "unit_instansi",
            "provinsi", "kabkota", "provinsi_id_bps", "kabkota_id_bps", "tahun_inisiasi", "tahun_implementasi",
            "teknik_validasi", "sumber", "status", "validasi_aktif", "waktu_dibuat",
        ];

    public override Result<string> SourceSystemOf(string fileName) => Name;

    public override void Read(RowReading row)
    {
        row.Key("id");
        row.Title("nama_inovasi");
        row.Agency("nama_instansi");
        row.Text(InnovationField.Unit, "unit_instansi");
        row.Text(InnovationField.Summary, "produk_inovasi");
        row.Text(InnovationField.Kind, "jenis_inovasi");
        row.Text(InnovationField.Group, "kelompok_inovator");
        row.BpsRegion("provinsi_id_bps", "kabkota_id_bps");
        row.Year(InnovationField.InitiatedYear, "tahun_inisiasi");
        row.Year(InnovationField.ImplementedYear, "tahun_implementasi");
        row.WarnWithoutYear(InnovationField.InitiatedYear, InnovationField.ImplementedYear);
        row.Text(InnovationField.SourceNote, "sumber");
        row.Published = row.Cell("status") is "Terbit";
    }
}
