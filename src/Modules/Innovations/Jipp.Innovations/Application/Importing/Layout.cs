using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Importing;

/// <summary>What the columns of a known kind of file mean.</summary>
internal abstract class Layout
{
    /// <summary>Name for the verb and the form: <c>daftar-publik</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What the form calls it, and whose it is.</summary>
    public abstract string Title { get; }

    /// <summary>What else one has to know before choosing it.</summary>
    public abstract string Note { get; }

    /// <summary>Columns without which a file is none of this layout.</summary>
    public abstract IReadOnlyList<string> Required { get; }

    /// <summary>Columns that may be missing: such a file says nothing of their fields and leaves them as they are.</summary>
    public virtual IReadOnlyList<string> Optional => [];

    public IReadOnlyList<string> Columns => [.. Required, .. Optional];

    public static IReadOnlyList<Layout> All { get; } =
    [new PublicListLayout(), new JippnasLayout(), new IgaLayout(), new InolandLayout(), new ProperLayout(), new LanDirectoryLayout(), new TuxedovationLayout()];

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

    public override string Title => "Daftar publik (KIPP, IGA, daerah)";

    public override string Note => "Nama berkas menyebut sumbernya: panrb-kipp, kemendagri-iga, atau daerah. Tahunnya adalah tahun penghargaan atau berita.";

    public override IReadOnlyList<string> Required { get; } =
    ["row_id", "year", "title", "agency", "group_or_category", "province", "region_code", "award", "source_url", "kipp_title"];

    public override Result<string> SourceSystemOf(string fileName)
    {
        // Browsers add " (1)" to a second download of the same file.
        var name = Path.GetFileNameWithoutExtension(fileName).Trim().ToLowerInvariant();
        var system = Systems.FirstOrDefault(system =>
            name.StartsWith(system, StringComparison.Ordinal) && (name.Length == system.Length || !char.IsLetterOrDigit(name[system.Length]))
        );
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
        row.Say(InnovationField.Group, "group_or_category");
        row.Region("region_code");
        row.Say(InnovationField.Award, "award");
        row.Say(InnovationField.KippTitle, "kipp_title");
        row.WebAddress("source_url");
    }
}

/// <summary>JIPPNas and KIPP of the ministry: the number is the NRI itself, and the entry may not be published yet.</summary>
internal sealed class JippnasLayout : Layout
{
    public override string Name => "jippnas";

    public override string Title => "JIPPNas/KIPP (Kementerian PANRB)";

    public override string Note => "No Registrasi menjadi NRI bila belum dipakai. Baris dengan Publikasi tidak benar masuk sebagai draf.";

    public override IReadOnlyList<string> Required { get; } = ["Tahun", "No Registrasi", "Judul Inovasi", "Institusi", "Status", "Publikasi"];

    public override IReadOnlyList<string> Optional { get; } =
    [
        "Jenis Inovasi",
        "UPP",
        "Wilayah",
        "SDGs",
        "Penghargaan",
        "Tahun Implementasi",
        "Nama Inovator",
        "Nama Pemangku",
        "Video",
        "Jumlah Replikasi",
        "Keberlanjutan",
        "Alasan Keberlanjutan",
        "Last Update",
    ];

    public override Result<string> SourceSystemOf(string fileName) => Name;

    public override void Read(RowReading row)
    {
        row.Number("No Registrasi");
        row.Title("Judul Inovasi");
        row.Agency("Institusi");
        row.Year(InnovationField.SourceYear, "Tahun");
        row.WarnWithoutYear(InnovationField.SourceYear);
        row.Say(InnovationField.Group, "Jenis Inovasi");
        row.Say(InnovationField.Unit, "UPP");
        row.RegionNamed("Wilayah");
        row.Say(InnovationField.Sdgs, "SDGs");
        row.Award("Penghargaan");
        row.Year(InnovationField.ImplementedYear, "Tahun Implementasi");
        row.Say(InnovationField.Innovators, "Nama Inovator");
        row.Say(InnovationField.ProcessOwner, "Nama Pemangku");
        row.Say(InnovationField.Video, "Video");
        row.Say(InnovationField.ReplicationCount, "Jumlah Replikasi");
        row.Say(InnovationField.Sustainability, "Keberlanjutan");
        row.Say(InnovationField.SustainabilityReason, "Alasan Keberlanjutan");
        row.Say(InnovationField.SourceStatus, "Status");
        row.Say(InnovationField.SourceDate, "Last Update");
        row.PublishedIf("Publikasi", yes: ["true", "ya", "1", "y", "terbit", "benar"], no: ["false", "tidak", "0", "t", "salah"]);
    }
}

/// <summary>Kemendagri's index of regional innovation (IGA): one row an innovation and year of report.</summary>
internal sealed class IgaLayout : Layout
{
    public override string Name => "iga";

    public override string Title => "IGA (Kemendagri)";

    public override string Note => "Wilayah dikenali dari nama pemerintah daerah. Tahun pelaporan adalah tahun sumber; tahun penerapan diambil dari waktu penerapan.";

    public override IReadOnlyList<string> Required { get; } =
    [
        "nama_pemda",
        "opd",
        "nama_inovasi",
        "tahapan",
        "inisiator",
        "jenis",
        "bentuk",
        "urusan",
        "waktu_penerapan",
        "rancang_bangun",
        "tujuan",
        "manfaat",
        "hasil",
        "tahun_pelaporan",
    ];

    public override IReadOnlyList<string> Optional { get; } =
    [
        "nomor_register",
        "nama_inisiator",
        "klasifikasi",
        "waktu_uji_coba",
        "pengembangan_terbaru",
        "file_anggaran",
        "file_profil_bisnis",
        "latitude",
        "longitude",
        "asta_cita",
        "skor_kematangan",
    ];

    public override Result<string> SourceSystemOf(string fileName) => "kemendagri-iga";

    public override bool WeakKeyHasYear(string sourceSystem) => true;

    public override void Read(RowReading row)
    {
        row.Key("nomor_register");
        row.Title("nama_inovasi");
        row.Agency("nama_pemda");
        row.RegionIfNamed("nama_pemda");
        row.Say(InnovationField.Unit, "opd");
        row.Year(InnovationField.SourceYear, "tahun_pelaporan");
        row.WarnWithoutYear(InnovationField.SourceYear);
        row.Say(InnovationField.Stage, "tahapan");
        row.Say(InnovationField.Initiator, "inisiator");
        row.Say(InnovationField.Innovators, "nama_inisiator");
        row.Say(InnovationField.Group, "klasifikasi");
        row.Say(InnovationField.Kind, "jenis");
        row.Say(InnovationField.Form, "bentuk");
        row.Say(InnovationField.Function, "urusan");
        row.Say(InnovationField.TrialOn, "waktu_uji_coba");
        row.Say(InnovationField.ImplementedOn, "waktu_penerapan");
        row.YearOf(InnovationField.ImplementedYear, InnovationField.ImplementedOn);
        row.Say(InnovationField.DevelopedOn, "pengembangan_terbaru");
        row.Say(InnovationField.Background, "rancang_bangun");
        row.Say(InnovationField.Goals, "tujuan");
        row.Say(InnovationField.Benefit, "manfaat");
        row.Say(InnovationField.Results, "hasil");
        row.Say(InnovationField.SourceFiles, "file_anggaran", "file_profil_bisnis");
        row.Point("latitude", "longitude");
        row.Say(InnovationField.AstaCita, "asta_cita");
        row.Say(InnovationField.Maturity, "skor_kematangan");
    }
}

/// <summary>Kemendagri's public gallery: no number, so a row is known by agency and title.</summary>
internal sealed class TuxedovationLayout : Layout
{
    public override string Name => "tuxedovation";

    public override string Title => "Tuxedovation (Kemendagri)";

    public override string Note => "Tanpa nomor sumber: inovasi dikenali dari instansi dan judulnya.";

    public override IReadOnlyList<string> Required { get; } = ["title", "pemda"];

    public override IReadOnlyList<string> Optional { get; } = ["image", "date"];

    public override Result<string> SourceSystemOf(string fileName) => "kemendagri-tuxedovation";

    public override void Read(RowReading row)
    {
        row.Title("title");
        row.Agency("pemda");
        row.RegionIfNamed("pemda");
        row.Say(InnovationField.SourceDate, "date");
        row.YearOf(InnovationField.SourceYear, InnovationField.SourceDate);
        row.WarnWithoutYear(InnovationField.SourceYear);
        row.Say(InnovationField.SourceFiles, "image");
    }
}
