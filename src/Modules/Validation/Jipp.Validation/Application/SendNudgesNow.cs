using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application;

/// <summary>Sends the digests that are due whatever the hour, because a person asks for it: the verb <c>remind</c> and the button of the secretariat.</summary>
[Permission(Permissions.SendNudges)]
internal sealed record SendNudgesNow : ICommand<Result<NudgeRound>>;

internal sealed class SendNudgesNowHandler(INudges nudges) : ICommandHandler<SendNudgesNow, Result<NudgeRound>>
{
    public async Task<Result<NudgeRound>> Handle(SendNudgesNow command, CancellationToken ct) => await nudges.SendDue(anyHour: true, ct);
}
