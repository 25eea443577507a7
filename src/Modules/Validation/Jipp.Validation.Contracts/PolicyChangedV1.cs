using Jipp.BuildingBlocks;

namespace Jipp.Validation.Contracts;

/// <summary>Another version of the confirmation policy is in force. What it does to the day of a question is told with that question.</summary>
/// <param name="Number">Of the version; the highest is in force. 1 is the policy as shipped and is never told.</param>
/// <param name="GraceDays">Days past the due day after which a record counts as unconfirmed; 60 as shipped.</param>
[EventName("validation.policy-changed.v1")]
public sealed record PolicyChangedV1(int Number, int GraceDays, DateTimeOffset At) : IIntegrationEvent;
