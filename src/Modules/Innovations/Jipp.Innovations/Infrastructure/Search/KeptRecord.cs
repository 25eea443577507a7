using Jipp.Innovations.Application;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>A record as it was unpacked last, with the texts in which a page of results marks what was found.</summary>
internal sealed class KeptRecord(CatalogueDocument document)
{
    public CatalogueDocument Document { get; } = document;

    public MarkableText Title { get; } = new(document.Title);

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<MarkableText> Others { get; } =
    [.. new[] { document.Summary }.Concat(document.Awards).Append(document.Unit).Append(document.Group).OfType<string>().Select(text => new MarkableText(text))];
}

/// <summary>A text that is cut into words when it is first marked.</summary>
internal sealed class MarkableText(string value)
{
    private Word[]? _words;

    public string Value { get; } = value;

    /// <summary>The text as one piece.</summary>
    public IReadOnlyList<MarkedText> Unmarked { get; } = [new(value, false)];

    public Word[] WordsBy(KnownWords known) => _words ??= [.. Words.Of(Value, known)];
}
