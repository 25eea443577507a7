using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>The catalogue told of a published record.</summary>
internal sealed record RecordTold(InnovationId Id, RecordFacts Facts, DateTimeOffset At, int Revision);

/// <summary>Takes over what the catalogue tells, many records at once: keeps the latest, opens the duty that is lacking, moves the one that is open.</summary>
internal sealed class Intake(IRepository<TrackedInnovation> innovations, IRepository<Duty> duties, ILocalCopies copies, Replicas replicas, IPolicy policy)
{
    public async Task Take(IReadOnlyList<RecordTold> told, CancellationToken ct)
    {
        var ids = told.Select(record => record.Id).Distinct().ToList();
        var known = (await innovations.List(new InnovationsById(ids), ct)).ToDictionary(innovation => innovation.Id);
        var open = (await duties.List(new OpenDutiesOf(ids), ct)).ToDictionary(duty => duty.InnovationId);
        List<DutyId> setAside = [.. known.Values.Select(innovation => innovation.SetAsideDutyId).OfType<DutyId>()];
        var resting = setAside.Count == 0 ? [] : (await duties.List(new DutiesById(setAside), ct)).ToDictionary(duty => duty.InnovationId);
        var awarded = await copies.Awarded(ids, ct);
        var book = await copies.Offices(ct);
        List<InnovationId> left = [.. known.Values.Select(innovation => innovation.MergedInto).OfType<InnovationId>(), .. resting.Keys];
        foreach (var record in told)
        {
            if (!known.TryGetValue(record.Id, out var innovation))
            {
                known[record.Id] = innovation = new TrackedInnovation(record.Id);
                innovations.Add(innovation);
            }

            if (!innovation.Take(record.Facts, record.Revision))
            {
                continue;
            }

            var assignment = book.Resolve(innovation.Address);
            if (open.TryGetValue(record.Id, out var duty))
            {
                duty.RestOn(innovation.Address, book.Resolve(innovation.Address, duty.Delegation, record.At), policy.Current, record.At);
            }
            else if (innovation.NeedsDuty && resting.Remove(record.Id, out duty))
            {
                innovation.TakeUp(duty, record.At);
                duty.RestOn(innovation.Address, book.Resolve(innovation.Address, duty.Delegation, record.At), policy.Current, record.At);
                open[record.Id] = duty;
            }
            else if (innovation.NeedsDuty)
            {
                duty = innovation.OpenDuty(assignment, awarded.Contains(record.Id), policy.Current, record.At);
                duties.Add(duty);
                open[record.Id] = duty;
            }
        }

        await replicas.Follow(ids, left, ct);
    }
}
