using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;

namespace Jipp.Validation.Application.Reactions;

internal sealed class KeepAgencyOnRenaming(ILocalCopies copies) : IReaction<AgencyRenamedV1>
{
    public async Task Handle(AgencyRenamedV1 happened, CancellationToken ct)
    {
        var agencies = await copies.Agencies([happened.AgencyCode], ct);
        agencies[happened.AgencyCode].Rename(happened.NewName, happened.Revision);
    }
}
