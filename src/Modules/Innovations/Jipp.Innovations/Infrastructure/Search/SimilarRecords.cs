using Jipp.Innovations.Application;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>Records that share rare words of the title, and then agency and place.</summary>
internal static class SimilarRecords
{
    private const int ShortestWord = 3;
    private const int MostWords = 20;

    public static IReadOnlyList<CatalogueDocument> Find(IndexSearcher searcher, Guid id, int atMost, DateTimeOffset now, int graceDays)
    {
        var itself = new TermQuery(new Term(RecordFields.Id, id.ToString("N")));
        var found = searcher.Search(itself, 1);
        if (found.TotalHits == 0)
        {
            return [];
        }

        var record = SegmentColumns.Record(searcher.IndexReader, found.ScoreDocs[0].Doc);
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

        var best = CatalogueSearcher.Collect(
            searcher,
            new CatalogueSearch
            {
                Take = atMost,
                Now = now,
                GraceDays = graceDays,
            },
            query
        );
        return [.. best.Page().Select(document => SegmentColumns.Record(searcher.IndexReader, document))];
    }

    private static IEnumerable<string> Stems(string text) =>
        Words.Of(text).Where(word => word.Plain.Length >= ShortestWord && !QueryText.IsJoining(word.Plain)).Select(word => word.Stem).Distinct().Take(MostWords);
}
