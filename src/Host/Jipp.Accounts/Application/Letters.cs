using System.Globalization;
using System.Net;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Mails of this module. The address of a link carries its token, so nothing else may keep it.</summary>
internal sealed class Letters(SiteAddress site, INotifier notifier)
{
    /// <summary>Page on which a link from a mail ends.</summary>
    public Uri LinkTo(string token) => site.To($"/atur-sandi/{token}");

    public void Invite(Person person, string token) =>
        Send(
            person,
            "accounts.invitation",
            new("Undangan ke JIPP", "Invitation to JIPP"),
            new(
                "Anda diundang memakai JIPP, Jaringan Inovasi Pelayanan Publik. Buka tautan berikut untuk membuat kata sandi. Tautan berlaku 14 hari dan hanya untuk sekali pakai.",
                "You have been invited to JIPP, the network for public service innovation. Open this link to set your password. It is valid for 14 days and works once."
            ),
            new("Buat kata sandi", "Set password"),
            token,
            new("Jika Anda tidak mengenal undangan ini, abaikan surat ini.", "If you do not know about this invitation, ignore this mail.")
        );

    public void Reset(Person person, string token) =>
        Send(
            person,
            "accounts.password-reset",
            new("Atur ulang kata sandi JIPP", "Reset your JIPP password"),
            new(
                "Ada permintaan untuk mengatur ulang kata sandi akun JIPP Anda. Buka tautan berikut untuk membuat yang baru. Tautan berlaku 2 jam dan hanya untuk sekali pakai.",
                "Somebody asked to reset the password of your JIPP account. Open this link to set a new one. It is valid for 2 hours and works once."
            ),
            new("Atur ulang kata sandi", "Reset password"),
            token,
            new("Jika bukan Anda yang meminta, abaikan surat ini; kata sandi Anda tetap sama.", "If this was not you, ignore this mail; your password stays the same.")
        );

    public void PasswordChanged(Person person, DateTimeOffset now)
    {
        var when = now.ToOffset(TimeSpan.FromHours(7)).ToString("dd-MM-yyyy HH:mm", CultureInfo.InvariantCulture) + " WIB";
        Send(
            person,
            "accounts.password-changed",
            new("Kata sandi JIPP Anda diganti", "Your JIPP password was changed"),
            new(
                $"Kata sandi akun JIPP Anda diganti pada {when}. Jika bukan Anda yang menggantinya, segera atur ulang lewat \"Lupa sandi\" dan beri tahu admin Anda.",
                $"The password of your JIPP account was changed on {when}. If this was not you, reset it now through \"Forgotten password\" and tell your administrator."
            ),
            new("Lupa sandi", "Forgotten password"),
            null,
            null
        );
    }

    private void Send(Person person, string kind, BilingualText subject, BilingualText lead, BilingualText action, string? token, BilingualText? end)
    {
        var path = token is null ? "/lupa-sandi" : $"/atur-sandi/{token}";
        var (indonesian, english) = (site.To(path), site.To("/en" + path));
        notifier.Send(
            new OutgoingMail(
                person.Id.Value,
                kind,
                subject,
                new(Text($"Yth. {person.Name},", lead.Indonesian, indonesian, end?.Indonesian), Text($"Dear {person.Name},", lead.English, english, end?.English)),
                new(
                    Html($"Yth. {person.Name},", lead.Indonesian, action.Indonesian, indonesian, end?.Indonesian),
                    Html($"Dear {person.Name},", lead.English, action.English, english, end?.English)
                )
            )
        );
    }

    private static string Text(string salutation, string lead, Uri link, string? end) =>
        string.Join("\n\n", new[] { salutation, lead, link.AbsoluteUri, end }.OfType<string>()) + "\n";

    private static string Html(string salutation, string lead, string action, Uri link, string? end) =>
        $"<p>{Encode(salutation)}</p><p>{Encode(lead)}</p><p><a href=\"{Encode(link.AbsoluteUri)}\">{Encode(action)}</a></p>" + (end is null ? "" : $"<p>{Encode(end)}</p>");

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
