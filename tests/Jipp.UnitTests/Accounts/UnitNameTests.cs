using Jipp.Accounts.Domain;

namespace Jipp.UnitTests.Accounts;

/// <summary>Examples of the rule that OfficeHolderChangedV1 documents. Every module that folds names of units is tested with the same ones.</summary>
public static class UnitNameExamples
{
    public static TheoryData<string, string> All =>
        new()
        {
            { "Dinas Kesehatan", "dinas kesehatan" },
            { "Dinas  Kesehatan, Kab.", "dinas kesehatan kab" },
            { "RSUD dr. Soetomo", "rsud dr soetomo" },
            { "Bagian Umum & Protokol", "bagian umum protokol" },
            { "DP3A-KB", "dp3a kb" },
            { "  (Puskesmas) \"Sukamaju\"  ", "puskesmas sukamaju" },
            { "Kelurahan 5 Ilir\tTimur", "kelurahan 5 ilir timur" },
            { "Cafe\u0301", "caf\u00e9" },
            { "Caf\u00e9", "caf\u00e9" },
            { "…—!", "" },
            { "", "" },
        };
}

public sealed class UnitNameTests
{
    [Theory]
    [MemberData(nameof(UnitNameExamples.All), MemberType = typeof(UnitNameExamples))]
    public void A_name_folds_as_the_event_says(string name, string folded) => Assert.Equal(folded, UnitName.Fold(name));

    [Theory]
    [MemberData(nameof(UnitNameExamples.All), MemberType = typeof(UnitNameExamples))]
    public void Folding_twice_changes_nothing(string name, string folded)
    {
        Assert.Equal(folded, UnitName.Fold(UnitName.Fold(name)));
    }

    [Fact]
    public void The_office_of_a_unit_is_named_by_agency_and_folded_name() => Assert.Equal("73.22/dinas kesehatan", UnitName.OfficeKey("73.22", "Dinas Kesehatan"));
}
