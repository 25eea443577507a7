using System.Text.RegularExpressions;
using Jipp.BuildingBlocks;
using Jipp.Validation.Application.Digests;
using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

public sealed partial class DigestMailTests
{
    private static readonly SiteAddress Site = new(new Uri("https://jipp.contoh.test/"));
    private static readonly Secret Unsubscribe = Secret.New();

    private static AskedRecord Record(int number, Secret? secret = null, int late = 0, bool last = false, string? title = null) =>
        new(title ?? $"Inovasi {number}", "Pemerintah Kota Contoh", null, new DateOnly(2026, 3, 3), late, null, last, StandsIn: false, secret);

    private static OutgoingMail Mail(IReadOnlyList<AskedRecord> asked, IReadOnlyList<SilentCopy>? copies = null) =>
        DigestMail.Compose(new DigestContent(Guid.CreateVersion7(), asked, copies ?? [], Unsubscribe, 45), Site);

    [Fact]
    public void Each_record_with_a_link_has_two_buttons_and_the_rest_waits_behind_the_sign_in()
    {
        var secrets = Enumerable.Range(0, 20).Select(_ => Secret.New()).ToList();
        var mail = Mail([.. secrets.Select((secret, index) => Record(index, secret)), Record(20), Record(21)]);

        foreach (var html in new[] { mail.Html.Indonesian, mail.Html.English })
        {
            Assert.All(secrets, secret => Assert.Equal(2, Regex.Count(html, Regex.Escape(secret.Text))));
            Assert.DoesNotContain("Inovasi 20", html, StringComparison.Ordinal);
        }

        Assert.Contains("Masih ada 2 inovasi lain", mail.Text.Indonesian, StringComparison.Ordinal);
        Assert.Contains("2 more wait", mail.Text.English, StringComparison.Ordinal);
        Assert.Equal("22 inovasi menunggu konfirmasi Anda", mail.Subject.Indonesian);
        Assert.Equal("22 innovations wait for your confirmation", mail.Subject.English);
    }

    [Fact]
    public void Unsubscribing_takes_one_click_by_the_headers_of_rfc_8058()
    {
        var mail = Mail([Record(1, Secret.New())]);

        Assert.Equal($"<https://jipp.contoh.test/berhenti-pengingat/{Unsubscribe.Text}>", mail.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        Assert.Contains($"berhenti-pengingat/{Unsubscribe.Text}", mail.Html.Indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_of_the_english_mail_lead_to_english_pages()
    {
        var secret = Secret.New();
        var mail = Mail([Record(1, secret)]);

        Assert.Contains($"https://jipp.contoh.test/en/k/{secret.Text}", mail.Text.English, StringComparison.Ordinal);
        Assert.Contains($"https://jipp.contoh.test/k/{secret.Text}", mail.Text.Indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_from_outside_cannot_become_markup()
    {
        var mail = Mail([Record(1, Secret.New(), title: "<script>alert(1)</script>\"><img src=x>")], [new SilentCopy("<b>Instansi</b>", 3, 8)]);

        Assert.DoesNotContain("<script", mail.Html.Indonesian, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", mail.Html.Indonesian, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", mail.Html.Indonesian, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", mail.Html.Indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_the_mail_comes_from_another_host()
    {
        var html = Mail([Record(1, Secret.New())]).Html.Indonesian;

        Assert.All(Addresses().Matches(html), address => Assert.StartsWith("https://jipp.contoh.test/", address.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-7, "Belum pernah dikonfirmasi. Jatuh tempo 3 Maret 2026.", "Never confirmed yet. Due on 3 March 2026.")]
    [InlineData(0, "Belum pernah dikonfirmasi. Jatuh tempo hari ini.", "Never confirmed yet. Due today.")]
    [InlineData(1, "Belum pernah dikonfirmasi. Lewat 1 hari dari 3 Maret 2026.", "Never confirmed yet. 1 day late, due on 3 March 2026.")]
    public void A_record_says_how_late_it_is(int late, string indonesian, string english)
    {
        Assert.Equal(indonesian, DigestWords.Indonesian.Status(Record(1, late: late)));
        Assert.Equal(english, DigestWords.English.Status(Record(1, late: late)));
    }

    [Fact]
    public void The_last_letter_says_what_silence_does() =>
        Assert.Contains("Tidak Terkonfirmasi", DigestWords.Indonesian.Status(Record(1, late: 60, last: true)), StringComparison.Ordinal);

    [Fact]
    public void A_copy_names_silent_agencies_without_any_link_to_answer()
    {
        var mail = Mail([], [new SilentCopy("Pemerintah Kota Malang", 12, 9)]);

        Assert.Equal("Tembusan: 12 inovasi belum dikonfirmasi", mail.Subject.Indonesian);
        Assert.Contains("Pemerintah Kota Malang: 12 inovasi, paling lama lewat 9 hari", mail.Text.Indonesian, StringComparison.Ordinal);
        Assert.DoesNotContain("/k/", mail.Html.Indonesian, StringComparison.Ordinal);
    }

    [GeneratedRegex("https?://[^\"<> ]+")]
    private static partial Regex Addresses();
}
