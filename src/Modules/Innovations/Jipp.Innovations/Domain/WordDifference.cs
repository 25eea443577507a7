using System.Text.RegularExpressions;

namespace Jipp.Innovations.Domain;

/// <summary>A part of a text; <paramref name="Differs"/> marks words that the other text does not have there.</summary>
internal sealed record TextPart(string Text, bool Differs);

/// <summary>Which words of two texts differ: the longest common sequence of words stays unmarked.</summary>
internal static partial class WordDifference
{
    /// <summary>Words of one times words of the other; longer texts are marked whole, since a page is not worth a second of work.</summary>
    private const int MostWork = 2_000_000;

    /// <returns>Parts of both texts; put together again they are the texts.</returns>
    public static (IReadOnlyList<TextPart> From, IReadOnlyList<TextPart> To) Of(string from, string to)
    {
        var (left, right) = (Words(from), Words(to));
        if (left.Count == 0 || right.Count == 0 || (long)left.Count * right.Count > MostWork)
        {
            return ([new(from, from != to)], [new(to, from != to)]);
        }

        var common = Common(left, right);
        List<(string, bool)> before = [],
            after = [];
        var (i, j) = (0, 0);
        while (i < left.Count || j < right.Count)
        {
            if (i < left.Count && j < right.Count && left[i] == right[j])
            {
                before.Add((left[i++], false));
                after.Add((right[j++], false));
            }
            else if (j == right.Count || (i < left.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                before.Add((left[i++], true));
            }
            else
            {
                after.Add((right[j++], true));
            }
        }

        return (Joined(before), Joined(after));
    }

    /// <summary>How many words the rests from each place on have in common.</summary>
    private static int[,] Common(List<string> left, List<string> right)
    {
        var common = new int[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static List<TextPart> Joined(List<(string Text, bool Differs)> words)
    {
        List<TextPart> parts = [];
        foreach (var (text, differs) in words)
        {
            if (parts is [.., var last] && last.Differs == differs)
            {
                parts[^1] = last with { Text = last.Text + text };
            }
            else
            {
                parts.Add(new(text, differs));
            }
        }

        return parts;
    }

    /// <summary>Words and the white space between them.</summary>
    private static List<string> Words(string text) => [.. Word().Matches(text).Select(word => word.Value)];

    [GeneratedRegex(@"\s+|\S+")]
    private static partial Regex Word();
}
