using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Importing;

/// <summary>LAN's directory of 2018. Its places have BPS codes, its years are those of the innovation itself.</summary>
internal sealed class LanDirectoryLayout : Layout
{
    public override string Name => "lan-direktori-2018";

    public override string Title => "Direktori inovasi 2018 (LAN)";

    public override string Note => "Wilayahnya memakai kode BPS.";

    public override IReadOnlyList<string> Required { get; } =
    [
        "id",
        "nama_inovasi",
        "produk_inovasi",
        "jenis_inovasi",
        "kelompok_inovator",
        "nama_instansi",
        "unit_instansi",
        "provinsi",
        "kabkota",
        "provinsi_id_bps",
        "kabkota_id_bps",
        "tahun_inisiasi",
        "tahun_implementasi",
        "teknik_validasi",
        "sumber",
        "status",
        "validasi_aktif",
        "waktu_dibuat",
    ];

    /// <summary>The long texts of the directory's own table. Its contacts are no business of a catalogue and stay out.</summary>
    public override IReadOnlyList<string> Optional { get; } = ["faktor_pendorong", "faktor_penghambat", "tahapan_proses", "output", "outcome", "manfaat", "prasyarat_replikasi"];

    public override Result<string> SourceSystemOf(string fileName) => Name;

    public override void Read(RowReading row)
    {
        row.Key("id");
        row.Title("nama_inovasi");
        row.Agency("nama_instansi");
        row.Say(InnovationField.Unit, "unit_instansi");
        row.Say(InnovationField.Summary, "produk_inovasi");
        row.Say(InnovationField.Kind, "jenis_inovasi");
        row.Say(InnovationField.Group, "kelompok_inovator");
        row.BpsRegion("provinsi_id_bps", "kabkota_id_bps");
        row.Year(InnovationField.InitiatedYear, "tahun_inisiasi");
        row.Year(InnovationField.ImplementedYear, "tahun_implementasi");
        row.WarnWithoutYear(InnovationField.InitiatedYear, InnovationField.ImplementedYear);
        row.Html(InnovationField.Drivers, "faktor_pendorong");
        row.Html(InnovationField.Obstacles, "faktor_penghambat");
        row.Html(InnovationField.Implementation, "tahapan_proses");
        row.Html(InnovationField.Results, "output", "outcome");
        row.Html(InnovationField.Benefit, "manfaat");
        row.Html(InnovationField.Adaptability, "prasyarat_replikasi");
        row.Say(InnovationField.SourceNote, "sumber");
        row.PublishedIf("status", yes: ["terbit"], no: ["draf", "draft"]);
    }
}

/// <summary>LAN's Inoland: descriptions are HTML, places have BPS codes or names.</summary>
internal sealed class InolandLayout : Layout
{
    public override string Name => "inoland";

    public override string Title => "Inoland (LAN)";

    public override string Note => "Wilayah memakai kode BPS atau nama. Uraian HTML menjadi teks biasa.";

    public override IReadOnlyList<string> Required { get; } = ["id", "judul_inovasi", "tahun", "instansi.agency_name"];

    public override IReadOnlyList<string> Optional { get; } =
    ["inovator", "unit_kerja", "deskripsi", "id_kabkot", "id_sdgs", "sdgs.nama", "agency_id_panrb", "wilayah.nama_provinsi", "wilayah.nama_kabkot"];

    public override Result<string> SourceSystemOf(string fileName) => "lan-inoland";

    public override void Read(RowReading row)
    {
        row.Key("id");
        row.Title("judul_inovasi");
        row.Agency("instansi.agency_name");
        row.Year(InnovationField.SourceYear, "tahun");
        row.WarnWithoutYear(InnovationField.SourceYear);
        row.Say(InnovationField.Innovators, "inovator");
        row.Say(InnovationField.Unit, "unit_kerja");
        row.Html(InnovationField.Summary, "deskripsi");
        row.BpsRegion("id_kabkot");
        row.RegionNamed("wilayah.nama_kabkot", "wilayah.nama_provinsi");
        row.Say(InnovationField.Sdgs, "id_sdgs");
        row.Say(InnovationField.SourceAgency, "agency_id_panrb");
    }
}

/// <summary>Change projects of LAN's training participants, who are named in it: kept, not public.</summary>
internal sealed class ProperLayout : Layout
{
    public override string Name => "proper";

    public override string Title => "Proyek perubahan/Proper (LAN)";

    public override string Note => "Nama peserta disimpan dan tidak ditampilkan kepada publik.";

    public override IReadOnlyList<string> Required { get; } = ["id", "judul", "tahun", "nama", "md_instansi.nama"];

    public override IReadOnlyList<string> Optional { get; } = ["angkatan", "ref_proper_kategori.nama", "deskripsi_singkat", "deskripsi_lengkap", "link_youtube"];

    public override Result<string> SourceSystemOf(string fileName) => "lan-proper";

    public override void Read(RowReading row)
    {
        row.Key("id");
        row.Title("judul");
        row.Agency("md_instansi.nama");
        row.Year(InnovationField.SourceYear, "tahun");
        row.WarnWithoutYear(InnovationField.SourceYear);
        row.Say(InnovationField.Batch, "angkatan");
        row.Say(InnovationField.Innovators, "nama");
        row.Say(InnovationField.Category, "ref_proper_kategori.nama");
        row.Html(InnovationField.Summary, "deskripsi_singkat");
        row.Html(InnovationField.Description, "deskripsi_lengkap");
        row.Say(InnovationField.Video, "link_youtube");
    }
}
