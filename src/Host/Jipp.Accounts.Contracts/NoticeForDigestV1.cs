using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Contracts;

/// <summary>A notification that the person wants by mail as well: the one digest of the person and day takes it along.</summary>
/// <param name="Indonesian">One plain sentence.</param>
/// <param name="Path">Where it leads, from <c>/</c> on.</param>
[EventName("accounts.notice-for-digest.v1")]
public sealed record NoticeForDigestV1(Guid NoticeId, Guid PersonId, string Indonesian, string English, string Path, DateTimeOffset At) : IIntegrationEvent;
