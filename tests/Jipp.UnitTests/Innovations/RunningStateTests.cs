using CsCheck;
using Jipp.Innovations.Domain;

namespace Jipp.UnitTests.Innovations;

public sealed class RunningStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly First = new(2026, 3, 3);
    private static readonly DateOnly Second = new(2027, 3, 3);
    private static readonly DateOnly Third = new(2028, 3, 3);

    [Fact]
    public void Whatever_order_events_come_in_the_latest_answer_and_duty_stand()
    {
        Action<RunningState>[] heard =
        [
            state => state.HearDuty(First, 0, 1),
            state => state.HearConfirmation("berkendala", Now, "Bappeda", Second, 1),
            state => state.HearDuty(Second, 1, 2),
            state => state.HearConfirmation("lancar", Now.AddDays(300), "Dinas Kesehatan", Third, 2),
            state => state.HearDuty(Third, 2, 3),
        ];
        Gen.Shuffle(heard)
            .Sample(order =>
            {
                var state = New();
                foreach (var one in order)
                {
                    one(state);
                }

                return state.DueOn == Third && state.LastAnswer == new Answer("lancar", Now.AddDays(300), "Dinas Kesehatan", null);
            });
    }

    [Fact]
    public void A_stop_is_taken_back_by_a_later_confirmation_and_not_by_an_earlier_one()
    {
        var state = New();
        state.HearStop(First, "Dana habis", Now, "Bappeda", 2);
        state.HearConfirmation("lancar", Now.AddDays(-1), "Bappeda", Second, 1);
        Assert.Equal(First, state.LastAnswer!.StoppedOn);

        state.HearConfirmation("lancar", Now.AddDays(1), "Bappeda", Second, 3);
        Assert.Null(state.LastAnswer!.StoppedOn);
        Assert.Null(state.StopReason);
    }

    [Fact]
    public void A_returned_stop_leaves_what_was_known_before_in_whatever_order_it_is_heard()
    {
        var before = new Answer("lancar", Now, "Bappeda", null);
        Action<RunningState>[] heard =
        [
            state => state.HearDuty(First, 0, 1),
            state => state.HearConfirmation("lancar", Now, "Bappeda", Second, 1),
            state => state.HearDuty(Second, 1, 2),
            state => state.HearStop(First, "Dana habis", Now.AddDays(300), "Bappeda", 2),
            state => state.HearWithdrawal(before, null, Second, 2),
            state => state.HearDuty(Second, 2, 3),
        ];
        Gen.Shuffle(heard)
            .Sample(order =>
            {
                var state = New();
                foreach (var one in order)
                {
                    one(state);
                }

                return (state.DueOn, state.LastAnswer, state.StopReason) == (Second, before, null);
            });
    }

    [Fact]
    public void A_returned_first_answer_leaves_none_and_the_answer_after_it_counts()
    {
        var state = New();
        state.HearDuty(First, 0, 1);
        state.HearStop(First, "Dana habis", Now, "Bappeda", 1);
        state.HearWithdrawal(null, null, First, 1);
        Assert.Equal((First, null, null), (state.DueOn, state.LastAnswer, state.StopReason));

        state.HearConfirmation("lancar", Now.AddDays(2), "Bappeda", Second, 2);
        Assert.Equal("lancar", state.LastAnswer!.Status);
        state.HearWithdrawal(null, null, First, 1);
        Assert.Equal("lancar", state.LastAnswer!.Status);
    }

    [Fact]
    public void A_duty_that_is_heard_after_its_answer_is_not_due_again()
    {
        var state = New();
        state.HearConfirmation("lancar", Now, "Bappeda", Second, 1);
        state.HearDuty(First, 0, 1);

        Assert.Equal(Second, state.DueOn);
    }

    [Fact]
    public void A_duty_that_was_opened_again_is_due_on_its_own_day_however_often_the_answer_was_corrected()
    {
        Action<RunningState>[] heard =
        [
            state => state.HearDuty(First, 0, 1),
            state => state.HearConfirmation("lancar", Now, "Bappeda", Second, 1),
            state => state.HearDuty(Second, 1, 2),
            state => state.HearConfirmation("berkendala", Now, "Bappeda", Second, 2),
            state => state.HearConfirmation("lancar", Now, "Bappeda", Second, 3),
            state => state.HearDuty(First, 3, 3),
        ];
        Gen.Shuffle(heard)
            .Sample(order =>
            {
                var state = New();
                foreach (var one in order)
                {
                    one(state);
                }

                return state.DueOn == First;
            });
    }

    [Fact]
    public void A_title_that_is_withdrawn_before_its_grant_is_heard_stays_withdrawn()
    {
        var title = new InnovationTitle(Guid.CreateVersion7(), new(Guid.CreateVersion7()));
        title.HearWithdrawal(2019, "Top 45", 2);
        title.HearGrant(2019, "Top 45", "commended", null, "https://contoh.test", 1);
        Assert.True(title.Withdrawn);

        title.HearGrant(2019, "Top 45", "commended", "Kepmen 18/2019", "https://contoh.test", 3);
        Assert.False(title.Withdrawn);
    }

    private static RunningState New() => new(new InnovationId(Guid.CreateVersion7()));
}
