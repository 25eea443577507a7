using CsCheck;
using Jipp.Innovations.Domain.Linkage;

namespace Jipp.UnitTests.Innovations.Linkage;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("Surabaya Single-Window (SSW)!", "surabaya single window ssw")]
    [InlineData("  Japri'ka   Bos ", "japrika bos")]
    [InlineData("Café DÉJÀ", "cafe deja")]
    [InlineData("--", "")]
    [InlineData(null, "")]
    public void Texts_are_folded_to_words(string? text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData(ComparisonKind.Year, "2019", "2020", "2016")]
    [InlineData(ComparisonKind.Date, "1999-01-02", "1999-01-12", "1999-11-25")]
    [InlineData(ComparisonKind.Date, "19990102", "19991002", "20050709")]
    [InlineData(ComparisonKind.Number, "100", "100.5", "120")]
    [InlineData(ComparisonKind.Text, "sistem informasi pelayanan", "sistim informasi pelayanan", "kebun sekolah")]
    [InlineData(ComparisonKind.Numerals, "2.0 x1", "2.0", "3.0")]
    public void The_nearer_value_has_the_higher_level(object kind, string value, string near, string far)
    {
        var column = new ColumnLevels(new("c", (ComparisonKind)kind), [value, near, far, null]);
        var levels = column.LevelsOf(column.ValueOf[0], 0, new int[3], new byte[3]);

        Assert.True(levels[column.ValueOf[0]] > levels[column.ValueOf[1]]);
        Assert.True(levels[column.ValueOf[1]] > levels[column.ValueOf[2]]);
        Assert.Equal(-1, column.ValueOf[3]);
    }

    [Fact]
    public void The_level_of_two_values_is_the_same_from_either_side() =>
        Gen.Select(Gen.String[Gen.Char["abcd 12"], 0, 12].Array[2, 8], Gen.Int[0, 4])
            .Sample(
                (cells, kind) =>
                {
                    var column = new ColumnLevels(new("c", (ComparisonKind)kind), cells);
                    var count = column.ValueCount;
                    for (var one = 0; one < count; one++)
                    {
                        for (var other = 0; other < count; other++)
                        {
                            if (column.LevelsOf(one, 0, new int[count], new byte[count])[other] != column.LevelsOf(other, 0, new int[count], new byte[count])[one])
                            {
                                return false;
                            }
                        }
                    }

                    return true;
                },
                iter: 500
            );

    [Fact]
    public void A_text_is_wholly_like_itself_and_a_text_without_shared_terms_not_at_all()
    {
        var vectors = new TermVectors(["sistem informasi desa", "kebun sekolah", ""]);
        var likeness = new int[3];

        vectors.AddLikeness(0, 0, likeness);

        Assert.InRange(likeness[0], 0.999 * TermVectors.Full, 1.001 * TermVectors.Full);
        Assert.Equal(0, likeness[2]);
        Assert.True(likeness[1] < TermVectors.Full / 10);
    }

    [Fact]
    public void A_text_from_outside_is_as_like_as_one_from_inside()
    {
        var vectors = new TermVectors(["sistem informasi desa", "sistem informasi kota", "kebun sekolah"]);
        var (inside, outside) = (new int[3], new int[3]);

        vectors.AddLikeness(0, 0, inside);
        vectors.AddLikeness("sistem informasi desa", outside);

        Assert.Equal(inside, outside);
    }
}
