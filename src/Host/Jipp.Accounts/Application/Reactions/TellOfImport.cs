using Jipp.Accounts.Application.Notices;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>An import is in the catalogue: the secretariat hears.</summary>
internal sealed class TellOfImport(NoticeDesk desk) : IReaction<ImportFinishedV1>
{
    public Task Handle(ImportFinishedV1 happened, CancellationToken ct) =>
        desk.Tell(
            new(
                NoticeKind.ImportFinished.Key,
                happened.FileName,
                happened.Records.ToString(System.Globalization.CultureInfo.InvariantCulture),
                $"/inovasi/impor/{happened.ImportId}",
                happened.At,
                [new(ScopeKinds.Secretariat, ScopeKinds.Ministry)]
            ),
            ct
        );
}
