using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application.Digests;

/// <summary>
/// The HTML of a digest: tables and inline styles, as mail programs want it, and colours that stay readable where a program turns the
/// page dark. No picture and nothing from another host.
/// </summary>
internal static class DigestHtml
{
    private const string Font = "font-family:'Plus Jakarta Sans','Segoe UI',Roboto,Helvetica,Arial,sans-serif";

    private const string Head = """
        <!DOCTYPE html>
        <html lang="LANGUAGE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>TITLE</title>
        <style>
        @media (prefers-color-scheme: dark) {
          .ground { background:#0f1720 !important } .panel { background:#17212c !important; border-color:#33414f !important }
          .text { color:#e8eef4 !important } .muted { color:#b3c0cd !important } .late { color:#ffb4ab !important }
          .quiet { background:#17212c !important; color:#8cc4f2 !important; border-color:#8595a5 !important } .plain { color:#8cc4f2 !important }
        }
        @media (max-width: 480px) { .button { display:block !important; margin:0 0 8px 0 !important; text-align:center !important } }
        </style></head>
        """;

    public static string Of(DigestContent content, DigestWords words, SiteAddress site, int copiesNamed)
    {
        var title = words.TitleOf(content);
        var html = new StringBuilder(4096);
        html.Append(Head.Replace("LANGUAGE", words.Language, StringComparison.Ordinal).Replace("TITLE", Encode(title), StringComparison.Ordinal));
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <body class="ground" style="margin:0;padding:0;background:#f5f7fa;{Font}">
            <table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#f5f7fa"><tr><td align="center" style="padding:24px 12px">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;{Font}">
            <tr><td style="background:#072f57;border-radius:12px 12px 0 0;padding:16px 24px;color:#ffffff;font-size:15px;font-weight:700">JIPP
            <span style="font-weight:400;color:#dbe6f1">· Jaringan Inovasi Pelayanan Publik</span></td></tr>
            <tr><td class="panel" style="background:#ffffff;border:1px solid #d5dce5;border-top:0;border-radius:0 0 12px 12px;padding:24px">
            <h1 class="text" style="margin:0 0 8px;font-size:22px;line-height:1.3;color:#171717">{Encode(title)}</h1>
            """
        );
        var linked = content.Asked.Where(record => record.Secret is not null).ToList();
        if (linked.Count > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<p class="muted" style="margin:0 0 8px;font-size:15px;line-height:1.5;color:#4a5868">{Encode(words.HowTo)}</p>""");
        }

        if (content.Asked.Any(record => record.StandsIn))
        {
            html.Append(CultureInfo.InvariantCulture, $"""<p class="muted" style="margin:0 0 8px;font-size:15px;line-height:1.5;color:#4a5868">{Encode(words.StandIn)}</p>""");
        }

        foreach (var record in linked)
        {
            Record(html, record, words, site);
        }

        if (content.Asked.Count - linked.Count is var more and > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<p class="text" style="margin:20px 0 0;font-size:15px;line-height:1.5;color:#1b2733">{Encode(words.More(more))}</p>""");
        }

        Copies(html, content.Copies, words, copiesNamed);
        DigestNewsHtml.Add(html, content.Notices, words, site);
        DigestNewsHtml.Add(html, content.News, words, site);
        var (path, label) =
            !content.IsNewsOnly ? (DigestMail.ListPath, words.OpenList)
            : content.News.Count == 0 ? (DigestMail.NoticesPath, words.OpenNotices)
            : (DigestMail.SearchesPath, words.OpenSearches);
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <p style="margin:24px 0 0">{Button(site.To(words.PathPrefix + path), label, quiet: linked.Count > 0)}</p>
            </td></tr><tr><td style="padding:16px 24px">
            """
        );
        if (linked.Count > 0)
        {
            Small(html, Encode(words.LinkNote(content.LinkDays)));
        }

        Small(html, Encode(words.FooterOf(content)));
        Small(
            html,
            $"""<a class="plain" style="color:#0b4f8a" href="{Encode(site.To(words.PathPrefix + DigestMail.UnsubscribePath + content.Unsubscribe.Text))}">{Encode(words.Unsubscribe)}</a>"""
        );
        return html.Append("</td></tr></table></td></tr></table></body></html>").ToString();
    }

    private static void Record(StringBuilder html, AskedRecord record, DigestWords words, SiteAddress site)
    {
        var link = site.To(words.PathPrefix + DigestMail.LinkPath + record.Secret!.Text);
        var colour = record.DaysLate > 0 ? "color:#7d1712" : "color:#4a5868";
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="panel" style="border-top:1px solid #d5dce5;padding:16px 0">
            <h2 class="text" style="margin:0;font-size:17px;line-height:1.35;color:#1b2733">{Encode(record.Title)}</h2>
            <p class="muted" style="margin:2px 0 0;font-size:14px;line-height:1.5;color:#4a5868">{Encode(DigestMail.Owner(record))}</p>
            {string.Concat(
                record.Checks.Select(check =>
                    $"""<p class="text" style="margin:6px 0 0;font-size:14px;line-height:1.5;font-weight:700;color:#1b2733">{Encode(words.Because(check))}</p>"""
                )
            )}
            <p class="{(record.DaysLate > 0 ? "late" : "muted")}" style="margin:2px 0 12px;font-size:14px;line-height:1.5;{colour}">{Encode(words.Status(record))}</p>
            {Button(link, words.StillRuns, quiet: false)}{Button(new Uri(link + "#jawaban-lain"), words.OtherAnswer, quiet: true)}
            </td></tr></table>
            """
        );
    }

    private static void Copies(StringBuilder html, IReadOnlyList<SilentCopy> copies, DigestWords words, int named)
    {
        if (copies.Count == 0)
        {
            return;
        }

        html.Append(
            CultureInfo.InvariantCulture,
            $"""<h2 class="text" style="margin:24px 0 4px;font-size:17px;color:#1b2733">{Encode(words.CopyTitle)}</h2><ul class="text" style="margin:0;padding-left:20px;color:#1b2733">"""
        );
        foreach (var copy in copies.Take(named))
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"""<li style="margin:4px 0;font-size:15px;line-height:1.5">{Encode(words.CopyLine(copy.AgencyName, copy.Records, copy.DaysLate))}</li>"""
            );
        }

        html.Append("</ul>");
    }

    private static void Small(StringBuilder html, string content) =>
        html.Append(CultureInfo.InvariantCulture, $"""<p class="muted" style="margin:0 0 8px;font-size:13px;line-height:1.5;color:#4a5868">{content}</p>""");

    private static string Button(Uri target, string text, bool quiet)
    {
        var look = quiet ? "background:#ffffff;color:#0b4f8a;border:1px solid #6b7a89" : "background:#0b4f8a;color:#ffffff;border:1px solid #0b4f8a";
        return $"""<a class="button{(quiet ? " quiet" : "")}" href="{Encode(target)}" style="display:inline-block;{look};border-radius:8px;padding:11px 18px;margin:0 8px 8px 0;font-size:15px;font-weight:700;text-decoration:none">{Encode(text)}</a>""";
    }

    private static string Encode(Uri target) => HtmlEncoder.Default.Encode(target.ToString());

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
