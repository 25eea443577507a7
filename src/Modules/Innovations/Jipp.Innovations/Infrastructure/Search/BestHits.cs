namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>The best of all hits that are offered, as many as are wanted: a heap with the least of them on top.</summary>
internal sealed class BestHits(int wanted)
{
    private const int FirstRoom = 20;

    private Hit[] _hits = new Hit[Math.Min(wanted, FirstRoom)];
    private int _count;

    /// <summary>What comes first in the order of a hit that still has a chance.</summary>
    public double Least { get; private set; } = wanted > 0 ? double.NegativeInfinity : double.PositiveInfinity;

    /// <summary>False for a hit that has no chance.</summary>
    public bool Offer(in Hit hit)
    {
        var taken = true;
        if (_count < wanted)
        {
            if (_count == _hits.Length)
            {
                Array.Resize(ref _hits, (int)Math.Min(wanted, 2L * _count));
            }

            Rise(_count++, hit);
        }
        else if (wanted > 0 && hit.IsBetterThan(_hits[0]))
        {
            Sink(hit);
        }
        else
        {
            taken = false;
        }

        if (_count == wanted && wanted > 0)
        {
            Least = _hits[0].First;
        }

        return taken;
    }

    /// <summary>Best first. Nothing can be offered afterwards.</summary>
    public ReadOnlySpan<Hit> InOrder()
    {
        var hits = _hits.AsSpan(0, _count);
        hits.Sort(
            static (left, right) =>
                left.IsBetterThan(right) ? -1
                : right.IsBetterThan(left) ? 1
                : 0
        );
        return hits;
    }

    private void Rise(int at, in Hit hit)
    {
        while (at > 0 && _hits[(at - 1) / 2].IsBetterThan(hit))
        {
            _hits[at] = _hits[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        _hits[at] = hit;
    }

    private void Sink(in Hit hit)
    {
        var at = 0;
        while ((2 * at) + 1 is var child && child < _count)
        {
            if (child + 1 < _count && _hits[child].IsBetterThan(_hits[child + 1]))
            {
                child++;
            }

            if (!hit.IsBetterThan(_hits[child]))
            {
                break;
            }

            _hits[at] = _hits[child];
            at = child;
        }

        _hits[at] = hit;
    }

    /// <summary>Larger is better; among equals the older number comes first, so that pages never overlap.</summary>
    /// <param name="Segment">Number of the segment in the state of the index.</param>
    internal readonly record struct Hit(double First, long Second, long Nri, int Segment, int Document)
    {
        public bool IsBetterThan(in Hit other) =>
            First != other.First ? First > other.First
            : Second != other.Second ? Second > other.Second
            : Nri < other.Nri;
    }
}
