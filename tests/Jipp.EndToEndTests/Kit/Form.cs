using System.Net;
using System.Text.RegularExpressions;

namespace Jipp.EndToEndTests.Kit;

/// <summary>A form of a page as it would be sent: hidden fields as they are, others to be filled in.</summary>
internal sealed partial class Form
{
    private Form(string? action) => Action = action;

    public string? Action { get; }

    public Dictionary<string, string> Fields { get; } = [];

    /// <summary>The form with that handler name (<c>_handler</c>).</summary>
    public static Form In(string page, string handler) =>
        All(page).FirstOrDefault(form => form.Fields.GetValueOrDefault("_handler") == handler)
        ?? throw new InvalidOperationException(
            $"The page has no form named {handler}, but {string.Join(", ", All(page).Select(form => form.Fields.GetValueOrDefault("_handler") ?? form.Action))}."
        );

    public static IReadOnlyList<Form> All(string page) => [.. Forms().Matches(page).Select(match => Parse(match.Value))];

    public Task<HttpResponseMessage> Post(HttpClient client, string page) => client.PostAsync(Target(page), new FormUrlEncodedContent(Fields));

    private string Target(string page) =>
        string.IsNullOrEmpty(Action) ? page
        : Action.StartsWith('/') || Action.StartsWith("http", StringComparison.Ordinal) ? Action
        : "/" + Action;

    private static Form Parse(string html)
    {
        var form = new Form(Attribute(Opening().Match(html).Value, "action"));
        foreach (Match input in Inputs().Matches(html))
        {
            if (Attribute(input.Value, "name") is { } name && Attribute(input.Value, "type") is not ("radio" or "checkbox" or "submit" or "file"))
            {
                form.Fields[name] = Attribute(input.Value, "value") ?? "";
            }
        }

        return form;
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $@"\b{name}=(""(?<v>[^""]*)""|(?<v>[^\s>]+))") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups["v"].Value) : null;

    [GeneratedRegex(@"<form\b.*?</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Forms();

    [GeneratedRegex(@"^<form\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"<(input|textarea|select|button)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Inputs();
}
