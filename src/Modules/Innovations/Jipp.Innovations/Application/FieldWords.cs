using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>What fields are called on screen and in reports, in Indonesian: keys of the translations.</summary>
internal static class FieldWords
{
    public static string Of(InnovationField field) =>
        field switch
        {
            InnovationField.Title => "Judul",
            InnovationField.Agency => "Instansi",
            InnovationField.Unit => "Unit pengampu",
            InnovationField.Region => "Kode wilayah",
            InnovationField.SourceYear => "Tahun sumber",
            InnovationField.InitiatedYear => "Tahun digagas",
            InnovationField.ImplementedYear => "Tahun diterapkan",
            InnovationField.TrialOn => "Waktu uji coba",
            InnovationField.ImplementedOn => "Waktu penerapan",
            InnovationField.DevelopedOn => "Pengembangan terakhir",
            InnovationField.Group => "Kelompok menurut sumber",
            InnovationField.Batch => "Angkatan pelatihan",
            InnovationField.Category => "Kategori",
            InnovationField.Stage => "Tahapan",
            InnovationField.Form => "Bentuk",
            InnovationField.Kind => "Jenis",
            InnovationField.Initiator => "Inisiator",
            InnovationField.Function => "Urusan pemerintahan",
            InnovationField.Sdgs => "Tujuan pembangunan berkelanjutan (SDGs)",
            InnovationField.AstaCita => "Asta Cita",
            InnovationField.Summary => "Ringkasan",
            InnovationField.Description => "Uraian",
            InnovationField.Background => "Latar belakang dan rancang bangun",
            InnovationField.Goals => "Tujuan",
            InnovationField.Novelty => "Kebaruan",
            InnovationField.Implementation => "Pelaksanaan",
            InnovationField.Drivers => "Faktor pendorong",
            InnovationField.Obstacles => "Faktor penghambat",
            InnovationField.Results => "Hasil",
            InnovationField.Benefit => "Manfaat",
            InnovationField.Adaptability => "Syarat replikasi",
            InnovationField.Resources => "Sumber daya",
            InnovationField.SustainabilityStrategy => "Strategi keberlanjutan",
            InnovationField.Video => "Video",
            InnovationField.Point => "Titik peta",
            InnovationField.Innovators => "Inovator",
            InnovationField.ProcessOwner => "Pemangku proses",
            InnovationField.InnovatorsShown => "Nama inovator ditampilkan",
            InnovationField.Award => "Penghargaan menurut sumber",
            InnovationField.KippTitle => "Gelar KIPP yang diklaim",
            InnovationField.Sustainability => "Keberlanjutan menurut sumber",
            InnovationField.SustainabilityReason => "Alasan keberlanjutan menurut sumber",
            InnovationField.ReplicationCount => "Jumlah replikasi menurut sumber",
            InnovationField.Maturity => "Skor kematangan menurut sumber",
            InnovationField.SourceStatus => "Kelengkapan menurut sumber",
            InnovationField.SourceDate => "Tanggal data di sumber",
            InnovationField.SourceFiles => "Berkas di sumber",
            InnovationField.SourceAgency => "Kode instansi di sumber",
            InnovationField.SourceNote => "Catatan sumber",
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
}
