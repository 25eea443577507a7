using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application.Digests;

/// <summary>The parts of a digest about notifications and saved searches.</summary>
internal static class DigestNewsHtml
{
    public static void Add(StringBuilder html, IReadOnlyList<SearchLine> news, DigestWords words, SiteAddress site)
    {
        if (news.Count == 0)
        {
            return;
        }

        html.Append(CultureInfo.InvariantCulture, $"""<h2 class="text" style="margin:24px 0 4px;font-size:17px;color:#1b2733">{Encode(words.NewsTitle)}</h2>""");
        foreach (var search in news)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"""<p class="text" style="margin:12px 0 4px;font-size:15px;font-weight:700;color:#1b2733">{Encode(words.NewsLine(search))}</p><ul class="text" style="margin:0;padding-left:20px;color:#1b2733">"""
            );
            foreach (var (nri, title) in search.Named)
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"""<li style="margin:4px 0;font-size:15px;line-height:1.5"><a class="plain" style="color:#0b4f8a" href="{Encode(site.To(words.PathPrefix + DigestMail.RecordPath + nri).ToString())}">{Encode(title)}</a></li>"""
                );
            }

            if (search.Count - search.Named.Count is var rest and > 0)
            {
                html.Append(CultureInfo.InvariantCulture, $"""<li style="margin:4px 0;font-size:15px;line-height:1.5">{Encode(words.NewsMore(rest))}</li>""");
            }

            html.Append("</ul>");
        }
    }

    public static void Add(StringBuilder html, IReadOnlyList<NoticeLine> notices, DigestWords words, SiteAddress site)
    {
        if (notices.Count == 0)
        {
            return;
        }

        html.Append(
            CultureInfo.InvariantCulture,
            $"""<h2 class="text" style="margin:24px 0 4px;font-size:17px;color:#1b2733">{Encode(words.NoticesTitle)}</h2><ul class="text" style="margin:0;padding-left:20px;color:#1b2733">"""
        );
        foreach (var notice in notices)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"""<li style="margin:4px 0;font-size:15px;line-height:1.5"><a class="plain" style="color:#0b4f8a" href="{Encode(site.To(words.PathPrefix + notice.Path).ToString())}">{Encode(words.NoticeOf(notice))}</a></li>"""
            );
        }

        html.Append("</ul>");
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
