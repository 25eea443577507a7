using Jipp.Mentoring.Domain;

namespace Jipp.UnitTests.Mentoring;

public sealed class DesignatedHubTests
{
    [Fact]
    public void A_hub_that_was_only_heard_to_end_has_no_programme()
    {
        var hub = DesignatedHub.Unseen("H003");
        hub.Ended(Made.Today, "Dicabut.", 2);

        Assert.Null(hub.Settle(null, Made.Template, Made.Today));
    }

    [Fact]
    public void A_second_designation_opens_no_second_programme()
    {
        var hub = DesignatedHub.Unseen("H003");
        hub.Designated("Lama", "73", "Kepmen 94/2020", new DateOnly(2020, 1, 1), 1);
        var programme = hub.Settle(null, Made.Template, Made.Today)!;
        hub.Designated("Baru", "73", "Kepmen 1/2025", new DateOnly(2025, 1, 1), 2);

        Assert.Null(hub.Settle(programme, Made.Template, Made.Today.AddDays(9)));
        Assert.Equal(("Baru", Made.Today), (programme.HubName, programme.OpenedOn));
    }

    [Fact]
    public void Whatever_the_order_of_news_the_programme_ends_the_same()
    {
        Action<DesignatedHub> designated = hub => hub.Designated("Hub", "73", "Kepmen 94/2020", new DateOnly(2020, 1, 1), 3);
        Action<DesignatedHub> ended = hub => hub.Ended(new DateOnly(2026, 2, 1), "Dicabut.", 4);
        Action<DesignatedHub> again = hub => hub.Designated("Hub", "73", "Kepmen 7/2026", new DateOnly(2026, 2, 9), 5);

        Assert.All(EveryOrder.Of(designated, ended), order => Assert.Equal((ProgrammeState.Closed, "Dicabut."), After(order)));
        Assert.All(EveryOrder.Of(designated, ended, again), order => Assert.Equal((ProgrammeState.Running, null), After(order)));
    }

    private static (ProgrammeState?, string?) After(IEnumerable<Action<DesignatedHub>> news)
    {
        var hub = DesignatedHub.Unseen("H003");
        Programme? programme = null;
        foreach (var one in news)
        {
            one(hub);
            programme = hub.Settle(programme, Made.Template, Made.Today) ?? programme;
        }

        return (programme?.State, programme?.ClosingReason);
    }
}
