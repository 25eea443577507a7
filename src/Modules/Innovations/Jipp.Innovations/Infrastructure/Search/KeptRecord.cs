using Jipp.Innovations.Application;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>A record as it was unpacked last, with the texts in which a page of results marks what was found.</summary>
internal sealed class KeptRecord(CatalogueDocument document)
{
    private CutTexts? _cut;

    public CatalogueDocument Document { get; } = document;

    /// <summary>The title as one piece.</summary>
    public IReadOnlyList<MarkedText> Title { get; } = [new(document.Title, false)];

    /// <summary>The title, and the others in the order in which they are shown. They are cut into words when they are first marked.</summary>
    public CutTexts CutBy(KnownWords known) =>
        _cut ??= new([Document.Title, .. new[] { Document.Summary }.Concat(Document.Awards).Append(Document.Unit).Append(Document.Group).OfType<string>()], known);
}

/// <summary>
/// Texts of one record with their words. What tells most words from those that are looked for lies side by side in memory, so that a page
/// of results does not fetch every word of every text.
/// </summary>
internal sealed class CutTexts
{
    private readonly string[] _texts;
    private readonly int[] _ends;
    private readonly Word[] _words;
    private readonly Glance[] _glances;

    public CutTexts(string[] texts, KnownWords known)
    {
        List<Word> words = [];
        _texts = texts;
        _ends = new int[texts.Length];
        for (var text = 0; text < texts.Length; text++)
        {
            words.AddRange(Words.Of(texts[text], known));
            _ends[text] = words.Count;
        }

        _words = [.. words];
        _glances = Array.ConvertAll(_words, word => new Glance(word.Stem.GetHashCode(StringComparison.Ordinal), word.Plain.FirstOrDefault()));
    }

    public int Count => _texts.Length;

    public string Text(int text) => _texts[text];

    public Word Word(int word) => _words[word];

    /// <summary>The number of a text's first word.</summary>
    public int Start(int text) => text == 0 ? 0 : _ends[text - 1];

    public int End(int text) => _ends[text];

    /// <summary>The next word from here on that is looked for; the end when there is none.</summary>
    public int Next(int from, int end, WantedWords wanted)
    {
        while (from < end && !(wanted.MayBe(_glances[from].StemHash, _glances[from].First) && wanted.Are(_words[from])))
        {
            from++;
        }

        return from;
    }

    private readonly record struct Glance(int StemHash, char First);
}

/// <summary>The words of a query that a page of results marks: by stem, as the beginning of longer ones, or as pieces written together.</summary>
internal sealed class WantedWords(QueryText text)
{
    private readonly string[] _stems = [.. text.Required.SelectMany(part => part.Words).Select(word => word.Stem)];
    private readonly int[] _hashes = [.. text.Required.SelectMany(part => part.Words).Select(word => word.Stem.GetHashCode(StringComparison.Ordinal))];
    private readonly string[] _joined = [.. text.Required.Select(part => part.Joined).OfType<string>()];
    private readonly string? _prefix = text.Parts.Count == 0 ? null : text.Parts[^1].Prefix;

    public bool IsEmpty => _stems.Length == 0;

    /// <summary>False for a word that is surely none.</summary>
    public bool MayBe(int stemHash, char first) => _hashes.AsSpan().Contains(stemHash) || _prefix?[0] == first || _joined.Length > 0;

    public bool Are(in Word word) =>
        _stems.Contains(word.Stem) || (_prefix is not null && word.Plain.StartsWith(_prefix, StringComparison.Ordinal)) || _joined.Contains(word.Plain);
}
