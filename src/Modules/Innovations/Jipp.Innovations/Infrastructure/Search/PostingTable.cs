using System.Numerics;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>Which documents have a word that many have, one bit for each, and how many do before every sixty-four of them: finds a document's posting at once.</summary>
internal sealed class PostingTable
{
    private const int Bits = 64;

    private readonly ulong[] _has;
    private readonly int[] _before;

    public PostingTable(int[] documents)
    {
        _has = new ulong[(documents[^1] / Bits) + 1];
        _before = new int[_has.Length];
        foreach (var document in documents)
        {
            _has[document / Bits] |= 1UL << (document % Bits);
        }

        for (var at = 1; at < _has.Length; at++)
        {
            _before[at] = _before[at - 1] + BitOperations.PopCount(_has[at - 1]);
        }
    }

    /// <summary>Negative when the document does not have the word.</summary>
    public int PostingOf(int document)
    {
        var at = (int)((uint)document / Bits);
        var bit = 1UL << (document % Bits);
        return at < _has.Length && (_has[at] & bit) != 0 ? _before[at] + BitOperations.PopCount(_has[at] & (bit - 1)) : -1;
    }
}
