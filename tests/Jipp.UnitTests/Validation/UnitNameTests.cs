using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

/// <summary>The examples of the event that names offices: both sides must fold alike.</summary>
public sealed class UnitNameTests
{
    [Theory]
    [InlineData("Dinas  Kesehatan, Kab.", "dinas kesehatan kab")]
    [InlineData("RSUD dr. Soetomo", "rsud dr soetomo")]
    [InlineData("Bagian Umum & Protokol", "bagian umum protokol")]
    [InlineData("DP3A-KB", "dp3a kb")]
    [InlineData(" dinas kesehatan ", "dinas kesehatan")]
    [InlineData("Cafe\u0301", "caf\u00e9")]
    [InlineData("– & –", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_unit_is_the_same_however_it_is_written(string? written, string folded) => Assert.Equal(folded, UnitName.Fold(written));

    [Fact]
    public void Accounts_folds_the_same_way()
    {
        string[] names = ["Dinas  Kesehatan, Kab.", "RSUD dr. Soetomo", "Bagian Umum & Protokol", "DP3A-KB", "– x –", "Puskesmas Ⅲ Masamba", "ÅNGSTRÖM 1/2"];

        Assert.Equal(names.Select(Jipp.Accounts.Domain.UnitName.Fold), names.Select(UnitName.Fold));
    }
}
