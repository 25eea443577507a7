using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// The facet and sort columns of one index segment in plain arrays. A segment never changes, so they are read once and forgotten with it;
/// counting a query's facets is then a few array reads per hit.
/// </summary>
internal sealed class SegmentColumns
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    /// <summary>Records of a segment that are kept as they were read last; with more than these all are forgotten.</summary>
    private const int MostKept = 5_000;

    private static readonly int Facets = RecordFields.Columns.Count;

    private readonly KeptRecord?[] _records;
    private readonly Lock _statesLock = new();
    private readonly int[] _sets;
    private readonly long[] _due;
    private States? _states;
    private StandingOrder? _ofEqualScore;
    private StandingOrder? _favoured;
    private int _kept;

    public SegmentColumns(AtomicReader reader, FacetSets facets)
    {
        _records = new KeptRecord?[reader.MaxDoc];
        _sets = SetsOf(reader, facets);
        Nri = Numbers(reader, RecordFields.Nri);
        Answered = Numbers(reader, RecordFields.Answered);
        Year = Numbers(reader, RecordFields.Year);
        Flags = [.. Numbers(reader, RecordFields.Flags).Select(flags => (byte)flags)];
        _due = Numbers(reader, RecordFields.Due);
    }

    public long[] Nri { get; }

    /// <summary>Moment of the last answer in ticks, 0 for none.</summary>
    public long[] Answered { get; }

    public long[] Year { get; }

    public byte[] Flags { get; }

    /// <summary>Made when it is first asked for.</summary>
    public StandingOrder OfEqualScore => _ofEqualScore ??= new(this, document => Tally.Shares[Flags[document]]);

    /// <summary>As the catalogue shows them to who asks for nothing. Made when it is first asked for.</summary>
    public StandingOrder Favoured => _favoured ??= new(this, document => Tally.FavourOf(this, document));

    /// <summary>By facet the number of the set of values that a document has there, see <see cref="FacetSets"/>.</summary>
    public ReadOnlySpan<int> SetsOf(int document) => _sets.AsSpan(document * Facets, Facets);

    /// <summary>A record of the segment. Unpacking one costs more than finding it, and the first page of most queries shows the same few.</summary>
    public KeptRecord Record(AtomicReader reader, int document)
    {
        if (Volatile.Read(ref _records[document]) is { } kept)
        {
            return kept;
        }

        var record = new KeptRecord(RecordFields.Read(reader.Document(document)));
        if (Interlocked.Increment(ref _kept) > MostKept)
        {
            Array.Clear(_records);
            _kept = 0;
        }

        Volatile.Write(ref _records[document], record);
        return record;
    }

    /// <summary>By document its state, as an index into <see cref="CatalogueStates.All"/>. Badges change with the day and with the days of grace, so one pair's are kept.</summary>
    public byte[] StatesAt(DateTimeOffset now, int graceDays)
    {
        lock (_statesLock)
        {
            var day = DateOnly.FromDateTime(now.ToOffset(Wib).DateTime);
            if (_states is not { } known || known.Day != day || known.GraceDays != graceDays)
            {
                _states = known = new States(day, graceDays, [.. Flags.Select((flags, document) => StateOf(flags, _due[document], now, graceDays))]);
            }

            return known.ByDocument;
        }
    }

    private static byte StateOf(int flags, long due, DateTimeOffset now, int graceDays)
    {
        if ((flags & RecordFields.Retired) != 0)
        {
            return (byte)Array.IndexOf(States.Names, CatalogueStates.Retired);
        }

        var answer =
            (flags & RecordFields.Answers) == 0 ? null
            : (flags & RecordFields.Stopped) == 0 ? States.SomeAnswer
            : States.SomeStop;
        var badge = Badge.Of(due == RecordFields.NoDay ? null : DateOnly.FromDayNumber((int)due), answer, now, graceDays);
        return (byte)Array.IndexOf(States.Names, CatalogueStates.Of(badge.Kind));
    }

    private static int[] SetsOf(AtomicReader reader, FacetSets facets)
    {
        var all = new int[reader.MaxDoc * Facets];
        var bytes = new BytesRef();
        for (var facet = 0; facet < Facets; facet++)
        {
            var column = reader.GetSortedDocValues(RecordFields.Column(RecordFields.Columns[facet]));
            var numbers = new int[column.ValueCount];
            for (var set = 0; set < numbers.Length; set++)
            {
                column.LookupOrd(set, bytes);
                numbers[set] = facets.NumberOf(facet, bytes.Utf8ToString());
            }

            for (var document = 0; document < reader.MaxDoc; document++)
            {
                all[(document * Facets) + facet] = numbers[column.GetOrd(document)];
            }
        }

        return all;
    }

    private static long[] Numbers(AtomicReader reader, string field)
    {
        var column = reader.GetNumericDocValues(field);
        var numbers = new long[reader.MaxDoc];
        for (var document = 0; document < numbers.Length; document++)
        {
            numbers[document] = column.Get(document);
        }

        return numbers;
    }

    private sealed record States(DateOnly Day, int GraceDays, byte[] ByDocument)
    {
        public static readonly string[] Names = [.. CatalogueStates.All];

        // Which group a badge is in depends on whether there was an answer, not on what it said.
        public static readonly Answer SomeAnswer = new("", DateTimeOffset.UnixEpoch, "", null);
        public static readonly Answer SomeStop = new(Answer.Stopped, DateTimeOffset.UnixEpoch, "", DateOnly.MinValue);
    }
}
