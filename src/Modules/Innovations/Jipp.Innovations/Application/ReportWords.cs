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
            ImportState.Unmatched => "Menunggu pencocokan kolom",
            ImportState.Received => "Sedang dibaca",
            ImportState.Staged => "Menunggu keputusan",
            ImportState.Approved => "Sedang ditulis",
            ImportState.Applied => "Masuk katalog",
            ImportState.Dropped => "Tidak jadi",
            _ => "Dibatalkan",
        };

    public static string Of(RowNote note) => string.Format(CultureInfo.InvariantCulture, note.Message, [.. note.Args]);
}
