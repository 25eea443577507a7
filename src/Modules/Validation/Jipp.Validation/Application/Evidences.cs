using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <param name="Stored">Where the file store has it.</param>
internal sealed record StoredEvidence(Guid Stored, EvidenceType Type, long Bytes, string Sha256);

/// <summary>Keeps files of people safely.</summary>
internal interface IEvidenceStore
{
    int MaxMegabytes { get; }

    /// <summary>Checks size and kind, draws pictures anew, and keeps what is left. Refuses with a field error on <see cref="EvidenceFaults.Field"/>.</summary>
    Task<Result<StoredEvidence>> Keep(Stream content, CancellationToken ct);

    Stream? Open(Guid stored);

    void Delete(Guid stored);
}

internal interface IEvidenceKinds
{
    IReadOnlyCollection<string> Codes { get; }

    /// <summary>The Indonesian name, which is the key of its translation.</summary>
    string Of(string code);
}

internal static class EvidenceFaults
{
    /// <summary>The field of the forms that take files.</summary>
    public const string Field = "Files";

    public const string OtherKind = "Berkas ini bukan PDF, JPEG, PNG, atau WebP. Simpan ulang dalam salah satu bentuk itu.";

    public const string Broken = "Berkas ini rusak atau terpotong. Buka berkasnya, simpan ulang, lalu unggah lagi.";

    public const string Flood = "Gambar ini terlalu besar untuk dibuka. Kecilkan sampai paling banyak 50 megapiksel.";

    public const string Empty = "Berkas ini kosong.";

    public static Dictionary<string, object?> TooLarge(int megabytes) =>
        new() { [FieldError.Template] = "Berkas ini terlalu besar. Paling besar {MaxMegabytes} MB.", ["MaxMegabytes"] = megabytes };
}

/// <summary>A file of evidence in the words of a list. Bytes as kept.</summary>
internal sealed record EvidenceLine(Guid Id, string Name, EvidenceType Type, long Bytes);

/// <summary>Receives files for a duty, ahead of its answer.</summary>
internal sealed class EvidenceDesk(IEvidenceStore store, IRepository<EvidenceFile> files, TimeProvider clock)
{
    /// <summary>Files that one duty may have waiting without an answer: nobody fills the disk through a link.</summary>
    public const int MostWaiting = 10;

    public async Task<Result<EvidenceLine>> Receive(Duty duty, string name, Stream content, Guid? personId, CancellationToken ct)
    {
        var known = await files.List(new EvidenceOfDuty(duty.Id), ct);
        if (known.Count(file => !file.IsGiven) >= MostWaiting)
        {
            return Error.Invalid([new FieldError(EvidenceFaults.Field, "Terlalu banyak berkas yang menunggu untuk pertanyaan ini. Kirim jawabannya, atau coba lagi besok.")]);
        }

        var kept = await store.Keep(content, ct);
        if (!kept.IsSuccess)
        {
            return kept.Error;
        }

        var stored = kept.Value;
        var file = new EvidenceFile(duty, Tidy(name, stored.Type), stored.Stored, stored.Type, stored.Bytes, stored.Sha256, personId, clock.GetUtcNow());
        files.Add(file);
        return new EvidenceLine(file.Id.Value, file.Name, file.Type, file.Bytes);
    }

    /// <summary>What a person recognises the file by: the last part of its name, on one line.</summary>
    private static string Tidy(string name, EvidenceType type)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([
            .. last.Where(character => !char.IsControl(character) && char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.Format),
        ]).Trim();
        return clean.Length == 0 ? $"bukti.{type.Ending()}"
            : clean.Length <= EvidenceFile.LongestName ? clean
            : clean[^EvidenceFile.LongestName..];
    }
}
