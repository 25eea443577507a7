using Jipp.Innovations.Domain;
using Jipp.Innovations.Pages;

namespace Jipp.UnitTests.Innovations;

/// <summary>What a history says of a change, and how it is cited and marked.</summary>
public sealed class HistoryTests
{
    private static readonly DateTimeOffset Then = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Words_that_differ_are_marked_and_the_parts_together_are_the_text()
    {
        var (from, to) = WordDifference.Of("Antar obat ke rumah pasien", "Antar obat gratis ke rumah warga");

        Assert.Equal([new("Antar obat ke rumah ", false), new("pasien", true)], from);
        Assert.Equal([new("Antar obat ", false), new("gratis ", true), new("ke rumah ", false), new("warga", true)], to);
    }

    [Fact]
    public void Parts_put_together_are_the_text_whatever_it_is()
    {
        string[] words = ["a", "b", " b", "c\n", "\n\n", "d e", ""];
        var random = new Random(20261124);
        for (var round = 0; round < 2000; round++)
        {
            string Text() => string.Join(random.Next(3) == 0 ? "  " : " ", Enumerable.Range(0, random.Next(9)).Select(_ => words[random.Next(words.Length)]));
            var (one, other) = (Text(), Text());
            var (from, to) = WordDifference.Of(one, other);

            Assert.Equal(one, string.Concat(from.Select(part => part.Text)));
            Assert.Equal(other, string.Concat(to.Select(part => part.Text)));
            Assert.Equal(string.Concat(from.Where(part => !part.Differs).Select(part => part.Text)), string.Concat(to.Where(part => !part.Differs).Select(part => part.Text)));
        }
    }

    [Fact]
    public void Texts_too_long_to_compare_are_marked_whole()
    {
        var (one, other) = (string.Join(' ', Enumerable.Repeat("kata", 3000)), string.Join(' ', Enumerable.Repeat("kata", 2999)));

        Assert.Equal([new(one, true)], WordDifference.Of(one, other).From);
    }

    [Fact]
    public void A_citation_keeps_signs_that_reference_managers_read_as_their_own()
    {
        var citation = new Citation("316717", "Obat & {Jamu} 100% \\ a_b ~ c^d #1 $2", "Dinas Kesehatan", 2021, "https://contoh.test/inovasi/316717/x", new(2026, 11, 24));

        Assert.Contains(@"title = {{Obat \& \{Jamu\} 100\% \textbackslash{} a\_b \textasciitilde{} c\textasciicircum{}d \#1 \$2}},", citation.BibTex(), StringComparison.Ordinal);
        Assert.Equal(
            "TY  - ELEC\nAU  - Dinas Kesehatan,\nTI  - Obat & {Jamu} 100% \\ a_b ~ c^d #1 $2\nPY  - 2021\nT2  - Katalog inovasi JIPP\nN1  - NRI 316717\nUR  - https://contoh.test/inovasi/316717/x\nY2  - 2026/11/24\nER  - ",
            citation.Ris()
        );
    }

    [Fact]
    public void A_title_that_is_the_name_of_the_history_page_has_another_slug() => Assert.Equal("inovasi-riwayat", Slug.Of("Riwayat"));

    [Fact]
    public void A_source_that_says_something_else_is_named_with_what_it_said()
    {
        var record = Record("1", "Antar Obat", "2019");
        var before = ShownContent.Of(record);
        record.TakeOver(Said("1", "daerah-2.csv", "Antar Obat", "2020"), Agency);

        var revision = Revision.Of(before, record, 2, "penguji", Then)!;

        Assert.Equal((RevisionKind.Imported, 2), (revision.Kind, revision.Number));
        Assert.Equal([new FieldChange(InnovationField.SourceYear, "2019", "2020", new("daerah", "daerah-2.csv", 2, null))], revision.Changes);
    }

    [Fact]
    public void A_statement_that_nobody_sees_is_no_change()
    {
        var record = Record("1", "Antar Obat", "2019");
        record.TakeOver(new(Origin.ByPerson(Then), new Dictionary<InnovationField, string?> { [InnovationField.Title] = "Antar Obat Kota" }), Agency);
        var before = ShownContent.Of(record);
        record.TakeOver(new(new("daerah", "1", Weak: true, "daerah.csv", 2, null, Then), new Dictionary<InnovationField, string?> { [InnovationField.Title] = "Lain" }), Agency);

        Assert.Null(Revision.Of(before, record, 3, "penguji", Then));
    }

    [Fact]
    public void An_edit_and_its_taking_back_are_both_by_a_person()
    {
        var record = Record("1", "Antar Obat", "2019");
        var before = ShownContent.Of(record);
        record.TakeOver(new(Origin.ByPerson(Then), new Dictionary<InnovationField, string?> { [InnovationField.Title] = "Antar Obat Kota" }), Agency);
        var edited = Revision.Of(before, record, 2, "penguji", Then)!;
        before = ShownContent.Of(record);
        record.TakeOver(new(Origin.ByPerson(Then), new Dictionary<InnovationField, string?> { [InnovationField.Title] = null }), Agency);
        var back = Revision.Of(before, record, 3, "penguji", Then)!;

        Assert.Equal((RevisionKind.Edited, RevisionKind.Edited), (edited.Kind, back.Kind));
        Assert.Equal("Antar Obat Kota", edited.Changes.Single().To);
        Assert.Equal(("Antar Obat Kota", "Antar Obat"), (back.Changes.Single().From, back.Changes.Single().To));
    }

    [Fact]
    public void Merging_and_parting_are_told_on_both_sides_with_what_each_shows_then()
    {
        var (elder, younger) = (Record("1", "Antar Obat", "2019"), Record("2", "Antar Obat", "2019"));
        younger.TakeOver(
            new(new("panrb-kipp", "2", Weak: false, "kipp.csv", 3, null, Then), new Dictionary<InnovationField, string?> { [InnovationField.Category] = "Kesehatan" }),
            Agency
        );
        elder.Publish("000001", Then);
        younger.Publish("000002", Then);
        var (one, other) = (ShownContent.Of(elder), ShownContent.Of(younger));

        Assert.True(younger.MergeInto(elder, Then).IsSuccess);
        var (joined, merged) = (Revision.Of(one, elder, 2, "p", Then)!, Revision.Of(other, younger, 2, "p", Then)!);
        (one, other) = (ShownContent.Of(elder), ShownContent.Of(younger));
        younger.ComeBack(elder, Then);
        var (parted, unmerged) = (Revision.Of(one, elder, 3, "p", Then)!, Revision.Of(other, younger, 3, "p", Then)!);

        Assert.Equal([RevisionKind.Joined, RevisionKind.Merged, RevisionKind.Parted, RevisionKind.Unmerged], [joined.Kind, merged.Kind, parted.Kind, unmerged.Kind]);
        Assert.Equal((younger.Id, elder.Id, younger.Id, elder.Id), (joined.Others.Single(), merged.Others.Single(), parted.Others.Single(), unmerged.Others.Single()));
        Assert.Contains(joined.Changes, change => change is { Field: InnovationField.Category, From: null, To: "Kesehatan", Source.System: "panrb-kipp" });
        Assert.Contains(parted.Changes, change => change is { Field: InnovationField.Category, From: "Kesehatan", To: null });
    }

    private static readonly AgencyResolution Agency = new("35.73", "Pemerintah Kota Malang", null, "35");

    private static SourceRecord Said(string key, string file, string title, string year) =>
        new(
            new("daerah", key, Weak: false, file, 2, null, Then),
            new Dictionary<InnovationField, string?>
            {
                [InnovationField.Title] = title,
                [InnovationField.Agency] = "Pemerintah Kota Malang",
                [InnovationField.SourceYear] = year,
            }
        );

    private static Innovation Record(string key, string title, string year) => Innovation.FromSource(Said(key, "daerah.csv", title, year), Agency);
}
