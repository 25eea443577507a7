using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.UnitTests.Innovations;

public sealed class InnovationTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 2, 0, 0, TimeSpan.Zero);
    private static readonly AgencyResolution Unknown = new(null, "Pemerintah Kota Malang", null, null);
    private static readonly AgencyResolution Malang = new("35.73", "Pemerintah Kota Malang", null, "35");
    private static readonly AgencyResolver Nobody = new([], []);

    [Fact]
    public void The_same_statement_again_changes_nothing()
    {
        var innovation = New();

        Assert.Empty(innovation.TakeOver(Said(1), Malang));
        Assert.Single(innovation.Provenance, said => said.Field == InnovationField.Title);
    }

    [Fact]
    public void Only_fields_that_the_source_changed_change_with_their_provenance()
    {
        var innovation = Published();
        var changed = innovation.TakeOver(Said(1, (InnovationField.Title, "GAMPIL 2"), (InnovationField.Award, null)), Malang);

        Assert.Equal([InnovationField.Title, InnovationField.Award], changed);
        Assert.Equal("GAMPIL 2", innovation.Title);
        Assert.Empty(innovation.Awards);
        Assert.Equal(Start.AddDays(1), innovation.Provenance.Single(said => said.Field == InnovationField.Title).Origin.At);
        Assert.Equal(Start, innovation.Provenance.Single(said => said.Field == InnovationField.Agency).Origin.At);
        Assert.Single(Events(innovation).OfType<InnovationUpdated>());
    }

    [Fact]
    public void An_edit_survives_an_import_that_says_what_it_said_before()
    {
        var innovation = New();
        Edit(innovation, InnovationField.Title, "GAMPIL Kota Malang");

        Assert.Empty(innovation.TakeOver(Said(2), Malang));
        Assert.Equal("GAMPIL Kota Malang", innovation.Title);
    }

    [Fact]
    public void A_changed_statement_replaces_an_edit_unless_its_key_is_weak()
    {
        var (strong, weak) = (New(), New(weak: true));
        Edit(strong, InnovationField.Title, "Suntingan");
        Edit(weak, InnovationField.Title, "Suntingan");

        strong.TakeOver(Said(2, (InnovationField.Title, "Baru")), Malang);
        weak.TakeOver(Said(2, weak: true, (InnovationField.Title, "Baru")), Malang);

        Assert.Equal("Baru", strong.Title);
        Assert.Equal("Suntingan", weak.Title);
        Assert.Contains(weak.Provenance, said => said is { Field: InnovationField.Title, Value: "Baru", Stands: false });
    }

    [Fact]
    public void An_emptied_edit_shows_again_what_the_source_says()
    {
        var innovation = New();
        Edit(innovation, InnovationField.Title, "Suntingan");
        Edit(innovation, InnovationField.Title, null);

        Assert.Equal("GAMPIL", innovation.Title);
        Assert.Single(innovation.Provenance, said => said is { Field: InnovationField.Title, Stands: true });
    }

    [Fact]
    public void The_year_of_an_award_is_the_source_year_and_neither_start()
    {
        var innovation = New();

        Assert.Equal((2018, null, null), (innovation.SourceYear, innovation.InitiatedYear, innovation.ImplementedYear));
        Assert.Equal(new QuotedAward("Nominasi IGA", 2018, "https://contoh.test/1"), Assert.Single(innovation.Awards));
        Assert.Equal(new AwardClaim("Top 45", 2018, "https://contoh.test/1"), Assert.Single(innovation.AwardClaims));
    }

    [Fact]
    public void A_record_that_finds_its_agency_later_tells_so_once()
    {
        var innovation = Published(Unknown);

        Assert.True(innovation.Recognise(Malang, Start.AddDays(1)));
        Assert.False(innovation.Recognise(Malang, Start.AddDays(2)));
        Assert.Equal("35.73", innovation.AgencyCode);
        Assert.Single(Events(innovation).OfType<InnovationUpdated>());
    }

    [Fact]
    public void A_draft_tells_nobody_of_its_changes()
    {
        var innovation = New();
        innovation.TakeOver(Said(1, (InnovationField.Title, "Lain")), Malang);

        Assert.Empty(Events(innovation));
    }

    [Fact]
    public void A_number_is_given_once_and_kept_through_retirement()
    {
        var innovation = Published();
        Assert.True(innovation.Retire("Bukan inovasi", Start).IsSuccess);
        Assert.True(innovation.Publish("999999", Start.AddDays(1)).IsSuccess);

        Assert.Equal("316717", innovation.Nri);
        Assert.Null(innovation.RetiredReason);
        Assert.Equal([typeof(InnovationRetired), typeof(InnovationPublished)], Events(innovation).Select(happened => happened.GetType()));
    }

    [Fact]
    public void States_refuse_what_they_do_not_allow()
    {
        var (draft, published) = (New(), Published());

        Assert.Equal(ErrorKind.Conflict, draft.Retire("x", Start).Error?.Kind);
        Assert.Equal(ErrorKind.Conflict, published.Publish("111111", Start).Error?.Kind);
        Assert.Equal(ErrorKind.Conflict, published.SubmitForReview(Start).Error?.Kind);
        Assert.Equal(ErrorKind.Conflict, published.MergeInto(published, Start).Error?.Kind);
        Assert.Equal(ErrorKind.Conflict, published.MergeInto(draft, Start).Error?.Kind);
        Assert.True(draft.SubmitForReview(Start).IsSuccess);
    }

    [Fact]
    public void A_merged_record_leads_to_the_other_and_tells_so()
    {
        var (merged, survivor) = (Published(), Published());
        Assert.True(merged.MergeInto(survivor, Start).IsSuccess);

        Assert.Equal((InnovationState.Merged, survivor.Id), (merged.State, merged.MergedInto));
        Assert.Equal(survivor.Id, Assert.Single(Events(merged).OfType<InnovationMerged>()).Survivor);
    }

    [Fact]
    public void Undoing_a_change_restores_what_the_source_said_before()
    {
        var innovation = Published();
        var before = innovation.SaidBy("kemendagri-iga", "R0001");
        innovation.TakeOver(Said(1, (InnovationField.Title, "Baru"), (InnovationField.Kind, "Digital"), (InnovationField.Award, null)), Malang);
        innovation.TakeBack(before, "kemendagri-iga", "R0001", Nobody, Start.AddDays(2));

        Assert.Equal(("GAMPIL", null), (innovation.Title, innovation.Kind));
        Assert.Single(innovation.Awards);
        Assert.Equal(before, innovation.Provenance);
    }

    private static Innovation New(bool weak = false, AgencyResolution? agency = null) => Innovation.FromSource(Said(0, weak), agency ?? Malang);

    private static Innovation Published(AgencyResolution? agency = null)
    {
        var innovation = New(agency: agency);
        innovation.Publish("316717", Start);
        ((IAggregateRoot)innovation).ClearEvents();
        return innovation;
    }

    private static void Edit(Innovation innovation, InnovationField field, string? value) =>
        innovation.TakeOver(new(Origin.ByPerson(Start.AddDays(1)), new Dictionary<InnovationField, string?> { [field] = value }), Malang);

    private static SourceRecord Said(int day, params (InnovationField Field, string? Value)[] changes) => Said(day, weak: false, changes);

    private static SourceRecord Said(int day, bool weak, params (InnovationField Field, string? Value)[] changes)
    {
        Dictionary<InnovationField, string?> values = new()
        {
            [InnovationField.Title] = "GAMPIL",
            [InnovationField.Agency] = "Pemerintah Kota Malang",
            [InnovationField.SourceYear] = "2018",
            [InnovationField.Award] = "Nominasi IGA",
            [InnovationField.KippTitle] = "Top 45",
        };
        foreach (var (field, value) in changes)
        {
            values[field] = value;
        }

        return new(new("kemendagri-iga", "R0001", weak, "kemendagri-iga.csv", 2, "https://contoh.test/1", Start.AddDays(day)), values);
    }

    private static IReadOnlyList<IDomainEvent> Events(Innovation innovation) => ((IAggregateRoot)innovation).PendingEvents;
}
