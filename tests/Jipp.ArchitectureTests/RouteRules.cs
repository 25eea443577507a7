using System.Reflection;
using Jipp.ArchitectureTests.Kit;
using Jipp.ArchitectureTests.Violations.Routes;
using Jipp.BuildingBlocks;

namespace Jipp.ArchitectureTests;

/// <summary>A command that people can send has a route; one that has none says so.</summary>
public sealed class RouteRules
{
    private static readonly Rule Marked = new(
        "A command that no page and no endpoint sends is marked [BackgroundOnly].",
        "Give it a page or an endpoint, mark it [BackgroundOnly] when only jobs, verbs or the first run send it, or delete it."
    );

    private static readonly Rule Routed = new("A command marked [BackgroundOnly] is sent by no page and no endpoint.", "Take the mark off, or the route.");

    /// <summary>All of them, so that one more is noticed.</summary>
    private static readonly string[] Background =
    [
        "ApplyImport",
        "ApplyPolicy",
        "AssignSamples",
        "ClearEvidence",
        "CreateAdmin",
        "CreateDemoAccounts",
        "EndDelegations",
        "ForgetOld",
        "ForgetReports",
        "LeaseImport",
        "LinkEdits",
        "LinkImports",
        "LoadDirectory",
        "LoadEditions",
        "LoadHubs",
        "LookAtSearches",
        "OpenDueRounds",
        "ReadImport",
        "SendDueNudges",
        "SendWebhooks",
        "StartRelink",
        "TellLapses",
        "WorkOnCampaigns",
        "WorkOnRelink",
    ];

    [Fact]
    public void Commands_without_a_route_are_marked_and_these_are_all()
    {
        var commands = UseCaseRules.Requests(typeof(ICommand<>));
        var made = House.Rooms.ToDictionary(room => room.Assembly, RoutesOf);

        Marked.Holds(commands, command => Unmarked(command, made[command.Assembly]));
        Routed.Holds(commands, command => Mismarked(command, made[command.Assembly]));
        Assert.Equal(Background, commands.Where(IsBackground).Select(command => command.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Routes_are_read_from_bodies_lambdas_and_async_methods()
    {
        var made = Senders.Made(Assembly.GetExecutingAssembly(), [typeof(SendingPage).Namespace!], null);
        Assert.Equal(
            [nameof(FromAsync), nameof(FromBody), nameof(FromLambda)],
            new[] { typeof(FromAsync), typeof(FromBody), typeof(FromLambda), typeof(FromNowhere), typeof(FromSchedule) }
                .Where(type => made.Contains(type.FullName!))
                .Select(type => type.Name)
        );
        var door = Senders.Made(Assembly.GetExecutingAssembly(), ["Jipp.Nowhere"], typeof(Door).FullName);
        Assert.Contains(typeof(FromLambda).FullName!, door);
        Assert.DoesNotContain(typeof(FromSchedule).FullName!, door);
        Marked.IsBrokenBy(nameof(FromNowhere), 1, Unmarked(typeof(FromNowhere), made));
        Routed.IsBrokenBy(nameof(FromBody), 1, Mismarked(typeof(FromBody), made));
        Marked.IsBrokenByNothing();
    }

    private static HashSet<string> RoutesOf(Room room) =>
        Senders.Made(room.Assembly, [room.Namespace + ".Pages", room.Namespace + ".Endpoints"], $"{room.Namespace}.{room.Name}Module");

    private static IEnumerable<string> Unmarked(Type command, HashSet<string> made) => !made.Contains(command.FullName!) && !IsBackground(command) ? [command.FullName!] : [];

    private static IEnumerable<string> Mismarked(Type command, HashSet<string> made) => made.Contains(command.FullName!) && IsBackground(command) ? [command.FullName!] : [];

    private static bool IsBackground(Type command) => command.GetCustomAttribute<BackgroundOnlyAttribute>() is not null;
}
