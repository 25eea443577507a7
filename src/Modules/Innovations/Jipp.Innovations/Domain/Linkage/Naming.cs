namespace Jipp.Innovations.Domain.Linkage;

/// <summary>
/// What a title calls its innovation, ready to be compared with many others: a title is taken apart once, not once a pair.
/// </summary>
internal sealed class Naming
{
    /// <summary>Descriptions of fewer letters tell too little.</summary>
    private const int ShortestText = 60;
    private const double NearlySame = 0.8,
        SpelledOutAlike = 0.5,
        ToldAlike = 0.6;

    private readonly Name[] _names;
    private readonly LetterTriples _longest;

    public Naming(string title)
    {
        var names = InnovationNames.In(title).ToList();
        _names = [.. names.Select(name => new Name(name))];
        _longest = new(names.MaxBy(name => name.Length)!);
    }

    /// <summary>
    /// Whether two titles name one thing: a name of the one is a name of the other, its beginning, or differs by typing faults; and where
    /// both spell the name out, they spell out the same.
    /// </summary>
    public bool IsOneWith(Naming other) =>
        (_names.Length < 2 || other._names.Length < 2 || _longest.Share(other._longest, SpelledOutAlike)) && Array.Exists(_names, name => Array.Exists(other._names, name.IsNear));

    /// <summary>Whether two descriptions of some length are told in mostly the same words.</summary>
    public static bool AreOneText(string? text, string? otherText) =>
        text?.Length >= ShortestText && otherText?.Length >= ShortestText && new LetterTriples(Folding.Fold(text)).Share(new(Folding.Fold(otherText)), ToldAlike);

    /// <summary>A name without its spaces.</summary>
    private sealed class Name(string folded)
    {
        private readonly string _text = folded.Replace(" ", "", StringComparison.Ordinal);
        private LetterTriples? _triples;

        private LetterTriples Triples => _triples ??= new(_text);

        public bool IsNear(Name other)
        {
            var (shorter, longer) = _text.Length <= other._text.Length ? (_text, other._text) : (other._text, _text);
            return shorter.Length > 0
                && (
                    shorter == longer
                    || (
                        shorter.Length >= InnovationNames.ShortestStem
                        && (longer.StartsWith(shorter, StringComparison.Ordinal) || IsOneFaultApart(shorter, longer) || Triples.Share(other.Triples, NearlySame))
                    )
                );
        }

        /// <summary>One letter inserted, dropped, changed, or swapped with its neighbour.</summary>
        private static bool IsOneFaultApart(string shorter, string longer)
        {
            if (longer.Length - shorter.Length > 1)
            {
                return false;
            }

            var same = shorter.AsSpan().CommonPrefixLength(longer);
            var rest = shorter.AsSpan(same);
            var other = longer.AsSpan(same);
            return shorter.Length < longer.Length
                ? rest.SequenceEqual(other[1..])
                : rest.Length > 0
                    && (rest[1..].SequenceEqual(other[1..]) || (rest.Length > 1 && rest[0] == other[1] && rest[1] == other[0] && rest[2..].SequenceEqual(other[2..])));
        }
    }
}
