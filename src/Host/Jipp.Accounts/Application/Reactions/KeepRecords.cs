using Jipp.Accounts.Application.Notices;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>Learns what records are called and whose they are, so that notifications about them reach somebody.</summary>
internal sealed class KeepRecordsOfPublished(NoticeDesk desk) : IBatchReaction<InnovationPublishedV1>
{
    public Task Handle(IReadOnlyList<InnovationPublishedV1> happened, CancellationToken ct) => desk.Keep(happened.Select(told => told.Innovation.Told(told.Revision)), ct);
}

/// <inheritdoc cref="KeepRecordsOfPublished"/>
internal sealed class KeepRecordsOfUpdated(NoticeDesk desk) : IBatchReaction<InnovationUpdatedV1>
{
    public Task Handle(IReadOnlyList<InnovationUpdatedV1> happened, CancellationToken ct) => desk.Keep(happened.Select(told => told.Innovation.Told(told.Revision)), ct);
}

internal static class RecordsTold
{
    public static RecordTold Told(this InnovationV1 innovation, int revision) =>
        new(new RecordId(innovation.InnovationId), innovation.Nri, innovation.Title, innovation.AgencyCode, innovation.Unit, revision);
}
