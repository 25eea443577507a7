using System.Globalization;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Digests;

/// <summary>The words of a digest in one language. A mail has both, since the reader's language is known only when it is sent.</summary>
internal abstract class DigestWords
{
    public static readonly DigestWords Indonesian = new IndonesianWords();

    public static readonly DigestWords English = new EnglishWords();

    public abstract string Language { get; }

    /// <summary>Begins every address inside the site.</summary>
    public abstract string PathPrefix { get; }

    public abstract string StillRuns { get; }

    public abstract string OtherAnswer { get; }

    public abstract string HowTo { get; }

    public abstract string StandIn { get; }

    public abstract string OpenList { get; }

    public abstract string CopyTitle { get; }

    public abstract string Unsubscribe { get; }

    public abstract string Footer { get; }

    public abstract string NewsTitle { get; }

    public abstract string NewsFooter { get; }

    public abstract string OpenSearches { get; }

    public abstract string NoticesTitle { get; }

    public abstract string NoticesFooter { get; }

    public abstract string OpenNotices { get; }

    /// <summary>Of a mail that is about notifications alone.</summary>
    public abstract string NoticesSubject(int notices);

    public abstract string NoticeOf(NoticeLine notice);

    public abstract string Subject(int asked, int copied);

    /// <summary>Of a mail that is about saved searches alone.</summary>
    public abstract string NewsSubject(int records);

    public abstract string NewsLine(SearchLine search);

    public abstract string NewsMore(int records);

    public string SubjectOf(DigestContent content) => content.IsNewsOnly ? NewsSubjectOf(content) : Subject(content.Asked.Count, content.CopiedRecords);

    public string TitleOf(DigestContent content) => content.IsNewsOnly ? NewsSubjectOf(content) : Title(content.Asked.Count, content.CopiedRecords);

    public string FooterOf(DigestContent content) => content.IsNewsOnly ? (content.News.Count == 0 ? NoticesFooter : NewsFooter) : Footer;

    private string NewsSubjectOf(DigestContent content) => content.News.Count == 0 ? NoticesSubject(content.Notices.Count) : NewsSubject(content.NewRecords);

    public abstract string Title(int asked, int copied);

    public abstract string More(int records);

    public abstract string LinkNote(int days);

    public abstract string CopyLine(string agency, int records, int daysLate);

    /// <summary>When it was confirmed last, and how late the answer is.</summary>
    public abstract string Status(AskedRecord record);

    /// <summary>Why the record is asked for out of turn.</summary>
    public abstract string Because(CheckLine check);

    protected abstract CultureInfo Culture { get; }

    protected string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    protected string Number(int value) => value.ToString("N0", Culture);

    private sealed class IndonesianWords : DigestWords
    {
        public override string Language => "id";

        public override string PathPrefix => "";

        public override string StillRuns => "Masih berjalan";

        public override string OtherAnswer => "Jawaban lain";

        public override string HowTo => "Apakah yang disebut di bawah ini masih berjalan? Ketuk satu tombol pada tiap inovasi, lalu kirim jawabannya. Anda tidak perlu masuk.";

        public override string StandIn => "Anda ditanya karena instansi pemiliknya belum punya akun, atau tidak menerima surat pengingat.";

        public override string OpenList => "Buka daftar di ruang kerja";

        public override string CopyTitle => "Tembusan: instansi yang belum menjawab";

        public override string LinkNote(int days) => $"Tombol hanya untuk Anda: jangan teruskan surat ini. Tautannya berlaku {Number(days)} hari.";

        public override string Unsubscribe => "Berhenti menerima pengingat";

        public override string Footer => "Anda menerima surat ini karena memegang unit pengampu di JIPP. Kewajibannya tetap ada walau Anda berhenti menerima pengingat.";

        protected override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("id-ID");

        public override string Subject(int asked, int copied) =>
            asked > 0 ? $"{Number(asked)} inovasi menunggu konfirmasi Anda" : $"Tembusan: {Number(copied)} inovasi belum dikonfirmasi";

        public override string Title(int asked, int copied) =>
            asked > 0 ? $"{Number(asked)} inovasi menunggu konfirmasi Anda" : $"{Number(copied)} inovasi di wilayah Anda belum dikonfirmasi";

        public override string NewsTitle => "Baru di pencarian tersimpan Anda";

        public override string NewsFooter => "Anda menerima surat ini karena pemberitahuan pencarian tersimpan Anda menyala.";

        public override string OpenSearches => "Buka pencarian tersimpan";

        public override string NoticesTitle => "Pemberitahuan";

        public override string NoticesFooter => "Anda menerima surat ini karena memilih pemberitahuan ini lewat surel. Pilihannya dapat diubah di halaman pemberitahuan.";

        public override string OpenNotices => "Buka pemberitahuan";

        public override string NoticesSubject(int notices) => $"{Number(notices)} pemberitahuan untuk Anda";

        public override string NoticeOf(NoticeLine notice) => notice.Indonesian;

        public override string NewsSubject(int records) => $"{Number(records)} inovasi baru di pencarian Anda";

        public override string NewsLine(SearchLine search) => $"{search.Name}: {Number(search.Count)} inovasi baru";

        public override string NewsMore(int records) => $"dan {Number(records)} lainnya";

        public override string More(int records) => $"Masih ada {Number(records)} inovasi lain yang menunggu. Jawab di ruang kerja setelah masuk.";

        public override string Because(CheckLine check) => string.Format(Culture, CheckWords.Sentence(check), CheckWords.Place(check, Number));

        public override string CopyLine(string agency, int records, int daysLate) => $"{agency}: {Number(records)} inovasi, paling lama lewat {Number(daysLate)} hari";

        public override string Status(AskedRecord record)
        {
            var last = record.LastAnsweredOn is { } day ? $"Terakhir dikonfirmasi {Day(day)}." : "Belum pernah dikonfirmasi.";
            return record switch
            {
                { IsLast: true } => $"{last} Lewat {Number(record.DaysLate)} hari: tanpa jawaban hari ini, lencananya menjadi Tidak Terkonfirmasi.",
                { DaysLate: > 0 } => $"{last} Lewat {Number(record.DaysLate)} hari dari {Day(record.DueOn)}.",
                { DaysLate: 0 } => $"{last} Jatuh tempo hari ini.",
                _ => $"{last} Jatuh tempo {Day(record.DueOn)}.",
            };
        }
    }

    private sealed class EnglishWords : DigestWords
    {
        public override string Language => "en";

        public override string PathPrefix => "/en";

        public override string StillRuns => "Still running";

        public override string OtherAnswer => "Another answer";

        public override string HowTo => "Are these innovations still running? Tap one button for each of them, then send the answer. You need not sign in.";

        public override string StandIn => "You are asked because the agency concerned has no account yet, or does not take mail.";

        public override string OpenList => "Open the list in your workspace";

        public override string CopyTitle => "For your information: agencies that have not answered";

        public override string LinkNote(int days) => $"The buttons are yours alone: do not forward this mail. Its links work for {Days(days)}.";

        public override string Unsubscribe => "Stop these reminders";

        public override string Footer => "You get this mail because you hold a responsible office in JIPP. The duty stays even if you stop the reminders.";

        protected override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en-GB");

        public override string Subject(int asked, int copied) =>
            asked > 0 ? $"{Innovations(asked)} {Wait(asked)} for your confirmation" : $"For your information: {Innovations(copied)} not confirmed";

        public override string Title(int asked, int copied) =>
            asked > 0 ? $"{Innovations(asked)} {Wait(asked)} for your confirmation" : $"{Innovations(copied)} in your area {(copied == 1 ? "is" : "are")} not confirmed";

        public override string NewsTitle => "New in your saved searches";

        public override string NewsFooter => "You get this mail because the alert of a search that you saved is on.";

        public override string OpenSearches => "Open saved searches";

        public override string NoticesTitle => "Notifications";

        public override string NoticesFooter => "You get this mail because you chose these notifications by mail. Change it on the page of notifications.";

        public override string OpenNotices => "Open notifications";

        public override string NoticesSubject(int notices) => $"{Number(notices)} {(notices == 1 ? "notification" : "notifications")} for you";

        public override string NoticeOf(NoticeLine notice) => notice.English;

        public override string NewsSubject(int records) => $"{Number(records)} new {(records == 1 ? "innovation" : "innovations")} in your searches";

        public override string NewsLine(SearchLine search) => $"{search.Name}: {Number(search.Count)} new";

        public override string NewsMore(int records) => $"and {Number(records)} more";

        public override string More(int records) => $"{Number(records)} more {(records == 1 ? "waits" : "wait")}. Answer in your workspace after signing in.";

        public override string Because(CheckLine check) =>
            check.Kind switch
            {
                CheckKind.AgencyRenamed => $"Asked because its agency is now called {check.Detail}.",
                CheckKind.Campaign => $"Asked in the campaign {check.Detail}.",
                CheckKind.OriginalStopped => $"Asked because the original that it replicates was said to have stopped: {check.Detail}.",
                CheckKind.TitleGranted => $"Asked because this innovation was granted the title {check.Detail}.",
                _ => $"Asked because of {(check.Count == 1 ? "a public report" : $"{Number(check.Count)} public reports")} that this service no longer runs.",
            };

        public override string CopyLine(string agency, int records, int daysLate) => $"{agency}: {Innovations(records)}, the oldest {Days(daysLate)} late";

        public override string Status(AskedRecord record)
        {
            var last = record.LastAnsweredOn is { } day ? $"Last confirmed on {Day(day)}." : "Never confirmed yet.";
            return record switch
            {
                { IsLast: true } => $"{last} {Days(record.DaysLate)} late: without an answer today its badge becomes Unconfirmed.",
                { DaysLate: > 0 } => $"{last} {Days(record.DaysLate)} late, due on {Day(record.DueOn)}.",
                { DaysLate: 0 } => $"{last} Due today.",
                _ => $"{last} Due on {Day(record.DueOn)}.",
            };
        }

        private string Innovations(int count) => $"{Number(count)} {(count == 1 ? "innovation" : "innovations")}";

        private string Days(int count) => $"{Number(count)} {(count == 1 ? "day" : "days")}";

        private static string Wait(int count) => count == 1 ? "waits" : "wait";
    }
}
