using Jipp.BuildingBlocks;
using Jipp.Validation.Application;
using Jipp.Validation.Application.Digests;
using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

public sealed class DigestComposerTests
{
    private static readonly SiteAddress Site = new(new Uri("https://jipp.contoh.test/"));

    private static readonly DigestContent Content = new(
        Guid.CreateVersion7(),
        [
            new AskedRecord("Antar \"Obat\" <b>", "Kota Contoh", "Dinas Kesehatan", new(2026, 3, 3), 8, new(2025, 3, 3), true, true, Secret.New())
            {
                Checks = [new CheckLine(CheckKind.PublicReport, null, 3, new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero))],
            },
            new AskedRecord("Kebun", "Kota Contoh", null, new(2026, 3, 3), 0, null, false, false, null),
        ],
        [new SilentCopy("Kabupaten Sunyi", 12, 40)],
        Secret.New(),
        45
    )
    {
        News = [new SearchLine("Lumbung", 12, [("123456", "Lumbung desa")])],
        Notices = [new NoticeLine("Jawaban dikembalikan.", "An answer was returned.", "/validasi/kewajiban")],
    };

    [Fact]
    public void What_is_written_from_the_facts_is_what_would_have_been_written_at_once()
    {
        var (now, later) = (DigestMail.Compose(Content, Site), new DigestComposer(Site).Compose(DigestComposer.Facts(Content)));

        Assert.Equal((now.PersonId, now.Kind, now.Subject, now.Text, now.Html), (later.PersonId, later.Kind, later.Subject, later.Text, later.Html));
        Assert.Equal(now.Headers, later.Headers);
    }

    [Fact]
    public void Facts_without_secrets_still_tell_what_was_said_and_open_no_door()
    {
        var kept = new DigestComposer(Site).WithoutSecrets(DigestComposer.Facts(Content));

        Assert.Equal(Content.Asked.Select(record => record.Title), DigestComposer.Read(kept).Asked.Select(record => record.Title));
        Assert.DoesNotContain(Content.Asked[0].Secret!.Text, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(Content.Unsubscribe.Text, kept, StringComparison.Ordinal);
    }
}
