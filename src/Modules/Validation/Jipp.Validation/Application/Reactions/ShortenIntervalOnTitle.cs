using Jipp.BuildingBlocks;
using Jipp.Competitions.Contracts;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Reactions;

/// <summary>
/// A record with a title is asked for more often, from its next answer on; and it is asked now, unless its question is due by then anyway:
/// titles that come with an import say nothing new of a record that nobody ever confirmed.
/// </summary>
internal sealed class ShortenIntervalOnTitle(ILocalCopies copies, IRepository<Duty> duties, IRepository<TrackedInnovation> innovations, IPolicy policies, TimeProvider clock)
    : IReaction<TitleGrantedV1>
{
    public async Task Handle(TitleGrantedV1 happened, CancellationToken ct)
    {
        var (id, policy, now) = (new InnovationId(happened.InnovationId), policies.Current, clock.GetUtcNow());
        if (!(await copies.Title(happened.TitleId, id, ct)).Change(stands: true, happened.Revision))
        {
            return;
        }

        if (
            await duties.Find(new OpenDutiesOf([id]), ct) is { } duty
            && duty.DueOn > policy.CheckBy(duty.Address, now)
            && await innovations.Find(new InnovationById(id), ct) is { } innovation
        )
        {
            innovation.Check(duty, CheckKind.TitleGranted, $"{happened.Title} {happened.Year}", policy, now);
        }
    }
}
