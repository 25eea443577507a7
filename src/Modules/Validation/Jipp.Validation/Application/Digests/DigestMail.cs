using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application.Digests;

/// <summary>Makes the mail of a digest: both languages, as HTML and as text, with one-click unsubscribe (RFC 8058).</summary>
internal static class DigestMail
{
    /// <summary>Its mails are written by <see cref="DigestComposer"/>. Rows of the older kind <c>validation.digest</c> hold their text themselves and leave as they are.</summary>
    public const string Kind = "validation.daily-digest";

    public const string LinkPath = "/k/";

    public const string UnsubscribePath = "/berhenti-pengingat/";

    public const string ListPath = "/validasi/kewajiban";

    public const string RecordPath = "/inovasi/";

    public const string SearchesPath = "/ruang-kerja/pencarian";

    public const string NoticesPath = "/ruang-kerja/pemberitahuan";

    /// <summary>Agencies named in a copy; the rest is behind the link.</summary>
    private const int CopiesNamed = 10;

    public static OutgoingMail Compose(DigestContent content, SiteAddress site)
    {
        var (indonesian, english) = (DigestWords.Indonesian, DigestWords.English);
        return new OutgoingMail(
            content.PersonId,
            Kind,
            new(indonesian.SubjectOf(content), english.SubjectOf(content)),
            new(Text(content, indonesian, site), Text(content, english, site)),
            new(DigestHtml.Of(content, indonesian, site, CopiesNamed), DigestHtml.Of(content, english, site, CopiesNamed))
        )
        {
            Headers = new Dictionary<string, string>
            {
                ["List-Unsubscribe"] = $"<{site.To(UnsubscribePath + content.Unsubscribe.Text)}>",
                ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click",
            },
        };
    }

    private static string Text(DigestContent content, DigestWords words, SiteAddress site)
    {
        List<string> lines = [words.TitleOf(content), ""];
        var linked = content.Asked.Where(record => record.Secret is not null).ToList();
        if (linked.Count > 0)
        {
            lines.AddRange([words.HowTo, ""]);
        }

        if (content.Asked.Any(record => record.StandsIn))
        {
            lines.AddRange([words.StandIn, ""]);
        }

        foreach (var record in linked)
        {
            var link = site.To(words.PathPrefix + LinkPath + record.Secret!.Text);
            lines.AddRange([
                record.Title,
                Owner(record),
                .. record.Checks.Select(words.Because),
                words.Status(record),
                $"  {words.StillRuns}: {link}",
                $"  {words.OtherAnswer}: {link}#jawaban-lain",
                "",
            ]);
        }

        if (content.Asked.Count - linked.Count is var more and > 0)
        {
            lines.AddRange([words.More(more), ""]);
        }

        if (content.Copies.Count > 0)
        {
            lines.Add(words.CopyTitle);
            lines.AddRange(content.Copies.Take(CopiesNamed).Select(copy => "- " + words.CopyLine(copy.AgencyName, copy.Records, copy.DaysLate)));
            lines.Add("");
        }

        if (content.Notices.Count > 0)
        {
            lines.Add(words.NoticesTitle);
            lines.AddRange(content.Notices.Select(notice => $"- {words.NoticeOf(notice)} {site.To(words.PathPrefix + notice.Path)}"));
            lines.AddRange(["", $"{words.OpenNotices}: {site.To(words.PathPrefix + NoticesPath)}", ""]);
        }

        if (content.News.Count > 0)
        {
            lines.Add(words.NewsTitle);
            foreach (var search in content.News)
            {
                lines.Add("- " + words.NewsLine(search));
                lines.AddRange(search.Named.Select(record => $"    {record.Title}: {site.To(words.PathPrefix + RecordPath + record.Nri)}"));
                if (search.Count - search.Named.Count is var rest and > 0)
                {
                    lines.Add("    " + words.NewsMore(rest));
                }
            }

            lines.AddRange(["", $"{words.OpenSearches}: {site.To(words.PathPrefix + SearchesPath)}", ""]);
        }

        if (!content.IsNewsOnly)
        {
            lines.AddRange([$"{words.OpenList}: {site.To(words.PathPrefix + ListPath)}", ""]);
        }

        if (linked.Count > 0)
        {
            lines.Add(words.LinkNote(content.LinkDays));
        }

        lines.AddRange([words.FooterOf(content), $"{words.Unsubscribe}: {site.To(words.PathPrefix + UnsubscribePath + content.Unsubscribe.Text)}"]);
        return string.Join("\n", lines);
    }

    internal static string Owner(AskedRecord record) => record.Unit is null ? record.AgencyName : $"{record.Unit}, {record.AgencyName}";
}
