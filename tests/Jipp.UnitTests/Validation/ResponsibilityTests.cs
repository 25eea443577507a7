using CsCheck;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

/// <summary>
/// At every instant an open question has exactly one office, and it is one that can answer: held by somebody, or the secretariat. People
/// come and go, records move, questions are put off and handed over, all at random.
/// </summary>
public sealed class ResponsibilityTests
{
    private static readonly string[] Agencies = ["73.22", "73.08", "35.78", "K01", "lama"];
    private static readonly string[] Units = ["dinas kesehatan", "dinas pendidikan", "rsud", ""];
    private static readonly string[] Hubs = ["H003", "H005"];
    private static readonly Gen<(int Step, int First, int Second, int Days)[]> Walks = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 59], Gen.Int[0, 59], Gen.Int[0, 120]).Array[1, 150];

    [Fact]
    public void Every_open_question_has_exactly_one_office_that_can_answer_at_any_instant() =>
        Walks.Sample(
            walk =>
            {
                var world = new World();
                foreach (var (step, first, second, days) in walk)
                {
                    world.Do(step, first, second, days);
                    world.MustAgree();
                }
            },
            iter: 80
        );

    [Fact]
    public void A_question_that_was_handed_over_comes_back_on_its_day_and_when_nobody_holds_the_unit()
    {
        var world = new World();
        world.Hold(Office.Agency("73.22"));
        world.Hold(Office.Unit("73.22", "rsud"));
        var duty = world.Duties[0];

        Assert.True(world.Delegate(duty, "73.22", "rsud", 10).IsSuccess);
        Assert.Equal((Office.Unit("73.22", "rsud"), OfficeReason.Delegated), (duty.Office, duty.OfficeReason));
        world.Leave(Office.Unit("73.22", "rsud"));
        Assert.Equal((Office.Agency("73.22"), OfficeReason.AgencyHasAccount), (duty.Office, duty.OfficeReason));
        world.Hold(Office.Unit("73.22", "rsud"));
        Assert.Equal(OfficeReason.Delegated, duty.OfficeReason);
        world.Wait(11);
        Assert.Equal((Office.Agency("73.22"), null), (duty.Office, duty.Delegation));
    }

    [Fact]
    public void A_record_that_moves_to_another_agency_takes_no_delegation_along()
    {
        var world = new World();
        world.Hold(Office.Unit("73.22", "rsud"));
        world.Hold(Office.Agency("35.78"));
        Assert.True(world.Delegate(world.Duties[0], "73.22", "rsud", 100).IsSuccess);

        world.Move(world.Duties[0], new Address("35.78", "", "35"));

        Assert.Equal((Office.Agency("35.78"), null), (world.Duties[0].Office, world.Duties[0].Delegation));
    }

    private sealed class World
    {
        private readonly HashSet<Office> _held = [];
        private readonly HashSet<string> _hubsInForce = [];
        private readonly List<(TrackedInnovation Record, Duty Duty)> _asked = [];
        private DateTimeOffset _now = Given.Morning;

        public World()
        {
            foreach (var (agency, unit) in new[] { ("73.22", ""), ("73.22", "Dinas Kesehatan"), ("73.08", "RSUD"), ("35.78", "Dinas Pendidikan"), ("K01", ""), ("lama", "") })
            {
                var record = Given.Published(Given.Facts(agency, unit.Length == 0 ? null : unit, char.IsDigit(agency[0]) ? agency[..2] : null));
                _asked.Add((record, record.OpenDuty(Book.Resolve(record.Address), false, Given.Policy, _now)));
            }
        }

        public List<Duty> Duties => [.. _asked.Select(one => one.Duty)];

        private OfficeBook Book =>
            new(
                [.. _held.Select(office => Given.Holder(office))],
                _hubsInForce.Select(code => Given.Hub(code, code == "H003" ? "73" : "35", code == "H003" ? "73" : "35")),
                [Given.Historic("lama", "35.78")],
                _now
            );

        public void Do(int step, int first, int second, int days)
        {
            var duty = Duties[first % _asked.Count];
            var office = AnOffice(second);
            switch (step)
            {
                case 0 or 1:
                    Hold(office);
                    break;
                case 2:
                    Leave(office);
                    break;
                case 3:
                    _hubsInForce.Add(Hubs[second % 2]);
                    Settle();
                    break;
                case 4:
                    _hubsInForce.Remove(Hubs[second % 2]);
                    Settle();
                    break;
                case 5:
                    duty.Snooze(Zone.Wita.DayOf(_now).AddDays(1 + days % 90), "Kepala dinas berganti", Given.Policy, _now);
                    break;
                case 6:
                    Delegate(duty, Agencies[second % Agencies.Length], Units[second % 3], 1 + days);
                    break;
                case 7:
                    duty.EndDelegation();
                    Settle();
                    break;
                case 8:
                    Move(duty, new Address(Agencies[second % Agencies.Length], Units[days % Units.Length], second % 2 == 0 ? "73" : "35"));
                    break;
                default:
                    Wait(days);
                    break;
            }
        }

        public void MustAgree()
        {
            foreach (var duty in Duties)
            {
                var holders = duty.Office == Office.Secretariat || _held.Contains(duty.Office);
                Assert.True(holders, $"{duty.Office} cannot answer.");
                Assert.Equal(Book.Resolve(duty, _now), new Assignment(duty.Office, duty.OfficeReason));
                var chain = Book.Chain(duty.Address);
                Assert.True(duty.OfficeReason == OfficeReason.Delegated ? duty.Delegation!.Office == duty.Office : chain.Contains(duty.Office));
                Assert.Equal(1, duty.Nudges.GroupBy(nudge => nudge.Rung).Max(group => group.Count()));
            }
        }

        public void Hold(Office office)
        {
            _held.Add(office);
            Settle();
        }

        public void Leave(Office office)
        {
            _held.Remove(office);
            Settle();
        }

        public Result Delegate(Duty duty, string agency, string unit, int days)
        {
            var until = Zone.Wita.DayOf(_now).AddDays(days);
            var delegated = duty.Delegate(new Delegation(agency, unit, unit, Given.Policy.Zones.Of(duty.Address).At(until, TimeOnly.MinValue), "Cuti"), until, Given.Policy, _now);
            Settle();
            return delegated;
        }

        public void Move(Duty duty, Address address) => duty.RestOn(address, Book.Resolve(address, duty.Delegation, _now), Given.Policy, _now);

        public void Wait(int days)
        {
            _now = _now.AddDays(days);

            // Before the job comes that moves back what was handed over, the office of this instant is the right one already.
            Assert.All(Duties, duty => Assert.Equal(Book.Resolve(duty, _now), Book.RestingAt(duty)));
            foreach (var duty in new DelegationsOver(_now, 500).Evaluate(Duties))
            {
                duty.EndDelegation();
            }

            Settle();
        }

        /// <summary>What the reactions to such news do.</summary>
        private void Settle()
        {
            foreach (var duty in Duties)
            {
                duty.RestOn(duty.Address, Book.Resolve(duty, _now), Given.Policy, _now);
            }
        }

        private static Office AnOffice(int number) =>
            (number % 4) switch
            {
                0 => Office.Agency(Agencies[number / 4 % Agencies.Length]),
                1 => Office.Hub(Hubs[number / 4 % 2]),
                2 => Office.Secretariat,
                _ => Office.Unit(Agencies[number / 4 % Agencies.Length], Units[number / 4 % 3]),
            };
    }
}
