using Jipp.Innovations.Application;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>Records that share rare words of the title, and then agency and place.</summary>
internal static class SimilarRecords
{
    private const int ShortestWord = 3;
    private const int MostWords = 20;

    public static IReadOnlyList<CatalogueDocument> Find(IndexState state, Guid id, int atMost, DateTimeOffset now, int graceDays)
    {
        var itself = new TermQuery(new Term(RecordFields.Id, id.ToString("N")));
        var found = state.Search(itself, 1);
        if (found.TotalHits == 0)
        {
            return [];
        }

        var (document, leaf) = (found.ScoreDocs[0].Doc, ReaderUtil.SubIndex(found.ScoreDocs[0].Doc, state.IndexReader.Leaves));
        var record = state.Segments[leaf].Record(document - state.Segments[leaf].Leaf.DocBase).Document;
        var query = new BooleanQuery { { itself, Occur.MUST_NOT } };
        foreach (var stem in Stems($"{record.Title} {record.Summary}"))
        {
            query.Add(new TermQuery(new Term(RecordFields.Title, stem)) { Boost = 4 }, Occur.SHOULD);
            query.Add(new TermQuery(new Term(RecordFields.All, stem)), Occur.SHOULD);
        }

        foreach (var stem in Stems(record.AgencyName))
        {
            query.Add(new TermQuery(new Term(RecordFields.Agency, stem)) { Boost = 0.5f }, Occur.SHOULD);
        }

        var search = new CatalogueSearch
        {
            Take = atMost,
            Now = now,
            GraceDays = graceDays,
        };
        List<CatalogueDocument> similar = [];
        foreach (var hit in CatalogueSearcher.Count(state, search, new LuceneMatcher(state, query)).Page())
        {
            similar.Add(state.Segments[hit.Segment].Record(hit.Document).Document);
        }

        return similar;
    }

    private static IEnumerable<string> Stems(string text) =>
        Words.Of(text).Where(word => word.Plain.Length >= ShortestWord && !QueryText.IsJoining(word.Plain)).Select(word => word.Stem).Distinct().Take(MostWords);
}
