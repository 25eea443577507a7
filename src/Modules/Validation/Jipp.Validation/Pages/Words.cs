using System.Globalization;
using Jipp.BuildingBlocks.Web;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.Extensions.Localization;

namespace Jipp.Validation.Pages;

/// <summary>States in words and colours, the same on every page.</summary>
internal static class Words
{
    public static string Badge(IStringLocalizer t, IStatusNames names, Badge badge, AnswerStatus? last) =>
        badge switch
        {
            Domain.Badge.NeverConfirmed => t["Belum pernah dikonfirmasi"],
            Domain.Badge.NeedsConfirmation => t["Perlu dikonfirmasi"],
            Domain.Badge.Unconfirmed => t["Tidak Terkonfirmasi"],
            Domain.Badge.Stopped => t["Berhenti"],
            _ => last is { } status ? t[names.Of(status)] : t["Terkonfirmasi"],
        };

    public static Tone ToneOf(Badge badge) =>
        badge switch
        {
            Domain.Badge.Confirmed => Tone.Good,
            Domain.Badge.NeedsConfirmation => Tone.Warning,
            Domain.Badge.Unconfirmed => Tone.Bad,
            Domain.Badge.Stopped => Tone.Neutral,
            _ => Tone.Info,
        };

    public static Tone ToneOf(AnswerStatus status) =>
        status switch
        {
            AnswerStatus.Stopped => Tone.Neutral,
            AnswerStatus.WithObstacles => Tone.Warning,
            _ => Tone.Good,
        };

    public static string Due(IStringLocalizer t, DutyLine line) =>
        line switch
        {
            { State: not DutyState.Open } => t["Sudah dijawab"],
            { DaysLate: > 0 } => t["Lewat {0} hari", line.DaysLate],
            { DaysLate: 0 } => t["Jatuh tempo hari ini"],
            _ => t["{0} hari lagi", -line.DaysLate],
        };

    public static Tone ToneOf(DutyLine line) =>
        line switch
        {
            { State: not DutyState.Open } => Tone.Good,
            { Badge: Domain.Badge.Unconfirmed } => Tone.Bad,
            { DaysLate: >= 0 } => Tone.Warning,
            _ => Tone.Info,
        };

    /// <summary>The six answers for a radio group.</summary>
    public static IReadOnlyList<Choice> Answers(IStringLocalizer t, IStatusNames names) =>
        [.. AnswerStatuses.Offered.Select(status => new Choice(status.Key(), t[names.Of(status)], t[Meaning(status)]))];

    public static string Mail(IStringLocalizer t, MailState state) =>
        state switch
        {
            MailState.Sent => t["Terkirim"],
            MailState.Bounced => t["Ditolak server penerima"],
            MailState.GivenUp => t["Gagal dikirim"],
            _ => t["Dalam antrean"],
        };

    public static Tone ToneOf(MailState state) =>
        state switch
        {
            MailState.Sent => Tone.Good,
            MailState.Queued => Tone.Info,
            _ => Tone.Bad,
        };

    /// <summary>Of a file: "320 kB", "1,4 MB".</summary>
    public static string Size(long bytes) =>
        bytes >= 1_000_000 ? $"{(bytes / 1_000_000d).ToString("0.#", CultureInfo.CurrentCulture)} MB" : $"{Math.Max(1, bytes / 1000).ToString(CultureInfo.CurrentCulture)} kB";

    /// <summary>A field of the catalogue that an answer corrected, in the catalogue's word.</summary>
    public static string Corrected(IStringLocalizer t, string field) =>
        field switch
        {
            Correction.SummaryName => t["Ringkasan"],
            Correction.UnitName => t["Unit pelaksana"],
            Correction.YearName => t["Tahun diterapkan"],
            _ => t["Tautan video"],
        };

    public static string Filter(IStringLocalizer t, DutyFilter filter) =>
        filter switch
        {
            DutyFilter.Overdue => t["Lewat jatuh tempo"],
            DutyFilter.Ahead => t["Belum jatuh tempo"],
            DutyFilter.Snoozed => t["Ditunda"],
            DutyFilter.Answered => t["Sudah dijawab"],
            _ => t["Semua yang terbuka"],
        };

    public static string Filter(IStringLocalizer t, VerificationFilter filter) =>
        filter switch
        {
            VerificationFilter.Stopped => t["Jawaban berhenti"],
            VerificationFilter.Disputed => t["Disengketakan"],
            _ => t["Menunggu pemeriksaan"],
        };

    public static string Filter(IStringLocalizer t, ReportFilter filter) =>
        filter switch
        {
            ReportFilter.Waiting => t["Menunggu jawaban"],
            ReportFilter.Answered => t["Selesai"],
            ReportFilter.Dismissed => t["Disingkirkan"],
            _ => t["Semua"],
        };

    /// <summary>What came of a report.</summary>
    public static string Outcome(IStringLocalizer t, IStatusNames names, ReportLine report) =>
        report switch
        {
            { Outcome: ReportOutcome.Waiting } => t["Menunggu jawaban"],
            { Outcome: ReportOutcome.Dismissed } => t["Disingkirkan"],
            { Outcome: ReportOutcome.Answered, Answer: { } answer } => t["Dijawab: {0}", t[names.Of(answer)]],
            { Closed: CloseReason.AnswerCorrected } => t["Dijawab: {0}", t[names.Of(AnswerStatus.Stopped)]],
            { Closed: CloseReason.AnswerReturned } => t["Ditanyakan lagi bersama jawaban yang dikembalikan"],
            { Closed: CloseReason.Merged } => t["Inovasinya digabung dengan yang lain"],
            _ => t["Inovasinya ditarik dari katalog"],
        };

    /// <summary>A kind of agency as the directory names it.</summary>
    public static string AgencyKind(IStringLocalizer t, string kind) =>
        kind switch
        {
            "kementerian" => t["Kementerian"],
            "lembaga" => t["Lembaga"],
            "provinsi" => t["Pemerintah provinsi"],
            "kabupaten" => t["Pemerintah kabupaten"],
            "kota" => t["Pemerintah kota"],
            "bumn" => t["BUMN"],
            "bumd" => t["BUMD"],
            _ => t["Badan lain"],
        };

    public static string Of(IStringLocalizer t, CampaignState state) =>
        state switch
        {
            CampaignState.Running => t["Sedang berjalan"],
            CampaignState.Closed => t["Ditutup"],
            _ => t["Rancangan"],
        };

    public static Tone ToneOf(CampaignState state) =>
        state switch
        {
            CampaignState.Running => Tone.Good,
            CampaignState.Closed => Tone.Neutral,
            _ => Tone.Info,
        };

    public static Tone ToneOf(ReportOutcome outcome) =>
        outcome switch
        {
            ReportOutcome.Waiting => Tone.Warning,
            ReportOutcome.Answered => Tone.Good,
            _ => Tone.Neutral,
        };

    /// <summary>Why the office is asked out of turn.</summary>
    public static string Because(IStringLocalizer t, CheckLine check) => t[CheckWords.Sentence(check), CheckWords.Place(check, count => Format.Number(count))];

    public static string Of(IStringLocalizer t, VerdictKind kind) =>
        kind switch
        {
            VerdictKind.Returned => t["Dikembalikan"],
            VerdictKind.Disputed => t["Disengketakan"],
            _ => t["Diterima"],
        };

    public static string Of(IStringLocalizer t, Technique technique) =>
        technique switch
        {
            Technique.Observation => t["Observasi"],
            Technique.SecondaryData => t["Data sekunder"],
            _ => t["Publikasi"],
        };

    public static string Of(IStringLocalizer t, SampleVerdict verdict) =>
        verdict switch
        {
            SampleVerdict.Runs => t["Memang berjalan"],
            SampleVerdict.DoesNotRun => t["Tidak berjalan"],
            _ => t["Tidak dapat dipastikan"],
        };

    public static string Duty(IStringLocalizer t, DutyState state) =>
        state switch
        {
            DutyState.Open => t["Menunggu jawaban"],
            DutyState.Answered => t["Menunggu pemeriksaan"],
            DutyState.Verified => t["Diterima hub"],
            DutyState.Disputed => t["Disengketakan"],
            _ => t["Ditutup"],
        };

    public static Tone ToneOf(DutyState state) =>
        state switch
        {
            DutyState.Verified => Tone.Good,
            DutyState.Disputed => Tone.Warning,
            DutyState.Closed => Tone.Neutral,
            _ => Tone.Info,
        };

    public static string Rung(IStringLocalizer t, int rung) =>
        rung switch
        {
            < 0 => t["{0} hari sebelum jatuh tempo", -rung],
            0 => t["Pada hari jatuh tempo"],
            _ => t["{0} hari setelah jatuh tempo", rung],
        };

    private static string Meaning(AnswerStatus status) =>
        status switch
        {
            AnswerStatus.Smooth => "Masih berjalan seperti biasa.",
            AnswerStatus.WithObstacles => "Masih berjalan, tetapi ada hambatan.",
            AnswerStatus.Growing => "Masih berjalan; cakupan atau fiturnya bertambah.",
            AnswerStatus.Replicated => "Masih berjalan dan dipakai instansi lain.",
            AnswerStatus.Transformed => "Berubah menjadi inovasi lain.",
            _ => "Tidak berjalan lagi.",
        };
}
