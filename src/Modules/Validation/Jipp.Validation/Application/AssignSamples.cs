using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Gives samples that were drawn while no other hub had an operator to one that has. Returns how many.</summary>
[Permission(Permissions.AssignSamples)]
[BackgroundOnly]
internal sealed record AssignSamples : ICommand<Result<int>>;

internal sealed class AssignSamplesHandler(IRepository<SampleCheck> samples, IRepository<Duty> duties, ILocalCopies copies, Sampling sampling)
    : ICommandHandler<AssignSamples, Result<int>>
{
    private const int AtMost = 200;

    public async Task<Result<int>> Handle(AssignSamples command, CancellationToken ct)
    {
        var waiting = await samples.List(new SamplesWithoutHub(AtMost), ct);
        var book = await copies.Offices(ct);
        var known = (await duties.List(new DutiesById([.. waiting.Select(sample => sample.DutyId)]), ct)).ToDictionary(duty => duty.Id);
        foreach (var sample in waiting)
        {
            if (known.TryGetValue(sample.DutyId, out var duty) && duty.LastAnswer is { } answer)
            {
                await sampling.Assign(sample, duty.Address, answer, book, ct);
            }
        }

        return waiting.Count(sample => sample.HubCode is not null);
    }
}
