using Jipp.BuildingBlocks;
using Jipp.Hubs.Domain;
using Xunit;

namespace Jipp.UnitTests.Hubs;

public sealed class HubLifeTests
{
    private static readonly DateOnly Day = new(2024, 5, 1);
    private static readonly HubIdentity Bali = new("H100", "Pemerintah Provinsi Bali", "51", HubKind.LocalGovernment, "51");

    private static readonly (HubState From, HubState To)[] Allowed =
    [
        (HubState.Proposed, HubState.Recommended),
        (HubState.Proposed, HubState.Ended),
        (HubState.Recommended, HubState.CommitmentSigned),
        (HubState.Recommended, HubState.Ended),
        (HubState.CommitmentSigned, HubState.Designated),
        (HubState.CommitmentSigned, HubState.Ended),
        (HubState.Designated, HubState.Active),
        (HubState.Designated, HubState.Suspended),
        (HubState.Designated, HubState.Ended),
        (HubState.Active, HubState.Suspended),
        (HubState.Active, HubState.Ended),
        (HubState.Suspended, HubState.Active),
        (HubState.Suspended, HubState.Ended),
    ];

    public static TheoryData<string, string> EveryPair()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var from in Enum.GetValues<HubState>())
        {
            foreach (var to in Enum.GetValues<HubState>().Where(to => to != HubState.Proposed))
            {
                pairs.Add(from.ToString(), to.ToString());
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_hub_moves_along_its_life_and_no_other_way(string fromName, string toName)
    {
        var (from, to) = (Enum.Parse<HubState>(fromName), Enum.Parse<HubState>(toName));
        var hub = In(from);
        var stepsBefore = hub.Steps.Count;

        var moved = Move(hub, to, Day);

        if (Allowed.Contains((from, to)))
        {
            Assert.True(moved.IsSuccess);
            Assert.Equal(to, hub.State);
            Assert.Equal(stepsBefore + 1, hub.Steps.Count);
        }
        else
        {
            Assert.Equal("hub.not-now", moved.Error?.Code);
            Assert.Equal(from, hub.State);
            Assert.Equal(stepsBefore, hub.Steps.Count);
        }
    }

    [Fact]
    public void A_step_before_the_last_one_is_refused()
    {
        var hub = Hub.RecordCommitment(Bali, new Commitment(new DateOnly(2023, 3, 14), "berita"));

        var designated = hub.Designate(new Decree("Kepmen PANRB 1/2023", new DateOnly(2023, 3, 13), DayKnown: true, "berita"));

        Assert.Equal("hub.before-last-step", designated.Error?.Code);
        Assert.Equal(HubState.CommitmentSigned, hub.State);
    }

    [Fact]
    public void A_decree_of_the_same_year_without_a_day_counts_from_the_commitment()
    {
        var hub = Hub.RecordCommitment(Bali, new Commitment(new DateOnly(2023, 3, 14), "berita"));

        Assert.True(hub.Designate(Decree.OfYear("Kepmen PANRB 1/2023", 2023, "berita")).IsSuccess);

        Assert.Equal(new DateOnly(2023, 3, 14), hub.Steps[^1].On);
        Assert.False(hub.Steps[^1].DayKnown);
    }

    [Fact]
    public void A_decree_with_only_a_year_is_in_force_from_its_first_day()
    {
        var hub = Hub.RecordDesignation(Bali, Decree.OfYear("Kepmen PANRB 359/2021", 2021, "berita"));

        Assert.Null(hub.StepOn(new DateOnly(2020, 12, 31)));
        Assert.Equal(HubState.Designated, hub.StepOn(new DateOnly(2021, 1, 1))?.State);
    }

    [Fact]
    public void Any_past_day_can_be_asked()
    {
        var hub = Hub.RecordCommitment(Bali, new Commitment(new DateOnly(2023, 3, 14), "berita"));
        Assert.True(hub.Designate(new Decree("Kepmen PANRB 9/2023", new DateOnly(2023, 9, 1), DayKnown: true, "berita")).IsSuccess);
        Assert.True(hub.Suspend(new DateOnly(2024, 2, 1), "pergantian pimpinan", "surat").IsSuccess);
        Assert.True(hub.Activate(new DateOnly(2024, 2, 1), "surat").IsSuccess);

        Assert.Null(hub.StepOn(new DateOnly(2023, 3, 13)));
        Assert.Equal(HubState.CommitmentSigned, hub.StepOn(new DateOnly(2023, 3, 14))?.State);
        Assert.Equal(HubState.CommitmentSigned, hub.StepOn(new DateOnly(2023, 8, 31))?.State);
        Assert.Equal(HubState.Designated, hub.StepOn(new DateOnly(2024, 1, 31))?.State);
        // Two steps on one day: the later one counts.
        Assert.Equal(HubState.Active, hub.StepOn(new DateOnly(2024, 2, 1))?.State);
    }

    [Fact]
    public void Designating_and_ending_are_told_and_suspending_is_not()
    {
        var hub = Hub.RecordDesignation(Bali, Decree.OfYear("Kepmen PANRB 359/2021", 2021, "berita"));
        hub.Suspend(Day, "alasan", "surat");
        hub.End(Day, "dilebur", "surat");

        Assert.Collection(
            ((IAggregateRoot)hub).PendingEvents,
            first => Assert.Equal("Kepmen PANRB 359/2021", Assert.IsType<HubDesignated>(first).Decree.Number),
            second => Assert.Equal(new HubEnded(Day, "dilebur"), second)
        );
    }

    private static Hub In(HubState state)
    {
        var before = Day.AddYears(-1);
        var hub = Hub.Propose(Bali, before, "surat");
        HubState[] path = state switch
        {
            HubState.Proposed => [],
            HubState.Recommended => [HubState.Recommended],
            HubState.CommitmentSigned => [HubState.Recommended, HubState.CommitmentSigned],
            HubState.Designated => [HubState.Recommended, HubState.CommitmentSigned, HubState.Designated],
            HubState.Active => [HubState.Recommended, HubState.CommitmentSigned, HubState.Designated, HubState.Active],
            HubState.Suspended => [HubState.Recommended, HubState.CommitmentSigned, HubState.Designated, HubState.Suspended],
            _ => [HubState.Ended],
        };
        foreach (var next in path)
        {
            Assert.True(Move(hub, next, before).IsSuccess);
        }

        return hub;
    }

    private static Result Move(Hub hub, HubState to, DateOnly on) =>
        to switch
        {
            HubState.Recommended => hub.Recommend(on, "surat"),
            HubState.CommitmentSigned => hub.SignCommitment(new Commitment(on, "surat")),
            HubState.Designated => hub.Designate(new Decree("Kepmen PANRB 7/2024", on, DayKnown: true, "surat")),
            HubState.Active => hub.Activate(on, "surat"),
            HubState.Suspended => hub.Suspend(on, "alasan", "surat"),
            HubState.Ended => hub.End(on, "alasan", "surat"),
            _ => throw new ArgumentOutOfRangeException(nameof(to)),
        };
}
