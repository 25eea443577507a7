using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// Turns a text into a Lucene query. Whether a record is a hit is decided on all its words together; how high it stands by where the
/// words are: title, then acronym, then agency, then the rest.
/// </summary>
internal static class QueryBuilder
{
    public const float InTitle = 8f;
    public const float TitlePhrase = 12f;
    public const int TitleField = 1;
    private const float AsTyped = 3f;
    private const float InName = 5f;
    private const float InAgency = 2f;

    /// <summary>Where a word may stand and what that is worth; as typed or by its stem. The first decides whether a record is a hit, the others only raise it.</summary>
    public static readonly (string Name, float Boost, bool AsTyped)[] Fields =
    [
        (RecordFields.All, 1, false),
        (RecordFields.Title, InTitle, false),
        (RecordFields.TitlePlain, AsTyped, true),
        (RecordFields.Name, InName, true),
        (RecordFields.Agency, InAgency, false),
    ];

    public static Query Build(QueryText text, bool someWordsSuffice = false)
    {
        if (text.IsEmpty)
        {
            return new MatchAllDocsQuery();
        }

        var query = new BooleanQuery();
        var required = text.Required.ToList();
        foreach (var part in required)
        {
            query.Add(Match(part), someWordsSuffice ? Occur.SHOULD : Occur.MUST);
        }

        if (someWordsSuffice)
        {
            query.MinimumNumberShouldMatch = Math.Max(1, required.Count / 2);
            return query;
        }

        foreach (var part in text.Parts)
        {
            AddRank(query, part);
        }

        var words = text.Parts.SelectMany(part => part.Words).ToList();
        if (words.Count > 1)
        {
            query.Add(Phrase(RecordFields.Title, words, Search.TitlePhrase.Slop, TitlePhrase), Occur.SHOULD);
        }

        return query;
    }

    private static Query Match(QueryPart part)
    {
        if (part.Quoted)
        {
            return Phrase(RecordFields.All, part.Words, slop: 0, boost: 1);
        }

        var pieces = new BooleanQuery();
        foreach (var word in part.Words)
        {
            pieces.Add(
                word == part.Words[^1] && part.Prefix is { } prefix
                    ? AnyOf(Term(RecordFields.All, word.Stem), Beginning(RecordFields.AllPlain, prefix))
                    : Term(RecordFields.All, word.Stem),
                Occur.MUST
            );
        }

        Query all = pieces.Clauses.Count == 1 ? pieces.Clauses[0].Query : pieces;
        return part.Joined is not { } joined ? all
            : part.Prefix is null ? AnyOf(all, Term(RecordFields.AllPlain, joined))
            : AnyOf(all, Term(RecordFields.AllPlain, joined), Beginning(RecordFields.AllPlain, joined));
    }

    /// <summary>Raises records that have the part in a better place; excludes none.</summary>
    private static void AddRank(BooleanQuery query, QueryPart part)
    {
        foreach (var word in part.Words)
        {
            foreach (var (field, boost, asTyped) in Fields.AsSpan(TitleField))
            {
                query.Add(Term(field, asTyped ? word.Plain : word.Stem, boost), Occur.SHOULD);
            }
        }

        if (part.Joined is { } joined)
        {
            query.Add(Term(RecordFields.Name, joined, InName), Occur.SHOULD);
        }

        if (part.Prefix is { } prefix)
        {
            var beginning = Beginning(RecordFields.TitlePlain, prefix);
            beginning.Boost = InTitle;
            query.Add(beginning, Occur.SHOULD);
        }
    }

    private static TermQuery Term(string field, string term, float boost = 1) => new(new Term(field, term)) { Boost = boost };

    private static PrefixQuery Beginning(string field, string prefix) => new(new Term(field, prefix)) { MultiTermRewriteMethod = MultiTermQuery.CONSTANT_SCORE_FILTER_REWRITE };

    private static PhraseQuery Phrase(string field, IReadOnlyList<Word> words, int slop, float boost)
    {
        var phrase = new PhraseQuery { Slop = slop, Boost = boost };
        foreach (var word in words)
        {
            phrase.Add(new Term(field, word.Stem));
        }

        return phrase;
    }

    private static BooleanQuery AnyOf(params ReadOnlySpan<Query> queries)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var query in queries)
        {
            any.Add(query, Occur.SHOULD);
        }

        return any;
    }
}
