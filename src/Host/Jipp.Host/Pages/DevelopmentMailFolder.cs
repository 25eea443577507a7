using System.Text.RegularExpressions;
using Jipp.Host.Mail;
using MimeKit;

namespace Jipp.Host.Pages;

internal sealed record TextPart(string Text, bool IsLink);

/// <param name="File">Name without the ending .eml.</param>
internal sealed record FolderMail(string File, string Subject, string To, DateTimeOffset Date, IReadOnlyList<TextPart> TextWithLinks, string Html);

/// <summary>The .eml files that the embedded default writes, for looking at them in Development. Not there in Production.</summary>
internal sealed partial class DevelopmentMailFolder(MailSettings settings, IHostEnvironment environment)
{
    public bool IsShown => environment.IsDevelopment() && settings.Folder is not null;

    public async Task<IReadOnlyList<FolderMail>> Latest(int count, CancellationToken ct)
    {
        if (!IsShown || !Directory.Exists(settings.Folder))
        {
            return [];
        }

        List<FolderMail> mails = [];
        foreach (var file in new DirectoryInfo(settings.Folder).GetFiles("*.eml").OrderByDescending(file => file.LastWriteTimeUtc).Take(count))
        {
            mails.Add(Read(file.FullName, await MimeMessage.LoadAsync(file.FullName, ct)));
        }

        return mails;
    }

    /// <summary>Shows one mail's HTML as a mail program would; inline style is allowed for this answer alone, scripts are not.</summary>
    public async Task<IResult> Html(string file, HttpContext http, CancellationToken ct)
    {
        var path = settings.Folder is null ? "" : Path.Combine(settings.Folder, file + ".eml");
        if (!IsShown || !file.All(char.IsAsciiHexDigit) || !File.Exists(path))
        {
            return Results.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-top-navigation allow-popups";
        return Results.Content(Read(path, await MimeMessage.LoadAsync(path, ct)).Html, "text/html; charset=utf-8");
    }

    private static FolderMail Read(string path, MimeMessage mail) =>
        new(Path.GetFileNameWithoutExtension(path), mail.Subject ?? "", mail.To.ToString(), mail.Date, [.. Parts(mail.TextBody ?? "")], mail.HtmlBody ?? "");

    private static IEnumerable<TextPart> Parts(string text)
    {
        var from = 0;
        foreach (Match link in Links().Matches(text))
        {
            yield return new(text[from..link.Index], false);
            yield return new(link.Value, true);
            from = link.Index + link.Length;
        }

        yield return new(text[from..], false);
    }

    [GeneratedRegex(@"https?://[^\s<>""]+")]
    private static partial Regex Links();
}
