namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// The documents of a word by place, and in each place in the order that equal scores have. Who wants the best few reads the heads of the best
/// places and leaves the rest alone.
/// </summary>
internal sealed class PlaceOrder
{
    private readonly int[] _documents;
    private readonly int[] _starts;

    public PlaceOrder(SegmentWord word, SegmentColumns columns)
    {
        var keys = new ulong[word.Documents.Length];
        _starts = new int[word.AllPlaces.Count + 1];
        for (var at = 0; at < keys.Length; at++)
        {
            keys[at] = ((ulong)word.Places[at] << 32) | (uint)columns.OfEqualScore.RankOf[word.Documents[at]];
            _starts[word.Places[at] + 1]++;
        }

        Array.Sort(keys);
        _documents = Array.ConvertAll(keys, key => columns.OfEqualScore.Documents[(uint)key]);
        for (var place = 1; place < _starts.Length; place++)
        {
            _starts[place] += _starts[place - 1];
        }
    }

    public ReadOnlySpan<int> Of(int place) => _documents.AsSpan(_starts[place], _starts[place + 1] - _starts[place]);
}

/// <summary>The documents of a segment in an order that hangs on nothing but the segment.</summary>
internal sealed class StandingOrder
{
    /// <param name="first">What comes first in the order, larger before smaller; then the later year, then the smaller number.</param>
    public StandingOrder(SegmentColumns columns, Func<int, double> first)
    {
        Documents = [.. Enumerable.Range(0, columns.Nri.Length)];
        Array.Sort(Array.ConvertAll(Documents, document => (-first(document), -columns.Year[document], columns.Nri[document], document)), Documents);
        RankOf = new int[Documents.Length];
        for (var rank = 0; rank < Documents.Length; rank++)
        {
            RankOf[Documents[rank]] = rank;
        }
    }

    public int[] Documents { get; }

    public int[] RankOf { get; }
}
