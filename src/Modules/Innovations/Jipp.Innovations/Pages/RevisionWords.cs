using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Pages;

/// <summary>What happened to a record, in Indonesian: keys of the translations.</summary>
internal static class RevisionWords
{
    public static string Of(RevisionKind kind) =>
        kind switch
        {
            RevisionKind.Created => "Masuk katalog",
            RevisionKind.Published => "Terbit",
            RevisionKind.Imported => "Sumber berubah",
            RevisionKind.Edited => "Diubah oleh instansi",
            RevisionKind.Recognised => "Instansi dikenali",
            RevisionKind.TakenBack => "Impor dibatalkan",
            RevisionKind.Retired => "Ditarik dari katalog",
            RevisionKind.Restored => "Terbit kembali",
            RevisionKind.Merged => "Digabung ke data lain",
            RevisionKind.Unmerged => "Dipisah kembali",
            RevisionKind.Joined => "Data lain digabung ke sini",
            _ => "Data lain dipisah dari sini",
        };

    public static string Of(InnovationState state) =>
        state switch
        {
            InnovationState.Draft => "Draf",
            InnovationState.InReview => "Sedang diperiksa",
            InnovationState.Published => "Terbit",
            InnovationState.Retired => "Ditarik dari katalog",
            _ => "Digabung ke data lain",
        };
}
