using CsCheck;
using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

/// <summary>The state machine of duties against a model that knows only what must be true, in random walks.</summary>
public sealed class DutyWalkTests
{
    private static readonly Gen<(int Step, int Days)[]> Walks = Gen.Select(Gen.Int[0, 15], Gen.Int[0, 200]).Array[1, 120];

    [Fact]
    public void A_record_has_one_open_duty_while_it_is_published_and_not_stopped_whatever_happens() =>
        Walks.Sample(
            walk =>
            {
                var world = new World();
                foreach (var (step, days) in walk)
                {
                    world.Do(step, days);
                    world.MustAgree();
                }
            },
            iter: 300
        );

    private sealed class World
    {
        private readonly TrackedInnovation _record = new(new InnovationId(Guid.CreateVersion7()));
        private readonly List<Duty> _duties = [];
        private DateTimeOffset _now = Given.Morning;
        private int _revision;

        // The model.
        private bool _published;
        private bool _asked;
        private DateOnly? _due;
        private int _answers;
        private AnswerStatus? _last;
        private DateOnly? _lastDay;
        private DateOnly? _usual;
        private Dictionary<CheckKind, int> _reasons = [];

        private DateOnly Today => Zone.Wita.DayOf(_now);

        private Duty? Open => _duties.SingleOrDefault(duty => duty.IsOpen);

        private Duty? Answered => _duties.Find(duty => duty.Id == _record.LastAnsweredDutyId);

        public void Do(int step, int days)
        {
            var before = Open;
            Step(step, days);
            Anew(before);
        }

        private void Step(int step, int days)
        {
            switch (step)
            {
                case 0:
                    Publish(++_revision);
                    break;
                case 1:
                    Retire();
                    break;
                case 2:
                    AnswerWith(AnswerStatus.Growing);
                    break;
                case 3:
                    AnswerWith(AnswerStatus.Stopped);
                    break;
                case 4:
                    CorrectTo(AnswerStatus.WithObstacles);
                    break;
                case 5:
                    CorrectTo(AnswerStatus.Stopped);
                    break;
                case 6:
                    Return();
                    break;
                case 7:
                    Answered?.Verify(_now);
                    break;
                case 8:
                    Answered?.Dispute("Tidak terlihat di lapangan");
                    break;
                case 9:
                    Open?.Snooze(Today.AddDays(1 + (days % 90)), "Kepala dinas berganti", Given.Policy, _now);
                    break;
                case 10:
                    Open?.RestOn(_record.Address, new(Office.Agency("73.22"), OfficeReason.AgencyHasAccount), Given.Policy, _now);
                    break;
                case 11:
                    Assert.False(_record.Take(Given.Facts(), _revision));
                    break;
                case 12:
                    Check(days % 2 == 0 ? CheckKind.PublicReport : CheckKind.AgencyRenamed);
                    break;
                case 13:
                    Dismiss(days % 2 == 0 ? CheckKind.PublicReport : CheckKind.AgencyRenamed);
                    break;
                default:
                    _now = _now.AddDays(days);
                    break;
            }
        }

        public void MustAgree()
        {
            Assert.Equal(_asked ? 1 : 0, _duties.Count(duty => duty.IsOpen));
            Assert.Equal(_due, _record.DueOn);
            Assert.Equal(_due, Open?.DueOn);
            Assert.Equal(_usual, Open?.RegularDueOn);
            Assert.Equal(
                _asked ? _reasons.Where(one => one.Value > 0).ToDictionary() : [],
                Open?.Reasons.Where(reason => reason.Stands).ToDictionary(reason => reason.Kind, reason => reason.Count) ?? []
            );
            Assert.All(Open?.Nudges ?? [], nudge => Assert.True(nudge.State == NudgeState.Waiting || nudge.DueAt <= _now, "A rung that lies ahead waits."));
            Assert.Equal(Open?.Id, _record.OpenDutyId);
            Assert.Equal(_answers, _record.AnswersGiven);
            Assert.Equal(_last, _record.LastStatus);
            Assert.All(_duties, duty => Assert.Equal(duty.IsOpen ? duty.InnovationId : null, duty.OpenFor));
            Assert.All(_duties.Where(duty => !duty.IsOpen), duty => Assert.DoesNotContain(duty.Nudges, nudge => nudge.State == NudgeState.Waiting));
            Assert.All(_duties.Where(duty => duty.State is DutyState.Answered or DutyState.Verified or DutyState.Disputed), duty => Assert.NotEmpty(duty.Answers));
            Assert.Equal(Enumerable.Range(1, _answers), _duties.SelectMany(duty => duty.Answers).Select(answer => answer.Revision).Order());
        }

        private void Publish(int revision)
        {
            _record.Take(Given.Facts(), revision);
            _published = true;
            if (!_record.NeedsDuty)
            {
                return;
            }

            _duties.Add(_record.OpenDuty(Given.Secretariat, false, Given.Policy, _now));
            _asked = true;
            _due = _lastDay?.AddMonths(12) is { } next ? (next > Today ? next : Today) : Today;
        }

        private void Check(CheckKind kind)
        {
            var told = Open?.Nudges.ToDictionary(nudge => nudge.Rung, nudge => nudge.Round) ?? [];
            var isNew = _record.Check(Open, kind, "Dinas Baru", Given.Policy, _now);
            Assert.Equal(_asked && _reasons.GetValueOrDefault(kind) == 0, isNew);
            if (!_asked)
            {
                return;
            }

            _reasons[kind] = _reasons.GetValueOrDefault(kind) + 1;
            if (isNew)
            {
                var asked = Open!.Nudges.Where(nudge => nudge.State == NudgeState.Waiting && nudge.DueAt <= _now).MaxBy(nudge => nudge.Rung)!;
                Assert.True(asked.Round > told.GetValueOrDefault(asked.Rung), "Everybody is told again.");
                Assert.Null(Open.SnoozedUntil);
                if (Today.AddDays(14) < _due)
                {
                    (_usual, _due) = (_usual ?? _due, Today.AddDays(14));
                }
            }
        }

        private void Dismiss(CheckKind kind)
        {
            if (Open is not { } duty)
            {
                return;
            }

            _record.Dismiss(duty, kind, 1, Given.Policy, _now);
            _reasons[kind] = Math.Max(0, _reasons.GetValueOrDefault(kind) - 1);
            if (_usual is { } usual && _reasons.Values.All(count => count == 0))
            {
                (_due, _usual) = (usual, null);
            }
        }

        /// <summary>Another question is asked now, or none.</summary>
        private void Anew(Duty? before)
        {
            if (Open?.Id != before?.Id)
            {
                (_usual, _reasons) = (Open?.RegularDueOn, Open?.Reasons.ToDictionary(reason => reason.Kind, reason => reason.Count) ?? []);
            }
        }

        private void Retire()
        {
            var changed = _record.Retire(Open, ++_revision, _now);
            Assert.True(changed);
            (_published, _asked, _due) = (false, false, null);
        }

        private void AnswerWith(AnswerStatus status)
        {
            if (Open is not { } duty)
            {
                return;
            }

            var next = _record.Answer(duty, Given.Answer(status, _now), Given.Secretariat, false, Given.Policy);
            Assert.True(next.IsSuccess);
            Keep(next.Value);
            (_answers, _last, _lastDay) = (_answers + 1, status, Today);
            _asked = status != AnswerStatus.Stopped;
            _due = _asked ? Today.AddMonths(12) : null;
        }

        private void CorrectTo(AnswerStatus status)
        {
            if (Answered is not { } duty)
            {
                return;
            }

            var may = duty.State == DutyState.Answered && duty.LastAnswer!.Revision == _answers && _now <= duty.AnsweredAt!.Value.AddDays(7);
            var first = duty.AnsweredAt is { } at ? Zone.Wita.DayOf(at) : default;
            var next = _record.Correct(duty, Open, Given.Answer(status, _now), Given.Secretariat, false, Given.Policy);
            Assert.Equal(may, next.IsSuccess);
            if (!next.IsSuccess)
            {
                return;
            }

            Keep(next.Value);
            (_answers, _last, _lastDay) = (_answers + 1, status, Today);
            if (status == AnswerStatus.Stopped)
            {
                (_asked, _due) = (false, null);
            }
            else if (!_asked && _published)
            {
                (_asked, _due) = (true, first.AddMonths(12));
            }
        }

        /// <summary>The last answer to another question that was not returned.</summary>
        private Answer? Before(Duty returned) =>
            _duties.Where(duty => duty.Id != returned.Id && duty.AnsweredAt is not null).SelectMany(duty => duty.Answers).MaxBy(answer => answer.Revision);

        private void Return()
        {
            if (Answered is not { } duty)
            {
                return;
            }

            var may = _published && duty.State is (DutyState.Answered or DutyState.Disputed) && duty.LastAnswer!.Revision == _answers;
            var before = Before(duty);
            var returned = _record.Return(duty, Open, before, "Sebutkan tautannya", _now);
            Assert.Equal(may, returned.IsSuccess);
            if (returned.IsSuccess)
            {
                (_asked, _due, _last) = (true, duty.DueOn, before?.Status);
                _lastDay = before is null ? null : Zone.Wita.DayOf(before.AnsweredAt);
            }
        }

        private void Keep(Duty? next)
        {
            if (next is not null)
            {
                _duties.Add(next);
            }
        }
    }
}
