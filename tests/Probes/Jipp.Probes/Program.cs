using System.Globalization;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Probes;

// A process to be killed: writes notes and delivers them, and says each step on its standard output.
//   Jipp.Probes <Sqlite|Postgres> <folder> <connection string> <minutes that the clock is ahead> <notes to take>
// or sends nudges and mails, or messages to webhooks: see Reminding and Hooking.
if (args[0] == "remind")
{
    await Reminding.Run(args[1..]);
    return;
}

if (args[0] == "hook")
{
    await Hooking.Run(args[1..]);
    return;
}

var (provider, folder, connection) = (Enum.Parse<DatabaseProvider>(args[0]), args[1], args[2]);
var clock = new AheadClock(TimeSpan.FromMinutes(int.Parse(args[3], CultureInfo.InvariantCulture)));
var toTake = int.Parse(args[4], CultureInfo.InvariantCulture);

await using var host = ProbeHost.Build(provider, folder, connection, clock);
host.Interference.OnReaction = (reaction, text) => Say($"handling {reaction} {text}");
host.Interference.AfterEffectsCommitted = () => Say("committed");
for (var taken = 0; taken < toTake; taken++)
{
    var id = Guid.CreateVersion7();
    await host.Take(id, $"catatan {id}");
    Say($"taken {id}");
}

await host.Drain();
Say("done");

static void Say(string step)
{
    Console.Out.WriteLine(step);
    Console.Out.Flush();
}

/// <summary>Ahead of the real time, so that leases of a killed process have run out for the next one.</summary>
internal sealed class AheadClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
