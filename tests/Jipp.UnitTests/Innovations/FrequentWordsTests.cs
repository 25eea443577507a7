using Jipp.Innovations.Infrastructure.Search;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Jipp.UnitTests.Innovations;

public sealed class FrequentWordsTests
{
    private const string Letters = "abik";

    /// <summary>Words of few letters, so that many are near each other; the seed is fixed, a failure repeats.</summary>
    private readonly Random _random = new(20231020);

    [Fact]
    public void A_neighbour_is_found_exactly_when_an_automaton_over_all_words_finds_one()
    {
        var frequencies = Enumerable.Range(0, 150).Select(_ => Word(_random.Next(3, 8))).Distinct().ToDictionary(word => word, _ => _random.Next(5, 40));
        using var directory = new RAMDirectory();
        using var reader = Index(directory, frequencies);
        var (found, none) = (0, 0);
        for (var i = 0; i < 2000; i++)
        {
            var word = Word(_random.Next(4, 8));
            var least = _random.Next(10, 40);
            var expected = Near(reader, word).Where(one => frequencies[one] >= least).ToList();

            var nearest = FrequentWords.Of(reader).OneSlipFrom(word, least);

            if (nearest is null)
            {
                none++;
                Assert.Empty(expected);
            }
            else
            {
                found++;
                Assert.Contains(nearest, expected);
                Assert.DoesNotContain(expected, other => Spelling.Faults(word, other) < Spelling.Faults(word, nearest));
            }
        }

        Assert.True(found > 200 && none > 200, $"{found} found, {none} not.");
    }

    [Theory]
    [InlineData("pasyandu", "posyandu")]
    [InlineData("osyandu", "posyandu")]
    [InlineData("posyanndu", "posyandu")]
    [InlineData("psoyandu", "posyandu")]
    [InlineData("posyandu", null)]
    [InlineData("psoyadnu", null)]
    public void One_letter_other_missing_doubled_or_two_swapped_is_one_slip(string typed, string? meant)
    {
        using var directory = new RAMDirectory();
        using var reader = Index(directory, new() { ["posyandu"] = 20, ["puskesmas"] = 20 });
        Assert.Equal(meant, FrequentWords.Of(reader).OneSlipFrom(typed, 20));
        Assert.Null(FrequentWords.Of(reader).OneSlipFrom(typed, 21));
    }

    private string Word(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Letters[_random.Next(Letters.Length)]));

    private static List<string> Near(DirectoryReader reader, string word)
    {
        var near = new FuzzyTermsEnum(
            MultiFields.GetTerms(reader, RecordFields.AllPlain),
            new AttributeSource(),
            new Term(RecordFields.AllPlain, word),
            1,
            prefixLength: 0,
            transpositions: true
        );
        List<string> words = [];
        while (near.MoveNext())
        {
            words.Add(near.Term.Utf8ToString());
        }

        words.Remove(word);
        return words;
    }

    private static DirectoryReader Index(RAMDirectory directory, Dictionary<string, int> frequencies)
    {
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, Words.Plain)))
        {
            for (var document = 0; document < frequencies.Values.Max(); document++)
            {
                writer.AddDocument([
                    new TextField(RecordFields.AllPlain, string.Join(' ', frequencies.Where(word => word.Value > document).Select(word => word.Key)), Field.Store.NO),
                ]);
            }
        }

        return DirectoryReader.Open(directory);
    }
}
