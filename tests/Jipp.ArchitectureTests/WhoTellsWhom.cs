using System.Reflection;
using System.Text.RegularExpressions;
using Jipp.ArchitectureTests.Kit;
using Jipp.BuildingBlocks;

namespace Jipp.ArchitectureTests;

/// <summary>
/// The table in docs/architecture.md is true. Its rows read <c>| Hubs | agency-registered.v1 | Innovations: to what end; Validation: … |</c>:
/// who tells, the event's name without the module, and each hearer up to the colon, separated by semicolons; <c>nobody yet</c> when nobody hears it.
/// </summary>
public sealed partial class WhoTellsWhom
{
    private static readonly Rule True = new(
        "The table \"Who tells whom\" of docs/architecture.md equals the assemblies.",
        "Write the missing row, or strike what is no longer so: | Module | event.v1 | Hearer: to what end; Other: … |"
    );

    [Fact]
    public void The_table_equals_the_assemblies()
    {
        var actual = House.Rooms.SelectMany(Told).ToDictionary(one => one.Event, one => one.Hearers);
        True.Holds(actual.Count, Differences(actual, ReadTable(File.ReadAllText(Repository.Path("docs", "architecture.md")))));
    }

    [Fact]
    public void A_wrong_table_is_found()
    {
        const string Table = """
            ## Who tells whom
            | told by | event | heard by |
            |---|---|---|
            | Hubs | hub-ended.v1 | Mentoring: closes programmes; Validation: looks for the fallback |
            | Hubs | hub-moved.v1 | nobody yet |
            """;
        var actual = new Dictionary<string, SortedSet<string>> { ["hubs.hub-ended.v1"] = ["Mentoring", "Accounts"], ["hubs.hub-designated.v1"] = ["Mentoring"] };

        var differences = Differences(actual, ReadTable(Table)).ToList();

        True.IsBrokenBy("hubs.hub-ended.v1", 1, differences);
        True.IsBrokenBy("hubs.hub-designated.v1", 1, differences);
        True.IsBrokenBy("hubs.hub-moved.v1", 1, differences);
        True.IsBrokenByNothing();
    }

    private static IEnumerable<(string Event, SortedSet<string> Hearers)> Told(Room room) =>
        from type in room.Contracts.GetExportedTypes()
        where type.IsAssignableTo(typeof(IIntegrationEvent))
        select (type.GetCustomAttribute<EventNameAttribute>()!.Name, new SortedSet<string>(House.Rooms.Where(other => Hears(other, type)).Select(other => other.Name)));

    private static bool Hears(Room room, Type happened) =>
        room.Types.Any(type =>
            !type.IsAbstract
            && type.GetInterfaces()
                .Any(face =>
                    face.IsGenericType
                    && (face.GetGenericTypeDefinition() == typeof(IReaction<>) || face.GetGenericTypeDefinition() == typeof(IBatchReaction<>))
                    && face.GetGenericArguments()[0] == happened
                )
        );

    private static Dictionary<string, SortedSet<string>> ReadTable(string page)
    {
        var section = page[page.IndexOf("## Who tells whom", StringComparison.Ordinal)..];
        return Row()
            .Matches(section)
            .Select(row => row.Groups)
            .ToDictionary(
                row => $"{row["module"].Value.ToLowerInvariant()}.{row["event"].Value}",
                row => new SortedSet<string>(
                    row["hearers"]
                        .Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        .Select(hearer => hearer.Split(':')[0].Trim())
                        .Where(hearer => hearer != "nobody yet")
                )
            );
    }

    private static IEnumerable<string> Differences(Dictionary<string, SortedSet<string>> actual, Dictionary<string, SortedSet<string>> written) =>
        actual
            .Keys.Union(written.Keys)
            .Where(name => !actual.TryGetValue(name, out var hearers) || !written.TryGetValue(name, out var said) || !hearers.SetEquals(said))
            .Select(name => $"{name}: really {Say(actual, name)}; written {Say(written, name)}");

    private static string Say(Dictionary<string, SortedSet<string>> table, string name) =>
        !table.TryGetValue(name, out var hearers) ? "not there"
        : hearers.Count == 0 ? "nobody yet"
        : string.Join(", ", hearers);

    [GeneratedRegex(@"^\| *(?<module>[A-Z][a-z]+) *\| *`?(?<event>[a-z-]+\.v\d+)`? *\| *(?<hearers>[^|]*?) *\|\s*$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
