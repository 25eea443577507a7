using Jipp.Hubs.Domain;
using Jipp.Mentoring.Contracts;

namespace Jipp.Hubs.Application.Reactions;

/// <summary>A programme that a hub completed enters its scorecard.</summary>
internal sealed class CountCompletedProgrammes(IRepository<CompletedProgramme> programmes) : IReaction<ProgrammeCompletedV1>
{
    public async Task Handle(ProgrammeCompletedV1 happened, CancellationToken ct)
    {
        var id = new ProgrammeId(happened.ProgrammeId);
        var programme = await programmes.Find(new CompletedProgrammeById(id), ct);
        if (programme is null)
        {
            programme = CompletedProgramme.Of(id);
            programmes.Add(programme);
        }

        programme.Take(happened.HubCode, happened.Title, happened.CompletedOn, happened.Revision);
    }
}
