namespace Jipp.Innovations.Domain.Linkage;

/// <summary>A pair of records that a person has decided.</summary>
/// <param name="Same">True: must be one; false: must stay apart.</param>
internal readonly record struct LinkageRuling(int One, int Other, bool Same);

/// <summary>
/// Groups of records that are the same, from pairs. What people decided holds always. A pair joins two groups only when the groups
/// as wholes are alike: one bad pair is no bridge between two that are right.
/// </summary>
internal sealed class LinkedClusters
{
    /// <summary>Two groups are joined when the probability of their cross pairs is this on average.</summary>
    private const double LeastAcross = 1.0 / 3;

    private readonly int[] _parent;
    private readonly List<int>[] _members;
    private readonly HashSet<int>[] _apart;
    private readonly Dictionary<long, double> _probabilities = [];
    private readonly bool _oneToOne;

    private LinkedClusters(int records, bool oneToOne)
    {
        _oneToOne = oneToOne;
        _parent = [.. Enumerable.Range(0, records)];
        _members = [.. _parent.Select(record => new List<int> { record })];
        _apart = [.. _parent.Select(_ => new HashSet<int>())];
    }

    /// <param name="pairs">Pairs with their probability; those from <paramref name="cut"/> on may join, the others count against.</param>
    /// <param name="rulings">Decisions of people; contradictory ones end with <see cref="ArgumentException"/>.</param>
    /// <returns>For each record the lowest record of its group, and the pairs that would have been bridges.</returns>
    public static (int[] Group, IReadOnlyList<LinkedPair> Bridges) Of(
        int records,
        IReadOnlyList<LinkedPair> pairs,
        double cut,
        bool oneToOne = false,
        IReadOnlyList<LinkageRuling>? rulings = null
    ) => Of(records, pairs, pair => pair.Probability >= cut, oneToOne, rulings);

    /// <param name="joins">Which pairs may join.</param>
    public static (int[] Group, IReadOnlyList<LinkedPair> Bridges) Of(
        int records,
        IReadOnlyList<LinkedPair> pairs,
        Func<LinkedPair, bool> joins,
        bool oneToOne = false,
        IReadOnlyList<LinkageRuling>? rulings = null
    )
    {
        var clusters = new LinkedClusters(records, oneToOne);
        foreach (var pair in pairs)
        {
            clusters._probabilities[Key(pair.Left, pair.Right)] = pair.Barred ? 0 : pair.Probability;
        }

        clusters.Rule(rulings ?? []);
        List<LinkedPair> bridges = [];
        foreach (
            var pair in pairs
                .Where(pair => !pair.Barred && joins(pair))
                .OrderByDescending(pair => pair.Probability)
                .ThenByDescending(pair => pair.Score)
                .ThenBy(pair => pair.Left)
                .ThenBy(pair => pair.Right)
        )
        {
            var (one, other) = (clusters.Find(pair.Left), clusters.Find(pair.Right));
            if (one == other || clusters._apart[one].Contains(other))
            {
                continue;
            }

            if (clusters.AreAlike(one, other))
            {
                clusters.Join(one, other);
            }
            else
            {
                bridges.Add(pair);
            }
        }

        return ([.. Enumerable.Range(0, records).Select(clusters.Find)], bridges);
    }

    private void Rule(IReadOnlyList<LinkageRuling> rulings)
    {
        foreach (var ruling in rulings.Where(ruling => ruling.Same))
        {
            var (one, other) = (Find(ruling.One), Find(ruling.Other));
            if (one != other)
            {
                Join(one, other);
            }
        }

        foreach (var ruling in rulings.Where(ruling => !ruling.Same))
        {
            var (one, other) = (Find(ruling.One), Find(ruling.Other));
            if (one == other)
            {
                throw new ArgumentException($"Records {ruling.One} and {ruling.Other} are decided to be the same and to be apart.", nameof(rulings));
            }

            _apart[one].Add(other);
            _apart[other].Add(one);
        }
    }

    private bool AreAlike(int one, int other)
    {
        if (_members[one].Count * _members[other].Count == 1)
        {
            return true;
        }

        if (_oneToOne)
        {
            return false;
        }

        var sum = 0.0;
        foreach (var mine in _members[one])
        {
            foreach (var theirs in _members[other])
            {
                sum += _probabilities.GetValueOrDefault(Key(mine, theirs));
            }
        }

        return sum >= LeastAcross * _members[one].Count * _members[other].Count;
    }

    private int Find(int record)
    {
        while (_parent[record] != record)
        {
            record = _parent[record] = _parent[_parent[record]];
        }

        return record;
    }

    private void Join(int one, int other)
    {
        var (root, joined) = one < other ? (one, other) : (other, one);
        _parent[joined] = root;
        _members[root].AddRange(_members[joined]);
        foreach (var apart in _apart[joined])
        {
            _apart[root].Add(apart);
            _apart[apart].Remove(joined);
            _apart[apart].Add(root);
        }
    }

    private static long Key(int one, int other) => one < other ? ((long)one << 32) | (uint)other : ((long)other << 32) | (uint)one;
}
