using Jipp.BuildingBlocks.Infrastructure;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Host.Mail;
using Jipp.Host.Startup;

namespace Jipp.Host.Commands;

/// <summary>Runs one verb: under the folder's lock, on migrated databases, and with every event and mail delivered before it ends.</summary>
internal static class OfflineVerb
{
    public static async Task<int> Run(WebApplication app, Verb verb, IReadOnlyList<string> arguments)
    {
        if (!verb.NeedsData)
        {
            return await verb.Run(new VerbContext(app.Services, arguments, Console.Out, Console.Error, CancellationToken.None));
        }

        using var folder = DataFolderLock.TryTake(app.Services);
        if (folder is null)
        {
            var instead =
                verb.Name == "bounces"
                    ? "The host reads the folder that Mail:Reports names by itself."
                    : "On the host's operations page (/ruang-kerja/operasi) a button does the same.";
            await Console.Error.WriteLineAsync($"A running host holds this data folder, so \"{verb.Name}\" did nothing. {instead}");
            return CommandLine.Locked;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        if (verb.Name != "migrate" && !await Preparation.PrepareDatabases(app.Services, Console.Error))
        {
            return CommandLine.Failed;
        }

        var code = await verb.Run(new VerbContext(app.Services, arguments, Console.Out, Console.Error, stop.Token));
        if (code == CommandLine.Done && verb.Name != "migrate")
        {
            var delivered = await app.Services.DrainOutboxes(stop.Token);
            await Console.Out.WriteLineAsync($"Events delivered: {string.Join(", ", delivered.Select(pair => $"{pair.Key} {pair.Value}"))}");
            await Console.Out.WriteLineAsync($"Mails sent: {await app.Services.SendDueMail(stop.Token)}");
        }

        return code;
    }
}
