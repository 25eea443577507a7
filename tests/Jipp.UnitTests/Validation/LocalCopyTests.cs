using CsCheck;
using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

/// <summary>What other modules tell arrives in any order: the latest revision must win.</summary>
public sealed class LocalCopyTests
{
    private static readonly Gen<int[]> Orders = Gen.Shuffle(new[] { 1, 2, 3, 4, 5 });

    [Fact]
    public void The_latest_state_of_an_office_holder_wins_in_any_order() =>
        Orders.Sample(order =>
        {
            var holder = new OfficeHolder(Guid.CreateVersion7(), Office.Agency("73.22"));
            foreach (var revision in order)
            {
                holder.Change(Given.Morning, revision == 5 ? Given.Morning.AddDays(5) : null, revision);
            }

            Assert.True(holder.HoldsAt(Given.Morning.AddDays(4)));
            Assert.False(holder.HoldsAt(Given.Morning.AddDays(5)));
        });

    [Fact]
    public void An_end_of_a_hub_that_comes_before_its_designation_is_remembered() =>
        Orders.Sample(order =>
        {
            var hub = new HubCopy("H003");
            foreach (var revision in order)
            {
                _ = revision == 5 ? hub.End(5) : hub.Designate("Hub", "73", "73", revision);
            }

            Assert.False(hub.IsInForce);
        });

    [Fact]
    public void An_agency_has_its_latest_name_and_successors_in_any_order() =>
        Orders.Sample(order =>
        {
            var agency = new AgencyCopy("K51");
            foreach (var revision in order)
            {
                if (revision % 2 == 0)
                {
                    agency.Rename($"Nama {revision}", revision);
                }
                else
                {
                    agency.Register($"Nama {revision}", AgencyCopy.Historic, null, [$"S{revision}"], revision);
                }
            }

            Assert.Equal("Nama 5", agency.Name);
            Assert.Equal(["S5"], agency.Successors);
        });

    [Fact]
    public void A_record_keeps_the_latest_facts_and_stays_retired_in_any_order() =>
        Orders.Sample(order =>
        {
            var record = new TrackedInnovation(new InnovationId(Guid.CreateVersion7()));
            Duty? open = null;
            foreach (var revision in order)
            {
                if (revision == 5)
                {
                    record.Retire(open, 5, Given.Morning);
                }
                else if (record.Take(Given.Facts(unit: $"Unit {revision}"), revision) && record.NeedsDuty)
                {
                    open = record.OpenDuty(Given.Secretariat, false, Given.Policy, Given.Morning);
                }
            }

            Assert.False(record.IsPublished);
            Assert.False(record.NeedsDuty);
            Assert.True(open is null or { State: DutyState.Closed, CloseReason: CloseReason.Retired });
        });

    [Fact]
    public void A_title_that_was_withdrawn_does_not_come_back_with_late_news()
    {
        var title = new TitleCopy(Guid.CreateVersion7(), new InnovationId(Guid.CreateVersion7()));
        title.Change(stands: false, 2);
        title.Change(stands: true, 1);

        Assert.False(title.Stands);
    }
}
