using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application.Digests;

/// <summary>Makes the mail of a digest: both languages, as HTML and as text, with one-click unsubscribe (RFC 8058).</summary>
internal static class DigestMail
{
    public const string Kind = "validation.digest";

    public const string LinkPath = "/k/";

    public const string UnsubscribePath = "/berhenti-pengingat/";

    public const string ListPath = "/validasi/kewajiban";

    /// <summary>Agencies named in a copy; the rest is behind the link.</summary>
    private const int CopiesNamed = 10;

    public static OutgoingMail Compose(DigestContent content, SiteAddress site)
    {
        var (indonesian, english) = (DigestWords.Indonesian, DigestWords.English);
        return new OutgoingMail(
            content.PersonId,
            Kind,
            new(indonesian.Subject(content.Asked.Count, content.CopiedRecords), english.Subject(content.Asked.Count, content.CopiedRecords)),
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
        List<string> lines = [words.Title(content.Asked.Count, content.CopiedRecords), ""];
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
            lines.AddRange([record.Title, Owner(record), words.Status(record), $"  {words.StillRuns}: {link}", $"  {words.OtherAnswer}: {link}#jawaban-lain", ""]);
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

        lines.AddRange([$"{words.OpenList}: {site.To(words.PathPrefix + ListPath)}", ""]);
        if (linked.Count > 0)
        {
            lines.Add(words.LinkNote(content.LinkDays));
        }

        lines.AddRange([words.Footer, $"{words.Unsubscribe}: {site.To(words.PathPrefix + UnsubscribePath + content.Unsubscribe.Text)}"]);
        return string.Join("\n", lines);
    }

    internal static string Owner(AskedRecord record) => record.Unit is null ? record.AgencyName : $"{record.Unit}, {record.AgencyName}";
}
