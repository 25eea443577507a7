using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>The words of one segment that were asked for, read from Lucene's postings once.</summary>
internal sealed class SegmentWords
{
    /// <summary>Postings that are kept; with more all are forgotten.</summary>
    private const int MostPostings = 2_000_000;

    private readonly ConcurrentDictionary<(string Word, bool Open), SegmentWord> _words = new();
    private int _postings;

    public int Count => _words.Count;

    public SegmentWord Of(AtomicReader segment, Word word, bool open)
    {
        if (_words.TryGetValue((word.Plain, open), out var known))
        {
            return known;
        }

        var read = SegmentWord.Read(segment, word, open);
        if (Interlocked.Add(ref _postings, read.Size) > MostPostings)
        {
            _words.Clear();
            _postings = read.Size;
        }

        return _words.GetOrAdd((word.Plain, open), read);
    }
}

/// <summary>
/// The documents of a segment that have a word, dead ones too, and where they have it: how often it stands in each field of
/// <see cref="QueryBuilder.Fields"/> and how long the field is. Most documents share their place with many others, and equal places have equal
/// scores. What is made when it is first asked for, here and in <see cref="WeighedWord"/>, may be made twice by searches at once: nobody sees it before
/// it is whole, it never changes, and either one serves.
/// </summary>
internal sealed class SegmentWord
{
    private const int BitsOfField = 24;
    private const int BitsOfLength = 8;

    /// <summary>What a word takes that no record has, in postings: anybody may search for any number of those.</summary>
    private const int SizeOfNothing = 100;

    /// <summary>A word that one in so many documents has gets a table, which then takes about as much memory as its postings.</summary>
    private const int ShareOfCommon = 64;

    private readonly bool _isCommon;
    private int[] _titleStarts = [];
    private int[] _titlePositions = [];
    private PlaceOrder? _order;
    private PostingTable? _table;

    private SegmentWord(int[] documents, int[] frequencies, int all)
    {
        _isCommon = documents.Length > all / ShareOfCommon;
        Documents = documents;
        Places = new int[documents.Length];
        Frequencies = frequencies;
    }

    /// <summary>In postings, roughly.</summary>
    public int Size => SizeOfNothing + Documents.Length;

    public int[] Documents { get; }

    /// <summary>By posting the number of its place.</summary>
    public int[] Places { get; }

    public IReadOnlyList<Place> AllPlaces { get; private set; } = [];

    /// <summary>By field the documents that have the word there.</summary>
    public int[] Frequencies { get; }

    /// <summary>Made when it is first asked for.</summary>
    public PlaceOrder InOrder(SegmentColumns columns) => _order ??= new(this, columns);

    /// <summary>The posting of a document, from this one on; negative when the document does not have the word.</summary>
    public int PostingOf(int document, ref int from)
    {
        if (_isCommon)
        {
            return (_table ??= new(Documents)).PostingOf(document);
        }

        from = Leap(Documents, from, document);
        return from < Documents.Length && Documents[from] == document ? from : -1;
    }

    /// <summary>The first posting from here on that is not before the document.</summary>
    private static int Leap(int[] postings, int from, int document)
    {
        var step = 1;
        var to = from;
        while (to < postings.Length && postings[to] < document)
        {
            from = to + 1;
            to += step;
            step *= 2;
        }

        to = Math.Min(to, postings.Length);
        while (from < to)
        {
            var middle = (from + to) >> 1;
            (from, to) = postings[middle] < document ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    /// <summary>Where the word stands in the title of a document.</summary>
    public ReadOnlySpan<int> InTitle(int posting) =>
        _titleStarts.Length == 0 ? [] : _titlePositions.AsSpan(_titleStarts[posting], _titleStarts[posting + 1] - _titleStarts[posting]);

    /// <param name="open">Whether longer words that begin like this one are meant too.</param>
    public static SegmentWord Read(AtomicReader segment, Word word, bool open)
    {
        var terms = Array.ConvertAll(QueryBuilder.Fields, field => Seek(segment, field.Name, field.AsTyped ? word.Plain : word.Stem));
        var beginning = open ? Beginning(segment, RecordFields.AllPlain, word.Plain) : null;
        if (beginning is not null && terms[0] is { } known)
        {
            beginning.Or(known.Docs(null, null, DocsFlags.NONE));
        }

        var read = new SegmentWord(beginning is null ? DocumentsOf(terms[0]) : DocumentsOf(beginning), Array.ConvertAll(terms, term => term?.DocFreq ?? 0), segment.MaxDoc);
        var keys = new UInt128[read.Documents.Length];
        for (var field = 0; field < terms.Length; field++)
        {
            if (terms[field] is { } term)
            {
                read.Fill(keys, field, term, segment.GetNormValues(QueryBuilder.Fields[field].Name));
            }
        }

        if (open)
        {
            Flag(read.Documents, keys, Beginning(segment, RecordFields.AllPlain, word.Plain), Place.Begins);
            Flag(read.Documents, keys, Beginning(segment, RecordFields.TitlePlain, word.Plain), Place.BeginsInTitle);
        }

        read.Number(keys);
        return read;
    }

    private void Fill(UInt128[] keys, int field, TermsEnum term, NumericDocValues lengths)
    {
        var isTitle = field == QueryBuilder.TitleField;
        var places = isTitle ? term.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE) : null;
        var documents = places ?? term.Docs(null, null, DocsFlags.FREQS);
        List<int> positions = [];
        var starts = isTitle ? new int[Documents.Length + 1] : [];
        var at = 0;
        while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            // Every field's words are words of the record, so its documents are all here.
            var from = at;
            while (Documents[at] != documents.DocID)
            {
                at++;
            }

            keys[at] |= (UInt128)(((uint)Math.Min(documents.Freq, ushort.MaxValue) << BitsOfLength) | (byte)lengths.Get(documents.DocID)) << (field * BitsOfField);
            if (isTitle)
            {
                starts.AsSpan(from, at - from + 1).Fill(positions.Count);
                for (var seen = 0; seen < documents.Freq; seen++)
                {
                    positions.Add(places!.NextPosition());
                }
            }

            at++;
        }

        if (isTitle)
        {
            starts.AsSpan(at).Fill(positions.Count);
            (_titleStarts, _titlePositions) = (starts, [.. positions]);
        }
    }

    private void Number(UInt128[] keys)
    {
        List<Place> places = [];
        Dictionary<UInt128, int> numbers = [];
        for (var at = 0; at < keys.Length; at++)
        {
            if (!numbers.TryGetValue(keys[at], out var number))
            {
                numbers[keys[at]] = number = places.Count;
                places.Add(new(keys[at], Documents[at]));
            }

            Places[at] = number;
        }

        AllPlaces = places;
    }

    private static void Flag(int[] documents, UInt128[] keys, FixedBitSet set, UInt128 flag)
    {
        for (var at = 0; at < documents.Length; at++)
        {
            if (set.Get(documents[at]))
            {
                keys[at] |= flag;
            }
        }
    }

    private static TermsEnum? Seek(AtomicReader segment, string field, string word)
    {
        var terms = segment.GetTerms(field)?.GetEnumerator();
        return terms is not null && terms.SeekExact(new BytesRef(word)) ? terms : null;
    }

    private static FixedBitSet Beginning(AtomicReader segment, string field, string prefix)
    {
        var documents = new FixedBitSet(segment.MaxDoc);
        var terms = segment.GetTerms(field)?.GetEnumerator();
        var start = new BytesRef(prefix);
        if (terms is null || terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
        {
            return documents;
        }

        do
        {
            if (!StringHelper.StartsWith(terms.Term, start))
            {
                break;
            }

            documents.Or(terms.Docs(null, null, DocsFlags.NONE));
        } while (terms.MoveNext());

        return documents;
    }

    private static int[] DocumentsOf(TermsEnum? term)
    {
        if (term is null)
        {
            return [];
        }

        var documents = new int[term.DocFreq];
        var postings = term.Docs(null, null, DocsFlags.NONE);
        for (var at = 0; at < documents.Length; at++)
        {
            documents[at] = postings.NextDoc();
        }

        return documents;
    }

    private static int[] DocumentsOf(FixedBitSet set)
    {
        var documents = new int[set.Cardinality];
        for (int at = 0, document = -1; at < documents.Length; at++)
        {
            documents[at] = document = set.NextSetBit(document + 1);
        }

        return documents;
    }

    /// <param name="Key">How often in each field, the fields' lengths, and the flags.</param>
    /// <param name="Example">A document that has the word there.</param>
    internal readonly record struct Place(UInt128 Key, int Example)
    {
        public static readonly UInt128 Begins = UInt128.One << 126;
        public static readonly UInt128 BeginsInTitle = UInt128.One << 127;

        public bool Has(UInt128 flag) => (Key & flag) != 0;

        public int Times(int field) => (int)(uint)((Key >> ((field * BitsOfField) + BitsOfLength)) & ushort.MaxValue);
    }
}
