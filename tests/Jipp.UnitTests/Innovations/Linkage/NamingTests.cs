using Jipp.Innovations.Domain.Linkage;

namespace Jipp.UnitTests.Innovations.Linkage;

public sealed class NamingTests
{
    /// <summary>Names of five letters from three, so that most are a few faults apart and none shares enough triples by chance alone.</summary>
    [Fact]
    public void One_typing_fault_is_forgiven_and_two_are_not()
    {
        var random = new Random(20261130);
        string Word() => string.Concat(Enumerable.Range(0, random.Next(5, 8)).Select(_ => "abc"[random.Next(3)]));
        var (near, far) = (0, 0);
        for (var round = 0; round < 20_000; round++)
        {
            var (one, other) = (Word(), Word());
            var expected =
                Distance(one, other) <= 1 || one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal) || Shared(one, other) >= 0.8;
            Assert.True(expected == new Naming(one).IsOneWith(new(other)), $"{one} {other}");
            (near, far) = (near + (expected ? 1 : 0), far + (expected ? 0 : 1));
        }

        Assert.True(near > 200 && far > 200);
    }

    [Theory]
    [InlineData("", "", 0, false)]
    [InlineData("abab", "ab", 0.5, true)]
    [InlineData("abab", "ab", 0.81, false)]
    [InlineData("abcd", "wxyz", 0.01, false)]
    public void Letter_triples_count_once_a_text(string one, string other, double least, bool share)
    {
        Assert.Equal(share, new LetterTriples(one).Share(new(other), least));
        Assert.Equal(share, new LetterTriples(other).Share(new(one), least));
    }

    private static double Shared(string one, string other)
    {
        static HashSet<string> Triples(string text) => [.. Enumerable.Range(0, text.Length).Select(at => $" {text} ".Substring(at, 3))];
        var (mine, theirs) = (Triples(one), Triples(other));
        return 2.0 * mine.Intersect(theirs).Count() / (mine.Count + theirs.Count);
    }

    /// <summary>Letters inserted, dropped, changed or swapped with their neighbour, by the whole table.</summary>
    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    table[row, column] = row + column;
                    continue;
                }

                var change = one[row - 1] == other[column - 1] ? 0 : 1;
                table[row, column] = Math.Min(Math.Min(table[row - 1, column], table[row, column - 1]) + 1, table[row - 1, column - 1] + change);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                {
                    table[row, column] = Math.Min(table[row, column], table[row - 2, column - 2] + 1);
                }
            }
        }

        return table[one.Length, other.Length];
    }
}
