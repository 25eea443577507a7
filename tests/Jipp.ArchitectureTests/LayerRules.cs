using System.Reflection;
using Jipp.ArchitectureTests.Kit;

namespace Jipp.ArchitectureTests;

/// <summary>The layers inside a module: what Domain, Application, Endpoints, Pages and Infrastructure may know.</summary>
public sealed class LayerRules
{
    private static readonly string[] Frameworks =
    [
        "Microsoft.EntityFrameworkCore",
        "Microsoft.AspNetCore",
        "Microsoft.Data.Sqlite",
        "Npgsql",
        "Hangfire",
        "MailKit",
        "MimeKit",
        "Lucene.Net",
        "CsvHelper",
        "Scrutor",
        "Jipp.BuildingBlocks.Infrastructure",
        "Jipp.BuildingBlocks.Web",
    ];

    private static readonly Rule Domain = new(
        "Domain depends on Jipp.BuildingBlocks alone.",
        "Move the dependency outward: pass a value in, or declare an interface in Application."
    );

    private static readonly Rule Application = new(
        "Application knows neither EF, ASP.NET, Hangfire nor Infrastructure, Endpoints and Pages.",
        "Declare what the use case needs as an interface in Application and implement it in Infrastructure."
    );

    private static readonly Rule Outside = new("Endpoints and Pages know neither EF nor Infrastructure.", "Ask an IQueryHandler or send through an ICommandHandler.");

    private static readonly Rule Infrastructure = new("Infrastructure knows neither Endpoints nor Pages.", "Turn the dependency around.");

    private static readonly Rule Hangfire = new("Hangfire is used in BuildingBlocks.Infrastructure.Scheduling and the host only.", "Declare the command in Module.Schedule.");

    private static readonly Rule OtherContracts = new(
        "Only Application.Reactions touch other modules' Contracts.",
        "React to the event in Application/Reactions, keep what you need, and use your own copy everywhere else."
    );

    private static readonly Rule OwnContracts = new("Only PublishedEvents touches the module's own Contracts.", "Raise a domain event; PublishedEvents translates it.");

    [Theory]
    [MemberData(nameof(House.RoomsAsData), MemberType = typeof(House))]
    public void Every_room_has_the_layers_that_the_rules_look_at(string name)
    {
        var room = House.Named(name);
        foreach (var layer in Layers(room, "Domain", "Application", "Infrastructure"))
        {
            Assert.Contains(room.Types, type => IsIn(type, layer));
        }

        Assert.Contains(room.Types, type => type.FullName == room.Namespace + ".Application.PublishedEvents");
    }

    [Fact]
    public void Domain_is_pure()
    {
        Check(
            Domain,
            room => [(room.Namespace + ".Domain", "Domain")],
            room => [.. Frameworks, "FluentValidation", "Microsoft.Extensions", .. Layers(room, "Application", "Infrastructure", "Endpoints", "Pages"), .. ContractsOf(_ => true)]
        );
        Control(Domain, "Violations.Domain", "ImpureRule", "Microsoft.EntityFrameworkCore");
        ControlInSource(Domain, "Hangfire", "catch (Hangfire.BackgroundJobClientException)");
        Domain.IsBrokenByNothing();
    }

    [Fact]
    public void Application_knows_no_technology()
    {
        Check(Application, room => [(room.Namespace + ".Application", "Application")], room => [.. Frameworks, .. Layers(room, "Infrastructure", "Endpoints", "Pages")]);
        Control(Application, "Violations.Application", "TechnicalHandler", "Microsoft.AspNetCore");
    }

    [Fact]
    public void Endpoints_and_pages_only_ask_handlers()
    {
        Check(
            Outside,
            room => [(room.Namespace + ".Endpoints", "Endpoints"), (room.Namespace + ".Pages", "Pages")],
            room => ["Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "Npgsql", "Jipp.BuildingBlocks.Infrastructure.Persistence", .. Layers(room, "Infrastructure")]
        );
        Control(Outside, "Violations.Pages", "QueryingPage", "Microsoft.EntityFrameworkCore");
    }

    [Fact]
    public void Infrastructure_knows_no_screen()
    {
        Check(Infrastructure, room => [(room.Namespace + ".Infrastructure", "Infrastructure")], room => Layers(room, "Endpoints", "Pages"));
        Control(Infrastructure, "Violations.Infrastructure", "ScreenWriter", "Jipp.ArchitectureTests.Violations.Pages");
    }

    [Fact]
    public void Hangfire_stays_where_it_is()
    {
        var (selected, broken) = House
            .All.Where(assembly => assembly != House.Host)
            .Select(assembly => Dependencies.Compiled(assembly, "Jipp", type => type.Namespace == "Jipp.BuildingBlocks.Infrastructure.Scheduling", "Hangfire"))
            .Aggregate((Selected: 0, Broken: new List<string>()), (sum, one) => (sum.Selected + one.Selected, [.. sum.Broken, .. one.Broken]));
        Hangfire.Holds(selected, broken);
        var without = Dependencies.Compiled(House.Infrastructure, "Jipp", _ => false, "Hangfire");
        Hangfire.IsBrokenBy("HangfireScheduling", without.Selected, without.Broken);
    }

    [Fact]
    public void Only_reactions_know_other_modules_events()
    {
        List<string> found = [];
        var looked = 0;
        foreach (var room in House.Rooms)
        {
            string[] others = ContractsOf(other => other != room);
            var (selected, broken) = Dependencies.Compiled(room.Assembly, room.Namespace, type => IsIn(type, room.Namespace + ".Application.Reactions"), others);
            var files = SourcesExcept(room, Path.Combine("Application", "Reactions"));
            found.AddRange([.. broken, .. Dependencies.InSource(files, others)]);
            looked += selected;
        }

        OtherContracts.Holds(looked, found);
        var reactions = House.Rooms.Select(room => Dependencies.Compiled(room.Assembly, room.Namespace, _ => false, ContractsOf(other => other != room))).ToList();
        OtherContracts.IsBrokenBy(".Application.Reactions.", reactions.Sum(one => one.Selected), reactions.SelectMany(one => one.Broken));
    }

    [Fact]
    public void Only_published_events_know_the_own_contracts()
    {
        List<string> found = [];
        var looked = 0;
        foreach (var room in House.Rooms)
        {
            string[] own = [room.Namespace + ".Contracts"];
            var (selected, broken) = Dependencies.Compiled(room.Assembly, room.Namespace, type => type.FullName == room.Namespace + ".Application.PublishedEvents", own);
            found.AddRange([.. broken, .. Dependencies.InSource(SourcesExcept(room, Path.Combine("Application", "PublishedEvents.cs")), own)]);
            looked += selected;
        }

        OwnContracts.Holds(looked, found);
        var publishing = House.Rooms.Select(room => Dependencies.Compiled(room.Assembly, room.Namespace, _ => false, room.Namespace + ".Contracts")).ToList();
        OwnContracts.IsBrokenBy("PublishedEvents", publishing.Sum(one => one.Selected), publishing.SelectMany(one => one.Broken));
    }

    private static void Check(Rule rule, Func<Room, (string Namespace, string Folder)[]> where, Func<Room, string[]> forbidden)
    {
        List<string> found = [];
        var looked = 0;
        foreach (var room in House.Rooms)
        {
            var compiled = where(room).Select(layer => Dependencies.Compiled(room.Assembly, layer.Namespace, _ => false, forbidden(room))).ToList();
            found.AddRange(compiled.SelectMany(one => one.Broken));
            found.AddRange(Dependencies.InSource(Dependencies.SourceOf(room, [.. where(room).Select(layer => layer.Folder)]), forbidden(room)));
            looked += compiled.Sum(one => one.Selected);
        }

        rule.Holds(looked, found);
    }

    private static void Control(Rule rule, string violations, string culprit, string forbidden)
    {
        var (selected, broken) = Dependencies.Compiled(Assembly.GetExecutingAssembly(), $"Jipp.ArchitectureTests.{violations}", _ => false, forbidden);
        rule.IsBrokenBy(culprit, selected, broken);
    }

    private static void ControlInSource(Rule rule, string forbidden, string line)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, $"// Hangfire in a comment is no dependency\n{line}\n");
        var broken = Dependencies.InSource([file], forbidden);
        Assert.Single(broken);
        rule.IsBrokenBy(line, 1, broken);
        File.Delete(file);
    }

    private static string[] Layers(Room room, params string[] layers) => [.. layers.Select(layer => $"{room.Namespace}.{layer}")];

    private static string[] ContractsOf(Func<Room, bool> which) => [.. House.Rooms.Where(which).Select(room => room.Namespace + ".Contracts")];

    private static bool IsIn(Type type, string space) => type.Namespace == space || type.Namespace?.StartsWith(space + ".", StringComparison.Ordinal) == true;

    private static IEnumerable<string> SourcesExcept(Room room, string exempt) =>
        Dependencies.SourceOf(room, ".").Where(file => IsSource(file) && !file.Contains(exempt, StringComparison.Ordinal));

    private static bool IsSource(string file) =>
        !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
