using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Users;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Innovations.Infrastructure.Linking;

/// <summary>The verb <c>relink [--apply]</c>: the same use cases as the page, one after another.</summary>
internal static class RelinkVerb
{
    private const string Actor = "verb:relink";
    private const int BadInput = 2;

    public static async Task<int> Run(VerbContext verb)
    {
        if (verb.Arguments.FirstOrDefault(argument => argument != "--apply") is { } unknown)
        {
            await verb.Errors.WriteLineAsync($"Unknown argument: {unknown}");
            return BadInput;
        }

        var requested = await verb.Services.SendAsSystem<RequestRelink, Result<Guid>>(Actor, new(), verb.Cancellation);
        if (requested.Error is { } refused)
        {
            await verb.Errors.WriteLineAsync(refused.Message);
            return BadInput;
        }

        await verb.Out.WriteLineAsync("Comparing every record with every other one …");
        var worker = verb.Services.GetRequiredService<LinkageWorker>();
        if (await worker.Relink(Actor, verb.Cancellation) is null)
        {
            await verb.Errors.WriteLineAsync("The run was refused. See the log, then try again.");
            return 1;
        }

        await Print(verb);
        var apply = verb.Arguments.Contains("--apply");
        _ = (await verb.Services.SendAsSystem<DecideRelink, Result>(Actor, new(requested.Value, apply), verb.Cancellation)).Error is { } decided
            ? throw new InvalidOperationException(decided.Code)
            : true;
        if (!apply)
        {
            await verb.Out.WriteLineAsync("Nothing was changed. With --apply it is applied.");
            return 0;
        }

        if (await worker.Relink(Actor, verb.Cancellation) is not { State: LinkageRunState.Applied } step)
        {
            await verb.Errors.WriteLineAsync("Nothing was changed: the catalogue changed meanwhile. Run it again.");
            return 1;
        }

        await verb.Out.WriteLineAsync($"{step.Changes} changes applied.");
        return 0;
    }

    private static async Task Print(VerbContext verb)
    {
        await using var scope = verb.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem(Actor, Permissions.Relink);
        var shown = (await scope.ServiceProvider.GetRequiredService<IQueryHandler<ShowRelink, Result<RelinkView>>>().Handle(new(), verb.Cancellation)).Value;
        await verb.Out.WriteLineAsync($"{shown.Records} records compared, model {shown.ModelHash}; {shown.Changes.Count} changes");
        foreach (var change in shown.Changes)
        {
            await verb.Out.WriteLineAsync(
                $"  {(change.Merge ? "merge" : "part ")} {change.OneNri} {change.OneTitle} | {change.OtherNri} {change.OtherTitle} ({change.Probability:P1})"
            );
        }
    }
}
