using Jipp.Accounts.Contracts;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Reactions;

/// <summary>Somebody came into an office or left it: duties move along the order of offices, and who is new is asked.</summary>
internal sealed class MoveDutiesOnHolderChange(ILocalCopies copies, Reassignment reassignment, INudges nudges, TimeProvider clock) : IReaction<OfficeHolderChangedV1>
{
    public async Task Handle(OfficeHolderChangedV1 happened, CancellationToken ct)
    {
        if (Office.Parse(happened.OfficeKind, happened.OfficeKey) is not { } office)
        {
            return;
        }

        var holder = await copies.Holder(happened.PersonId, office, ct);
        if (!holder.Change(happened.From, happened.Until, happened.Revision))
        {
            return;
        }

        var book = await copies.Offices(ct);
        await (
            office.Kind switch
            {
                OfficeKind.Unit => reassignment.OfUnit(office.Key, book, ct),
                OfficeKind.Agency => reassignment.OfAgency(office.Key, book, ct),
                OfficeKind.Hub when book.Hub(office.Key) is { } hub => reassignment.OfHub(hub, book, ct),
                _ => Task.CompletedTask,
            }
        );
        if (holder.HoldsAt(clock.GetUtcNow()))
        {
            await nudges.AskAgain(office, ct);
        }
    }
}
