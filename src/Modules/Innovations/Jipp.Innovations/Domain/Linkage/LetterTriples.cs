namespace Jipp.Innovations.Domain.Linkage;

/// <summary>The different letter triples of a text, ascending, with a space before and behind it.</summary>
internal sealed class LetterTriples
{
    private readonly ulong[] _triples;

    public LetterTriples(string text)
    {
        var padded = $" {text} ";
        var all = new ulong[Math.Max(0, padded.Length - 2)];
        for (var at = 0; at < all.Length; at++)
        {
            all[at] = ((ulong)padded[at] << 32) | ((ulong)padded[at + 1] << 16) | padded[at + 2];
        }

        Array.Sort(all);
        var count = 0;
        foreach (var triple in all)
        {
            if (count == 0 || all[count - 1] != triple)
            {
                all[count++] = triple;
            }
        }

        _triples = all[..count];
    }

    /// <summary>Whether at least this share of the triples of both is shared (Dice).</summary>
    public bool Share(LetterTriples other, double least)
    {
        var (mine, theirs) = (_triples, other._triples);
        var all = mine.Length + theirs.Length;
        if (all == 0 || 2.0 * Math.Min(mine.Length, theirs.Length) / all < least)
        {
            return false;
        }

        var (shared, at, there) = (0, 0, 0);
        while (at < mine.Length && there < theirs.Length)
        {
            var (one, two) = (mine[at], theirs[there]);
            shared += one == two ? 1 : 0;
            at += one <= two ? 1 : 0;
            there += two <= one ? 1 : 0;
        }

        return 2.0 * shared / all >= least;
    }
}
