using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Contracts;

/// <summary>
/// A person may accompany programmes as a mentor, bears another name, or may no longer. The one event of accounts that carries a name, since a
/// mentor is chosen by it; it is shown to nobody but those who work on the programme.
/// </summary>
/// <param name="Name">Name for the screen; null when the person is no mentor any more, and then to be forgotten.</param>
/// <param name="Revision">Per account; the latest wins.</param>
[EventName("accounts.mentor-changed.v1")]
public sealed record MentorChangedV1(Guid PersonId, string? Name, int Revision) : IIntegrationEvent;
