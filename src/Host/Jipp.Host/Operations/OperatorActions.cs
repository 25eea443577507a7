using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Host.Commands;

namespace Jipp.Host.Operations;

/// <summary>What a verb printed when the operations page ran it.</summary>
internal sealed record OperatorReport(string Title, bool Succeeded, string Output);

/// <summary>Runs a verb inside the running host, for who may operate it: the page's way to what the command line does on a stopped one.</summary>
internal sealed class OperatorActions(ICurrentUser user, IServiceProvider services, ILogger<OperatorActions> log)
{
    public async Task<OperatorReport> RunVerb(string name, string title, CancellationToken ct)
    {
        if (!user.Can(Permissions.Operate))
        {
            return new(title, false, Error.Forbidden().Message);
        }

        log.LogInformation("{Person} runs the verb {Verb}", user.Id, name);
        await using var output = new StringWriter();
        var verb = CommandLine.Verbs.Single(verb => verb.Name == name);
        var code = await verb.Run(new VerbContext(services, [], output, output, ct));
        await services.DrainOutboxes(ct);
        return new(title, code == CommandLine.Done, output.ToString());
    }
}
