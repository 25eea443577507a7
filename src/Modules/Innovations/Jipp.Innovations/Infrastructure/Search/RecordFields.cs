using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Jipp.Innovations.Application;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>How a record lies in the index. Any change here asks for a new <see cref="Version"/>, which makes every host rebuild.</summary>
internal static class RecordFields
{
    public const string Version = "4";

    /// <summary>All searchable words, stemmed: decides whether a record is a hit.</summary>
    public const string All = "all";

    /// <summary>The same words as they are written: for prefixes and spelling.</summary>
    public const string AllPlain = "all.plain";

    public const string Title = "title";
    public const string TitlePlain = "title.plain";

    /// <summary>Acronym, number and joined words.</summary>
    public const string Name = "name";
    public const string Agency = "agency";
    public const string Id = "id";
    public const string TitleOrder = "title.order";
    public const string Nri = "nri";
    public const string Due = "due";
    public const string Answered = "answered";
    public const string Flags = "flags";
    public const string Year = "year";
    public const string Stored = "record";

    /// <summary>Part of the hash of what is stored: tells whether a record is as it was without reading it.</summary>
    public const string Stamp = "stamp";

    public const char Separator = '\u001f';
    public const long NoDay = long.MinValue;
    public const int Answers = 1;
    public const int Stopped = 2;
    public const int Retired = 4;
    public const int Titled = 8;
    public const int AllFlags = Answers | Stopped | Retired | Titled;

    /// <summary>Facets that lie in the index as values; the state is computed.</summary>
    public static readonly IReadOnlyList<CatalogueFacet> Columns =
    [
        CatalogueFacet.AgencyKind,
        CatalogueFacet.Province,
        CatalogueFacet.Year,
        CatalogueFacet.Source,
        CatalogueFacet.Title,
        CatalogueFacet.Category,
        CatalogueFacet.Sdg,
        CatalogueFacet.Missing,
    ];

    private static readonly FieldType StoredOnly = new() { IsStored = true };

    public static Analyzer Analyzer { get; } =
        new PerFieldAnalyzerWrapper(
            Words.Stemmed,
            new Dictionary<string, Analyzer>
            {
                [AllPlain] = Words.Plain,
                [TitlePlain] = Words.Plain,
                [Name] = Words.Plain,
            }
        );

    public static string Column(CatalogueFacet facet) => $"facet.{facet}";

    public static IEnumerable<string> ValuesOf(CatalogueDocument record, CatalogueFacet facet) =>
        facet switch
        {
            CatalogueFacet.AgencyKind => [record.AgencyKind ?? CatalogueDocument.UnknownKind],
            CatalogueFacet.Province => record.ProvinceCode is { } code ? [code] : [],
            CatalogueFacet.Year => record.SourceYear is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [],
            CatalogueFacet.Source => record.Sources.Distinct(StringComparer.Ordinal),
            CatalogueFacet.Title => record.Titles.Select(title => title.Title).Distinct(StringComparer.Ordinal),
            CatalogueFacet.Category => record.Category is { Length: > 0 } category ? [category] : [],
            CatalogueFacet.Sdg => record.Sdgs.Select(goal => goal.ToString(CultureInfo.InvariantCulture)),
            CatalogueFacet.Missing => record.Missing,
            _ => throw new ArgumentOutOfRangeException(nameof(facet)),
        };

    /// <summary>Everything of a record that words can find, title first.</summary>
    public static IEnumerable<string> Texts(CatalogueDocument record) =>
        new[] { record.Title, record.Acronym, record.AgencyName, record.Unit, record.ProvinceName, record.Group, record.Summary, record.Nri }
            .Concat(record.Titles.Select(title => $"{title.Title} {title.Year}"))
            .Concat(record.Awards)
            .Concat(record.FurtherTexts)
            .Append(record.SourceYear?.ToString(CultureInfo.InvariantCulture))
            .OfType<string>()
            .Where(text => text.Length > 0);

    public static Document Of(CatalogueDocument record)
    {
        var stored = JsonSerializer.SerializeToUtf8Bytes(record);
        var document = new Document
        {
            new StringField(Id, record.Id.ToString("N"), Field.Store.NO),
            new TextField(Title, record.Title, Field.Store.NO),
            new TextField(TitlePlain, record.Title, Field.Store.NO),
            new TextField(Agency, record.AgencyName, Field.Store.NO),
            new TextField(Agency, record.Unit ?? "", Field.Store.NO),
            new TextField(Name, record.Acronym ?? "", Field.Store.NO),
            new TextField(Name, record.Nri, Field.Store.NO),
            new SortedDocValuesField(TitleOrder, new BytesRef(OrderKey(record.Title))),
            new NumericDocValuesField(Nri, long.TryParse(record.Nri, NumberStyles.None, CultureInfo.InvariantCulture, out var nri) ? nri : 0),
            new NumericDocValuesField(Due, record.DueOn?.DayNumber ?? NoDay),
            new NumericDocValuesField(Answered, record.Answer?.At.UtcTicks ?? 0),
            new NumericDocValuesField(Flags, FlagsOf(record)),
            new NumericDocValuesField(Year, record.SourceYear ?? 0),
            new NumericDocValuesField(Stamp, BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(stored))),
            new Field(Stored, stored, StoredOnly),
        };
        foreach (var text in Texts(record))
        {
            document.Add(new TextField(All, text, Field.Store.NO));
            document.Add(new TextField(AllPlain, text, Field.Store.NO));
        }

        foreach (var joined in Texts(record).SelectMany(Words.Joined).Distinct(StringComparer.Ordinal))
        {
            document.Add(new TextField(All, joined, Field.Store.NO));
            document.Add(new TextField(AllPlain, joined, Field.Store.NO));
            document.Add(new TextField(Name, joined, Field.Store.NO));
        }

        foreach (var facet in Columns)
        {
            document.Add(new SortedDocValuesField(Column(facet), new BytesRef(string.Join(Separator, ValuesOf(record, facet)))));
        }

        return document;
    }

    public static CatalogueDocument Read(Document document)
    {
        var bytes = document.GetBinaryValue(Stored);
        return JsonSerializer.Deserialize<CatalogueDocument>(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length))!;
    }

    private static int FlagsOf(CatalogueDocument record) =>
        (record.Answer is null ? 0 : Answers) | (record.Answer?.StoppedOn is null ? 0 : Stopped) | (record.Retired ? Retired : 0) | (record.Titles.Count == 0 ? 0 : Titled);

    /// <summary>Titles are ordered by their words alone: quotes and brackets before the first letter do not count.</summary>
    private static string OrderKey(string title) => string.Join(' ', Words.Of(title).Take(20).Select(word => word.Plain));
}
