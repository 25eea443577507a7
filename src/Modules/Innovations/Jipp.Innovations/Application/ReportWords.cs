using System.Globalization;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>Words of a report in Indonesian, which are the keys of their translations.</summary>
internal static class ReportWords
{
    public static string Of(RowOutcome outcome) =>
        outcome switch
        {
            RowOutcome.New => "Baru",
            RowOutcome.Changed => "Berubah",
            RowOutcome.Unchanged => "Tetap",
            _ => "Ditolak",
        };

    public static string Of(ImportState state) =>
        state switch
        {
            ImportState.Staged => "Menunggu keputusan",
            ImportState.Applied => "Masuk katalog",
            ImportState.Dropped => "Tidak jadi",
            _ => "Dibatalkan",
        };

    public static string Of(InnovationField field) =>
        field switch
        {
            InnovationField.Title => "Judul",
            InnovationField.Agency => "Instansi",
            InnovationField.Unit => "Unit",
            InnovationField.Region => "Wilayah",
            InnovationField.SourceYear => "Tahun sumber",
            InnovationField.InitiatedYear => "Tahun inisiasi",
            InnovationField.ImplementedYear => "Tahun implementasi",
            InnovationField.Group => "Kelompok",
            InnovationField.Category => "Kategori",
            InnovationField.Form => "Bentuk",
            InnovationField.Kind => "Jenis",
            InnovationField.Summary => "Ringkasan",
            InnovationField.Award => "Penghargaan",
            InnovationField.KippTitle => "Gelar KIPP menurut sumber",
            InnovationField.Sustainability => "Keberlanjutan menurut sumber",
            _ => "Catatan sumber",
        };

    public static string Of(RowNote note) => string.Format(CultureInfo.InvariantCulture, note.Message, [.. note.Args]);
}
