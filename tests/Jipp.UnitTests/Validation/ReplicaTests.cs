using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

/// <summary>The office of a replica is asked while its original is said to have stopped.</summary>
public sealed class ReplicaTests
{
    private static readonly DateOnly Usual = new(2027, 2, 1);

    private readonly TrackedInnovation _copy = Given.Published();
    private readonly Duty _open;

    public ReplicaTests()
    {
        var first = _copy.OpenDuty(Given.Secretariat, false, Given.Policy, Given.Morning.AddDays(-30));
        _open = _copy.Answer(first, Given.Answer(AnswerStatus.Smooth, Given.Morning.AddDays(-30)), Given.Secretariat, false, Given.Policy).Value!;
    }

    private static StoppedOriginal Stopped(int daysAgo = 0, string title = "Asli") => new(title, "Pemerintah Kota Surabaya", Given.Morning.AddDays(-daysAgo));

    private void Follow(params StoppedOriginal[] stopped) => _copy.FollowOriginals(_open, stopped, Given.Policy, Given.Morning);

    private CheckReason? Reason => _open.Reasons.SingleOrDefault(reason => reason is { Kind: CheckKind.OriginalStopped, Stands: true });

    [Fact]
    public void It_is_asked_out_of_turn_and_told_which_original_stopped()
    {
        Follow(Stopped());

        Assert.Equal(("Asli, Pemerintah Kota Surabaya", 1), (Reason!.Detail, Reason.Count));
        Assert.Equal((new DateOnly(2026, 3, 17), Usual), (_open.DueOn, _open.RegularDueOn));
    }

    [Fact]
    public void Looking_again_asks_nobody_twice()
    {
        Follow(Stopped());
        var rounds = _open.Nudges.Sum(nudge => nudge.Round);

        Follow(Stopped());

        Assert.Equal((1, rounds), (Reason!.Count, _open.Nudges.Sum(nudge => nudge.Round)));
    }

    [Fact]
    public void The_question_is_taken_back_when_the_original_runs_after_all()
    {
        Follow(Stopped());

        Follow();

        Assert.Null(Reason);
        Assert.Equal((Usual, null), (_open.DueOn, _open.RegularDueOn));
    }

    [Fact]
    public void Another_reason_keeps_the_day_when_this_one_is_taken_back()
    {
        Follow(Stopped());
        _copy.Check(_open, CheckKind.PublicReport, null, Given.Policy, Given.Morning);

        Follow();

        Assert.Equal(CheckKind.PublicReport, Assert.Single(_open.Reasons, reason => reason.Stands).Kind);
        Assert.Equal(new DateOnly(2026, 3, 17), _open.DueOn);
    }

    [Fact]
    public void A_copy_that_was_confirmed_since_the_original_stopped_is_not_asked()
    {
        Follow(Stopped(daysAgo: 30), Stopped(daysAgo: 31));

        Assert.Null(Reason);
    }

    [Fact]
    public void Of_two_originals_the_one_that_stopped_first_is_named_and_one_is_enough_to_be_asked()
    {
        Follow(Stopped(1, "Kedua"), Stopped(2, "Pertama"));
        Assert.StartsWith("Pertama,", Reason!.Detail, StringComparison.Ordinal);

        Follow(Stopped(1, "Kedua"));

        Assert.StartsWith("Kedua,", Reason!.Detail, StringComparison.Ordinal);
        Assert.Equal(1, Reason.Count);
    }

    [Fact]
    public void A_title_of_any_length_fits()
    {
        Follow(Stopped(title: new string('a', 2000)));

        Assert.Equal(new string('a', 300) + "…, Pemerintah Kota Surabaya", Reason!.Detail);
    }

    [Fact]
    public void An_original_stopped_when_it_was_first_said_whatever_was_corrected_about_it_since()
    {
        var original = Given.Published();
        var duty = original.OpenDuty(Given.Secretariat, false, Given.Policy, Given.Morning.AddDays(-9));
        Assert.Null(StoppedOriginal.Of(original, duty));
        original.Answer(duty, Given.Answer(AnswerStatus.Smooth, Given.Morning.AddDays(-5)), Given.Secretariat, false, Given.Policy);
        Assert.Null(StoppedOriginal.Of(original, duty));

        foreach (var days in new[] { 4, 3 })
        {
            var said = Given.Answer(AnswerStatus.Stopped, Given.Morning.AddDays(-days), new DateOnly(2026, 1, days));
            Assert.True(original.Correct(duty, null, said, Given.Secretariat, false, Given.Policy).IsSuccess);
        }

        Assert.Equal(Given.Morning.AddDays(-4), StoppedOriginal.Of(original, duty)!.Since);
    }

    [Fact]
    public void What_was_told_late_changes_nothing()
    {
        var (one, other) = (new InnovationId(Guid.CreateVersion7()), new InnovationId(Guid.CreateVersion7()));
        var link = new ReplicaCopy(Guid.CreateVersion7());

        Assert.True(link.Change(one, other, stands: false, 2));
        Assert.False(link.Change(one, other, stands: true, 1));
        Assert.False(link.Stands);
        Assert.True(link.Change(other, one, stands: true, 3));
        Assert.Equal((other, one, true), (link.OriginalId, link.ReplicaId, link.Stands));
    }
}
