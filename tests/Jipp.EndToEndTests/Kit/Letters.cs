using System.Text.RegularExpressions;
using MimeKit;

namespace Jipp.EndToEndTests.Kit;

/// <summary>What lies in the mail folder of a host.</summary>
internal static partial class Letters
{
    public static IReadOnlyList<MimeMessage> In(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "mail");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))] : [];
    }

    public static MimeMessage? To(string dataFolder, string address) => In(dataFolder).FirstOrDefault(mail => mail.To.Mailboxes.Any(one => one.Address == address));

    /// <summary>Path of the first one-tap link.</summary>
    public static string OneTap(MimeMessage mail) =>
        OneTapLink().Match(mail.TextBody ?? "") is { Success: true } link ? link.Value : throw new InvalidOperationException("The letter has no one-tap link:\n" + mail.TextBody);

    /// <summary>Path of the link that stops the letters.</summary>
    public static string Unsubscribe(MimeMessage mail) => UnsubscribeLink().Match(mail.Headers["List-Unsubscribe"] ?? "").Value;

    [GeneratedRegex(@"/k/[A-Za-z0-9_-]+")]
    private static partial Regex OneTapLink();

    [GeneratedRegex(@"/berhenti-pengingat/[A-Za-z0-9_-]+")]
    private static partial Regex UnsubscribeLink();
}
