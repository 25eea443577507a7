using System.Globalization;

namespace Jipp.Accounts.Domain;

/// <summary>A kind of notification, with its sentence in both languages: {0} is what it is about, {1} a detail.</summary>
/// <param name="Key">As stored and chosen by.</param>
/// <param name="Label">Indonesian, the key of its translation.</param>
/// <param name="InInbox">Shown in the application unless the person chose otherwise.</param>
/// <param name="ByMail">Taken along by the daily mail unless the person chose otherwise: what asks for an action.</param>
internal sealed record NoticeKind(string Key, string Label, string Indonesian, string English, bool InInbox, bool ByMail)
{
    public static readonly NoticeKind AnswerReturned = new(
        "answer-returned",
        "Jawaban dikembalikan",
        "Jawaban tentang {0} dikembalikan oleh {1}. Pertanyaannya terbuka lagi.",
        "The answer about {0} was returned by {1}. The question is open again.",
        true,
        true
    );

    public static readonly NoticeKind AnswerDisputed = new(
        "answer-disputed",
        "Jawaban diragukan",
        "Jawaban tentang {0} diragukan oleh {1}. Percakapannya menunggu tanggapan.",
        "The answer about {0} is doubted by {1}. The conversation waits for a reply.",
        true,
        true
    );

    public static readonly NoticeKind DisputeMessage = new(
        "dispute-message",
        "Pesan dalam percakapan",
        "Pesan baru dari {1} tentang {0}.",
        "A new message from {1} about {0}.",
        true,
        true
    );

    public static readonly NoticeKind AnswerAccepted = new(
        "answer-accepted",
        "Jawaban diterima",
        "Jawaban tentang {0} diterima oleh {1}.",
        "The answer about {0} was accepted by {1}.",
        true,
        false
    );

    public static readonly NoticeKind DutyDelegated = new(
        "duty-delegated",
        "Pertanyaan dilimpahkan",
        "Pertanyaan tentang {0} dilimpahkan kepada unit Anda sampai {1}.",
        "The question about {0} was handed to your unit until {1}.",
        true,
        true
    );

    public static readonly NoticeKind DutyBack = new(
        "duty-back",
        "Pertanyaan kembali",
        "Pertanyaan tentang {0} kembali kepada Anda.",
        "The question about {0} is yours again.",
        true,
        true
    );

    public static readonly NoticeKind SampleAssigned = new(
        "sample-assigned",
        "Sampel untuk diperiksa",
        "Satu sampel jawaban dari wilayah lain menunggu pemeriksaan hub Anda.",
        "A sampled answer of another area waits for your hub to check.",
        true,
        true
    );

    public static readonly NoticeKind TitleGranted = new("title-granted", "Gelar KIPP", "{0} mendapat gelar {1}.", "{0} was granted the title {1}.", true, true);

    public static readonly NoticeKind RecordMerged = new(
        "record-merged",
        "Catatan digabung",
        "{0} digabung dengan catatan lain tentang inovasi yang sama.",
        "{0} was merged with another record of the same innovation.",
        true,
        false
    );

    public static readonly NoticeKind RecordUnmerged = new(
        "record-unmerged",
        "Penggabungan dibatalkan",
        "{0} berdiri sendiri lagi: penggabungannya dibatalkan.",
        "{0} stands by itself again: its merge was taken back.",
        true,
        false
    );

    public static readonly NoticeKind CorrectionProposed = new(
        "correction-proposed",
        "Data diperbaiki",
        "Data {0} diperbaiki melalui jawaban {1}.",
        "Data of {0} were corrected with the answer of {1}.",
        true,
        false
    );

    public static readonly NoticeKind ImportFinished = new(
        "import-finished",
        "Impor selesai",
        "Impor {0} masuk katalog: {1} baris.",
        "The import {0} is in the catalogue: {1} rows.",
        true,
        false
    );

    public static readonly NoticeKind HubDesignated = new(
        "hub-designated",
        "Hub ditetapkan",
        "{0} ditetapkan sebagai hub JIPP dengan {1}.",
        "{0} was designated a JIPP hub by {1}.",
        true,
        true
    );

    public static IReadOnlyList<NoticeKind> All { get; } =
    [
        AnswerReturned,
        AnswerDisputed,
        DisputeMessage,
        AnswerAccepted,
        DutyDelegated,
        DutyBack,
        SampleAssigned,
        TitleGranted,
        RecordMerged,
        RecordUnmerged,
        CorrectionProposed,
        ImportFinished,
        HubDesignated,
    ];

    public static NoticeKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);

    /// <summary>The sentence; a detail that is a day (2026-03-20) is written as the language does.</summary>
    public string Say(bool english, string subject, string detail)
    {
        var culture = CultureInfo.GetCultureInfo(english ? "en-GB" : "id-ID");
        var shown = DateOnly.TryParseExact(detail, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d MMMM yyyy", culture) : detail;
        return string.Format(culture, english ? English : Indonesian, subject, shown);
    }
}
