using CsCheck;
using Jipp.Innovations.Application.Importing;

namespace Jipp.UnitTests.Innovations;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("<p>Satu&nbsp;dua</p>\n<p>Tiga <b>empat</b></p>", "Satu dua\nTiga empat")]
    [InlineData("<ul><li>Satu</li><li>Dua</li></ul>", "Satu\nDua")]
    [InlineData("a<br>b<br/>c", "a\nb\nc")]
    [InlineData("a<script>alert('<p>x</p>')</script>b<style>p { }</style>c", "abc")]
    [InlineData("a<!-- <script> -->b", "ab")]
    [InlineData("<img src=x onerror=\"alert(1)\">gambar", "gambar")]
    [InlineData("<a title=\"1 > 2\" href='javascript:x'>tautan</a>", "tautan")]
    [InlineData("&lt;script&gt;tulisan&lt;/script&gt;", "<script>tulisan</script>")]
    [InlineData("&amp;lt;b&amp;gt;", "&lt;b&gt;")]
    [InlineData("biaya < 5 juta, R&D", "biaya < 5 juta, R&D")]
    [InlineData("awal <script>tidak pernah ditutup", "awal")]
    [InlineData("awal <b tidak ditutup", "awal")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("satu\n   dua", "satu\ndua")]
    [InlineData("<p>satu\n   dua</p>", "satu dua")]
    [InlineData("", "")]
    [InlineData("<", "<")]
    [InlineData("</", "")]
    public void HTML_becomes_what_a_reader_would_see(string html, string text) => Assert.Equal(text, PlainText.OfHtml(html));

    [Fact]
    public void No_tag_ever_survives_and_nothing_throws()
    {
        // A "<" of its own is text and may stand before any word.
        string[] pieces = [">", "</", "script", "p", " ", "\"", "'", "=", "&lt;", "&#60;", "<!--", "-->", "/", "a", "\n", "<br>", "<script>", "</script>", "style"];
        Gen.Int[0, pieces.Length - 1]
            .Select(at => pieces[at])
            .Array[0, 30]
            .Sample(parts =>
            {
                var html = string.Concat(parts);
                var text = PlainText.OfHtml(html.Replace("&lt;", "", StringComparison.Ordinal).Replace("&#60;", "", StringComparison.Ordinal));
                return !text.Contains("<script", StringComparison.Ordinal) && !text.Contains("<br", StringComparison.Ordinal) && PlainText.OfHtml(html) is not null;
            });
    }

    [Theory]
    [InlineData("<p>x</p>", true)]
    [InlineData("a<br/>b", true)]
    [InlineData("biaya <5 juta dan >3 orang", false)]
    [InlineData("lihat <nama berkas>", false)]
    public void Only_tags_of_editors_make_a_text_HTML(string text, bool isHtml) => Assert.Equal(isHtml, PlainText.LooksLikeHtml(text));

    [Fact]
    public void Paragraphs_stay_and_invisible_signs_go()
    {
        Assert.Equal("Satu dua\ntiga", PlainText.Prose(" Satu\u00a0 dua \r\n\r\n\u202etiga\u200b "));
        Assert.Equal("Satu dua tiga", PlainText.Line(" Satu  dua\r\ntiga "));
    }
}
