using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application;

/// <summary>Sends the digests that are due, within the mail hours of each office. The job sends it every ten minutes.</summary>
[Permission(Permissions.SendNudges)]
[BackgroundOnly]
internal sealed record SendDueNudges : ICommand<Result<NudgeRound>>;

internal sealed class SendDueNudgesHandler(INudges nudges) : ICommandHandler<SendDueNudges, Result<NudgeRound>>
{
    public async Task<Result<NudgeRound>> Handle(SendDueNudges command, CancellationToken ct) => await nudges.SendDue(anyHour: false, ct);
}
