using Jipp.Validation.Application.Trusting;
using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

public sealed class FreshnessTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    [Theory]
    [InlineData(true, 1, 1.0)]
    [InlineData(true, 0, 1.0)]
    [InlineData(true, -15, 0.75)]
    [InlineData(true, -60, 0.0)]
    [InlineData(true, -61, 0.0)]
    [InlineData(false, 0, 0.0)]
    [InlineData(false, -90, 0.0)]
    public void A_record_weighs_by_how_late_its_answer_is(bool answered, int dueIn, double weight) =>
        Assert.Equal(weight, Freshness.Of(answered ? AnswerStatus.Smooth : null, Today.AddDays(dueIn), Today, Given.Policy).Weight(Given.Policy), 10);

    [Fact]
    public void What_is_known_to_have_stopped_weighs_in_full_and_waits_for_nothing()
    {
        var stopped = Freshness.Of(AnswerStatus.Stopped, null, Today, Given.Policy);

        Assert.Equal((Badge.Stopped, null), (stopped.Badge, stopped.DaysLate));
        Assert.Equal(1, stopped.Weight(Given.Policy));
    }

    [Fact]
    public void Counts_add_up_and_the_score_is_the_mean_weight()
    {
        Freshness[] states =
        [
            Freshness.Of(AnswerStatus.Smooth, Today.AddDays(30), Today, Given.Policy),
            Freshness.Of(AnswerStatus.Smooth, Today.AddDays(-30), Today, Given.Policy),
            Freshness.Of(null, Today, Today, Given.Policy),
            Freshness.Of(null, Today.AddDays(-100), Today, Given.Policy),
            Freshness.Of(AnswerStatus.Stopped, null, Today, Given.Policy),
        ];

        var count = TrustFigures.Count(states, Given.Policy);

        Assert.Equal((1, 1, 1, 1, 1, 5), (count.Confirmed, count.Due, count.Never, count.Unconfirmed, count.Stopped, count.Total));
        Assert.Equal(50.0, count.Score!.Value, 10);
        Assert.Null(TrustFigures.Count(Array.Empty<Freshness>(), Given.Policy).Score);
    }

    /// <summary>Random lives by the real rules: answers, returns, corrections; the past as computed must be what the record showed then.</summary>
    [Fact]
    public void The_past_is_what_the_record_showed_at_the_time()
    {
        var random = new Random(815);
        for (var round = 0; round < 60; round++)
        {
            var record = Given.Published();
            var now = Given.Morning;
            List<Duty> duties = [record.OpenDuty(Given.Secretariat, false, Given.Policy, now)];
            List<PastReturn> returns = [];
            List<(DateTimeOffset At, Freshness Shown)> seen = [];
            for (var step = 0; step < 12; step++)
            {
                seen.Add((now, Freshness.Of(record.LastStatus, record.DueOn, Zone.Wib.DayOf(now), Given.Policy)));
                now = now.AddDays(random.Next(1, 200)).AddMinutes(random.Next(0, 600));
                var open = duties.Find(duty => duty.IsOpen);
                var last = duties.Find(duty => duty.Id == record.LastAnsweredDutyId);
                if (last is { State: DutyState.Answered } && record.IsLatest(last) && random.Next(3) == 0)
                {
                    var before = duties.Where(duty => duty.AnsweredAt is not null && duty.Id != last.Id).SelectMany(duty => duty.Answers).MaxBy(answer => answer.Revision);
                    returns.Add(new PastReturn(last.Id, record.AnswersGiven, now));
                    Assert.True(record.Return(last, open, before, "Kirim bukti", now).IsSuccess);
                }
                else if (open is not null)
                {
                    var next = record.Answer(open, Given.Answer(random.Next(8) == 0 ? AnswerStatus.Stopped : AnswerStatus.Smooth, now), Given.Secretariat, false, Given.Policy);
                    if (next.Value is { } opened)
                    {
                        duties.Add(opened);
                    }
                }
            }

            var past = new RecordPast(
                duties.SelectMany(duty => duty.Answers).Select(answer => new PastAnswer(answer.DutyId, answer.Revision, answer.Status, answer.AnsweredAt)),
                duties.Select(duty => new PastDuty(duty.Id, duty.OpenedAt, duty.DueOn, duty.ClosedAt)),
                returns
            );
            Assert.All(seen, instant => Assert.Equal(instant.Shown, past.At(instant.At, Given.Policy)));
            Assert.Null(past.At(Given.Morning.AddSeconds(-1), Given.Policy));
        }
    }

    [Fact]
    public void A_life_begins_with_the_best_start_that_is_known_and_ends_with_the_stop_or_the_last_confirmation()
    {
        var (duty, entered) = (new DutyId(Guid.CreateVersion7()), new DateTimeOffset(2026, 1, 10, 3, 0, 0, TimeSpan.Zero));
        Lifetime? Life(int? year, DateOnly? stoppedOn, bool answered = true, int? implemented = null) =>
            new TrustRecord(
                new InnovationId(Guid.CreateVersion7()),
                "100001",
                "Contoh",
                "73.22",
                "Luwu Utara",
                "kabupaten",
                null,
                "73",
                year,
                implemented,
                null,
                null,
                null,
                null,
                stoppedOn,
                new RecordPast(
                    answered ? [new PastAnswer(duty, 1, stoppedOn is null ? AnswerStatus.Smooth : AnswerStatus.Stopped, entered.AddDays(200))] : [],
                    [new PastDuty(duty, entered, new DateOnly(2026, 1, 10), null)],
                    []
                )
            ).Lifetime;

        Assert.Equal(new Lifetime(200 / 365.25, false, 0, LifetimeStart.Entry), Life(null, null));
        Assert.Equal((new DateOnly(2026, 7, 29).DayNumber - new DateOnly(2019, 7, 1).DayNumber) / 365.25, Life(2019, null)!.Years, 10);
        Assert.Equal(new Lifetime((new DateOnly(2021, 7, 1).DayNumber - new DateOnly(2019, 7, 1).DayNumber) / 365.25, true), Life(2019, new DateOnly(2021, 7, 1)));
        Assert.Equal(new Lifetime(0, true), Life(2019, new DateOnly(2019, 2, 1)));
        Assert.Null(Life(2019, new DateOnly(2018, 12, 31)));
        Assert.Null(Life(null, new DateOnly(2025, 12, 31)));
        Assert.Null(Life(2019, null, answered: false));

        double Years(int from, DateOnly until) => (until.DayNumber - new DateOnly(from, 7, 1).DayNumber) / 365.25;
        var (confirmed, middle) = (new DateOnly(2026, 7, 29), new DateOnly(2019, 7, 1));
        Assert.Equal(new Lifetime(Years(2016, confirmed), false, Years(2016, middle), LifetimeStart.Implementation), Life(2019, null, implemented: 2016));
        Assert.Equal(new Lifetime(Years(2016, middle), true, Years(2016, middle), LifetimeStart.Implementation), Life(2019, new DateOnly(2019, 2, 1), implemented: 2016));
        Assert.Null(Life(2019, new DateOnly(2018, 12, 31), implemented: 2016));
        Assert.Equal(new Lifetime(Years(2021, confirmed), false, 0, LifetimeStart.Implementation), Life(2019, null, implemented: 2021));
        Assert.Equal(new Lifetime(Years(2016, confirmed), false, Years(2016, new DateOnly(2026, 1, 10)), LifetimeStart.Implementation), Life(null, null, implemented: 2016));
        Assert.Equal(Life(2019, null), Life(2019, null, implemented: 2026));
        Assert.Equal(Life(2019, null), Life(2019, null, implemented: 3));
    }

    [Fact]
    public void Waiting_is_told_by_its_median_and_by_bands_that_hold_everything_late()
    {
        var records = new[] { 0, 3, 31, 400 }.Select(days => Waiting(days)).Append(Waiting(-20)).ToList();

        var waiting = TrustFigures.WaitingOf(records, Today, Given.Policy);

        Assert.Equal((4, 17.0), (waiting.Records, waiting.MedianDays));
        Assert.Equal([1, 1, 0, 1, 0, 0, 1], waiting.Spread.Select(band => band.Records));
        Assert.Null(TrustFigures.WaitingOf([Waiting(-20)], Today, Given.Policy).MedianDays);
    }

    [Fact]
    public void Ranks_need_five_records_and_equal_scores_share_one()
    {
        (string?, string, IReadOnlyList<TrustRecord>) Part(string code, int count, int late) =>
            (code, code, [.. Enumerable.Range(0, count).Select(_ => Waiting(late, AnswerStatus.Smooth))]);

        var ranking = TrustFigures.Ranking(RankedKind.Agency, [Part("a", 5, 30), Part("b", 6, -10), Part("c", 7, -10), Part("d", 4, -10)], Today, Given.Policy);

        Assert.Equal([("c", 1), ("b", 1), ("a", 3), ("d", (int?)null)], ranking.Parts.Select(part => (part.Code!, part.Rank)));
    }

    private static TrustRecord Waiting(int days, AnswerStatus? last = null) =>
        new(
            new InnovationId(Guid.CreateVersion7()),
            "100001",
            "Contoh",
            "73.22",
            "Luwu Utara",
            "kabupaten",
            null,
            "73",
            null,
            null,
            null,
            null,
            Today.AddDays(-days),
            last,
            null,
            new RecordPast([], [], [])
        );
}
