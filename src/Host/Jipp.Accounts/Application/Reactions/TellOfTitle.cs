using Jipp.Accounts.Application.Notices;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.Competitions.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>A KIPP title stands on a record: its offices hear.</summary>
internal sealed class TellOfTitle(NoticeDesk desk, TimeProvider clock) : IReaction<TitleGrantedV1>
{
    public Task Handle(TitleGrantedV1 happened, CancellationToken ct) =>
        desk.TellAbout(
            happened.InnovationId,
            new(NoticeKind.TitleGranted.Key, "", $"{happened.Title} {happened.Year}", "/inovasi/{nri}", clock.GetUtcNow(), [], ToOwners: true),
            ct
        );
}
