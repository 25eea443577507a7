using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Validation.Application;

namespace Jipp.Validation;

/// <summary><c>remind</c>: digests of all that is due go into the mail outbox now, whatever the hour; the host sends them when the verb ends.</summary>
internal static class RemindVerb
{
    private const string Actor = "verb:remind";

    public static async Task<int> Run(VerbContext context)
    {
        var (services, ct) = (context.Services, context.Cancellation);

        // A host that was stopped may have left news of records and offices undelivered.
        await services.DrainOutboxes(ct);
        var round = await services.SendAsSystem<SendNudgesNow, Result<NudgeRound>>(Actor, new SendNudgesNow(), ct);
        var lapses = await services.SendAsSystem<TellLapses, Result<int>>(Actor, new TellLapses(), ct);
        if ((round.Error ?? lapses.Error) is { } refusal)
        {
            await context.Errors.WriteLineAsync($"{refusal.Code}: {refusal.Message}");
            return 1;
        }

        await context.Out.WriteLineAsync($"Digests: {round.Value.People}, with {round.Value.Nudges} nudges. Due records that still wait: {round.Value.Waiting}.");
        await context.Out.WriteLineAsync($"Lapsed records told: {lapses.Value}.");
        return 0;
    }
}
