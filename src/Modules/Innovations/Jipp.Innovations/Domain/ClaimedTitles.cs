using System.Globalization;
using System.Text.RegularExpressions;

namespace Jipp.Innovations.Domain;

/// <summary>
/// How sources write KIPP titles: the name alone (<c>Top 45</c>, the year stands elsewhere in the row), or name and year, also several:
/// <c>Top 99/2018; Top 45/2018</c>.
/// </summary>
internal static partial class ClaimedTitles
{
    private static readonly char[] Between = [';', ',', '\n'];

    public static IEnumerable<(string Title, int? Year)> In(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part =>
                WithYear().Match(part) is { Success: true } match
                    ? (match.Groups["title"].Value, int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture))
                    : (part, (int?)null)
            );

    /// <summary>The parts of an award text that name a title and its year; null when there are none. Whether it is a KIPP title is not decided here.</summary>
    public static string? Of(string? award) =>
        award?.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(part => WithYear().IsMatch(part)).ToList() is { Count: > 0 } parts
            ? string.Join("; ", parts)
            : null;

    [GeneratedRegex(@"^(?<title>[^/]{2,60}?)\s*/\s*(?<year>(19|20)\d\d)$")]
    private static partial Regex WithYear();
}
