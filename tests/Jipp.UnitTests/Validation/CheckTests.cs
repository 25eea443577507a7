using Jipp.Validation.Application;
using Jipp.Validation.Application.Digests;
using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

/// <summary>Something happened to a record, so its office is asked before its usual day.</summary>
public sealed class CheckTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    private readonly TrackedInnovation _record = Given.Published();
    private readonly Duty _duty;

    public CheckTests()
    {
        var first = _record.OpenDuty(Given.Secretariat, false, Given.Policy, Given.Morning.AddDays(-30));
        _duty = _record.Answer(first, Given.Answer(AnswerStatus.Smooth, Given.Morning.AddDays(-30)), Given.Secretariat, false, Given.Policy).Value!;
    }

    private bool Happens(CheckKind kind, string? detail = null) => _record.Check(_duty, kind, detail, Given.Policy, Given.Morning);

    private Nudge Asked => Assert.Single(_duty.Nudges, nudge => nudge.State == NudgeState.Waiting && nudge.DueAt <= Given.Morning);

    [Fact]
    public void The_answer_is_due_two_weeks_from_now_and_the_office_is_asked_at_once()
    {
        Assert.Equal(new DateOnly(2027, 2, 1), _duty.DueOn);

        Assert.True(Happens(CheckKind.AgencyRenamed, "Dinas Baru"));

        Assert.Equal((Today.AddDays(14), Today.AddDays(14), new DateOnly(2027, 2, 1)), (_duty.DueOn, _record.DueOn, _duty.RegularDueOn));
        Assert.Equal(-30, Asked.Rung);
        Assert.Equal([-7, 0, 7, 30, 60], _duty.Nudges.Where(nudge => nudge.DueAt > Given.Morning).Select(nudge => nudge.Rung).Order());
    }

    [Fact]
    public void The_badge_keeps_what_was_confirmed_until_the_days_of_the_check_are_over()
    {
        Happens(CheckKind.PublicReport);

        Assert.Equal(Badge.Confirmed, Badges.Of(_record.LastStatus, _record.DueOn, Today.AddDays(14), Given.Policy));
        Assert.Equal(Badge.NeedsConfirmation, Badges.Of(_record.LastStatus, _record.DueOn, Today.AddDays(15), Given.Policy));
        Assert.Equal(Badge.Unconfirmed, Badges.Of(_record.LastStatus, _record.DueOn, Today.AddDays(75), Given.Policy));
    }

    [Fact]
    public void What_is_overdue_anyway_keeps_its_day_and_its_office_is_told_of_the_reason()
    {
        var record = Given.Published();
        var duty = record.OpenDuty(Given.Secretariat, false, Given.Policy, Given.Morning.AddDays(-40));
        foreach (var nudge in duty.Nudges.Where(nudge => nudge.DueAt <= Given.Morning))
        {
            nudge.State = NudgeState.Sent;
        }

        Assert.True(record.Check(duty, CheckKind.PublicReport, null, Given.Policy, Given.Morning));

        Assert.Equal((Today.AddDays(-40), null), (duty.DueOn, duty.RegularDueOn));
        Assert.Equal((30, 1), duty.Nudges.Where(nudge => nudge.State == NudgeState.Waiting && nudge.DueAt <= Given.Morning).Select(nudge => (nudge.Rung, nudge.Round)).Single());
    }

    [Fact]
    public void A_second_report_is_counted_and_asks_nobody_twice()
    {
        Happens(CheckKind.PublicReport);
        var round = Asked.Round;

        Assert.False(Happens(CheckKind.PublicReport));

        Assert.Equal(round, Asked.Round);
        Assert.Equal(2, Assert.Single(_duty.Reasons).Count);
    }

    [Fact]
    public void When_every_report_is_dismissed_the_usual_day_stands_again_and_its_nudges_too()
    {
        Happens(CheckKind.PublicReport);
        Happens(CheckKind.PublicReport);
        _record.Dismiss(_duty, CheckKind.PublicReport, 1, Given.Policy, Given.Morning);
        Assert.Equal(Today.AddDays(14), _duty.DueOn);

        _record.Dismiss(_duty, CheckKind.PublicReport, 1, Given.Policy, Given.Morning);

        Assert.Equal((new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 1), null), (_duty.DueOn, _record.DueOn, _duty.RegularDueOn));
        Assert.All(_duty.Nudges, nudge => Assert.True(nudge.State == NudgeState.Waiting && nudge.DueAt > Given.Morning));
    }

    [Fact]
    public void A_dismissed_report_leaves_the_day_where_another_reason_put_it()
    {
        Happens(CheckKind.PublicReport);
        Happens(CheckKind.TitleGranted, "Top 45 2026");

        _record.Dismiss(_duty, CheckKind.PublicReport, 1, Given.Policy, Given.Morning);

        Assert.Equal(Today.AddDays(14), _duty.DueOn);
        Assert.Equal(CheckKind.TitleGranted, Assert.Single(_duty.Reasons, reason => reason.Stands).Kind);
    }

    [Fact]
    public void What_was_put_off_is_asked_all_the_same()
    {
        Assert.True(_duty.Snooze(Today.AddDays(60), "Kepala dinas berganti", Given.Policy, Given.Morning).IsSuccess);

        Happens(CheckKind.AgencyRenamed, "Dinas Baru");

        Assert.False(_duty.IsSnoozed(Given.Morning));
    }

    [Fact]
    public void An_answer_ends_the_check_and_the_next_question_comes_after_the_usual_interval()
    {
        Happens(CheckKind.PublicReport);

        var next = _record.Answer(_duty, Given.Answer(AnswerStatus.Smooth, Given.Morning), Given.Secretariat, false, Given.Policy).Value!;

        Assert.Equal(Today.AddMonths(12), next.DueOn);
        Assert.Empty(next.Reasons);
        Assert.DoesNotContain(_duty.Nudges, nudge => nudge.State == NudgeState.Waiting);
    }

    [Fact]
    public void Who_answers_again_after_a_return_is_told_why_the_question_that_followed_was_asked()
    {
        Happens(CheckKind.PublicReport);
        var answered = _record.LastAnsweredDutyId;
        var first = Given.Published();
        var before = first.OpenDuty(Given.Secretariat, false, Given.Policy, Given.Morning);
        var follower = first.Answer(before, Given.Answer(AnswerStatus.Smooth, Given.Morning), Given.Secretariat, false, Given.Policy).Value!;
        first.Check(follower, CheckKind.PublicReport, null, Given.Policy, Given.Morning);

        Assert.True(first.Return(before, follower, null, "Sebutkan tautannya", Given.Morning).IsSuccess);

        Assert.Equal(CheckKind.PublicReport, Assert.Single(before.Reasons).Kind);
        Assert.NotEqual(before.Id, answered);
    }

    [Theory]
    [InlineData(CheckKind.AgencyRenamed, "Dinas Baru", 1, "Diminta karena instansinya berganti nama menjadi Dinas Baru.", "Asked because its agency is now called Dinas Baru.")]
    [InlineData(
        CheckKind.TitleGranted,
        "Top 45 2026",
        1,
        "Diminta karena inovasi ini memperoleh gelar Top 45 2026.",
        "Asked because this innovation was granted the title Top 45 2026."
    )]
    [InlineData(
        CheckKind.OriginalStopped,
        "Antar Obat, Pemerintah Kota Surabaya",
        1,
        "Diminta karena inovasi asal yang direplikasi dinyatakan berhenti: Antar Obat, Pemerintah Kota Surabaya.",
        "Asked because the original that it replicates was said to have stopped: Antar Obat, Pemerintah Kota Surabaya."
    )]
    [InlineData(
        CheckKind.PublicReport,
        null,
        1,
        "Diminta karena ada laporan publik bahwa layanan ini tidak lagi berjalan.",
        "Asked because of a public report that this service no longer runs."
    )]
    [InlineData(
        CheckKind.PublicReport,
        null,
        1200,
        "Diminta karena ada 1.200 laporan publik bahwa layanan ini tidak lagi berjalan.",
        "Asked because of 1,200 public reports that this service no longer runs."
    )]
    internal void The_digest_says_why_in_both_languages(CheckKind kind, string? detail, int count, string indonesian, string english)
    {
        var check = new CheckLine(kind, detail, count, Given.Morning);

        Assert.Equal(indonesian, DigestWords.Indonesian.Because(check));
        Assert.Equal(english, DigestWords.English.Because(check));
    }

    [Theory]
    [InlineData("  tutup\r\nsejak Mei ", "tutup\nsejak Mei")]
    [InlineData("a\0b\u0007c\u202Ed\uFFFDe", "abcde")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData(null, "")]
    public void A_report_is_kept_as_written_without_what_no_keyboard_types(string? written, string kept) => Assert.Equal(kept, Reports.Cleaned(written));
}
