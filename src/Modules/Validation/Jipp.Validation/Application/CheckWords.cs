using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Why an office is asked out of turn, in Indonesian words, which are also the keys of their translations.</summary>
internal static class CheckWords
{
    public static IReadOnlyList<CheckLine> Lines(IEnumerable<CheckReason> reasons) =>
        [
            .. reasons
                .Where(reason => reason.Stands)
                .OrderBy(reason => reason.FirstAt)
                .ThenBy(reason => reason.Kind)
                .Select(reason => new CheckLine(reason.Kind, reason.Detail, reason.Count, reason.FirstAt)),
        ];

    /// <summary>With one place, for what <see cref="Place"/> gives.</summary>
    public static string Sentence(CheckLine check) =>
        check.Kind switch
        {
            CheckKind.AgencyRenamed => "Diminta karena instansinya berganti nama menjadi {0}.",
            CheckKind.Campaign => "Diminta dalam kampanye {0}.",
            CheckKind.TitleGranted => "Diminta karena inovasi ini memperoleh gelar {0}.",
            CheckKind.OriginalStopped => "Diminta karena inovasi asal yang direplikasi dinyatakan berhenti: {0}.",
            _ when check.Count == 1 => "Diminta karena ada laporan publik bahwa layanan ini tidak lagi berjalan.",
            _ => "Diminta karena ada {0} laporan publik bahwa layanan ini tidak lagi berjalan.",
        };

    public static string Place(CheckLine check, Func<int, string> number) => check.Detail ?? number(check.Count);
}
