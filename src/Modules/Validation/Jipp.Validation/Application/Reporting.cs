using System.Text;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>What a form of the public report says of itself: which record it was made for, when, and its own name.</summary>
internal sealed record ReportForm(string Nri, DateTimeOffset MadeAt, string Name);

internal interface IReportForms
{
    /// <summary>A new form for a record, sealed so that nobody else can make one.</summary>
    string New(string nri);

    /// <summary>Null for what we did not make.</summary>
    ReportForm? Read(string? ticket);
}

internal static class Reports
{
    /// <summary>People need longer than this to read the page and write a sentence.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public const string Trapped = "report.trapped";

    public const string TooFast = "report.too-fast";

    public static readonly Error NoSuchRecord = Error.NotFound("record.unknown", "Tidak ada inovasi dengan NRI ini.");

    public static readonly Error Stopped = Error.Conflict(
        "report.already-stopped",
        "Unit pengampunya sudah menyatakan inovasi ini berhenti. Terima kasih, tidak ada lagi yang perlu dilaporkan."
    );

    public static readonly Error Left = Error.Conflict("report.left", "Inovasi ini sudah ditarik dari katalog, jadi tidak ditanyakan lagi.");

    public static readonly Error Unknown = Error.NotFound("report.unknown", "Laporan ini tidak ada, atau bukan dalam wilayah Anda.");

    /// <summary>Why nobody is asked about a record; null when a report has an effect.</summary>
    public static Error? Refusal(TrackedInnovation? innovation) =>
        innovation switch
        {
            null => NoSuchRecord,
            { IsPublished: false } => Left,
            { LastStatus: AnswerStatus.Stopped } => Stopped,
            _ => null,
        };

    /// <summary>Why a form is not taken; null when it is.</summary>
    public static Error? Refusal(ReportForm? form, string nri, DateTimeOffset now) =>
        form is null || form.Nri != nri || now - form.MadeAt > Longest
            ? Error.Conflict("report.form-expired", "Formulir ini sudah kedaluwarsa. Isian Anda masih ada: periksa lalu kirim sekali lagi.")
        : now - form.MadeAt < Shortest ? Error.Conflict(TooFast, "Laporan terkirim terlalu cepat. Isian Anda masih ada: tunggu beberapa detik lalu kirim sekali lagi.")
        : null;

    /// <summary>Without what no keyboard types and a database may refuse, and without white space around it.</summary>
    public static string Cleaned(string? text)
    {
        var cleaned = new StringBuilder();
        foreach (var rune in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if ((!Rune.IsControl(rune) || rune.Value == '\n') && rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format)
            {
                cleaned.Append(rune.ToString());
            }
        }

        return cleaned.ToString().Trim();
    }
}

/// <summary>Follows merges to the record that is asked about now.</summary>
internal sealed class RecordFinder(IRepository<TrackedInnovation> innovations)
{
    private const int LongestChain = 20;

    public async Task<TrackedInnovation?> ByNri(string nri, CancellationToken ct)
    {
        var found = await innovations.Find(new InnovationByNri(nri), ct);
        for (var hops = 0; found?.MergedInto is { } survivor && hops < LongestChain; hops++)
        {
            found = await innovations.Find(new InnovationById(survivor), ct);
        }

        return found;
    }
}
