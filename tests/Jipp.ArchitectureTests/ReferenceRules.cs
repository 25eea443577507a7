using System.Reflection;
using System.Xml.Linq;
using Jipp.ArchitectureTests.Kit;

namespace Jipp.ArchitectureTests;

/// <summary>Which project may reference which: by compiled references and by a scan of the project files.</summary>
public sealed class ReferenceRules
{
    private static readonly Rule Modules = new(
        "A module references only BuildingBlocks and Contracts.",
        "Remove the reference. Keep a local copy that is fed by the other module's events, or tell an event."
    );

    private static readonly Rule Contracts = new("Contracts reference Jipp.BuildingBlocks alone.", "Carry plain values in the event instead.");

    private static readonly Rule Blocks = new("Building blocks depend on no module.", "Move the code into the module, or give the module something to implement.");

    private static readonly Rule NoPackages = new("Jipp.BuildingBlocks has no packages.", "Put the code into Jipp.BuildingBlocks.Infrastructure behind an interface.");

    private static readonly Rule Packages = new(
        "Hangfire and Scrutor are packages of BuildingBlocks.Infrastructure only, MailKit of the host only.",
        "Use ModuleSchedule, INotifier and the scanning of ModuleComposition."
    );

    private static readonly Rule Versions = new("Versions of packages stand in Directory.Packages.props only.", "Move the version there.");

    [Fact]
    public void Modules_reference_only_building_blocks_and_contracts() =>
        Modules.Holds(House.Rooms, room => References(room.Assembly).Where(name => !MayModuleReference(name)).Select(name => $"{room.Assembly.GetName().Name} → {name}"));

    [Fact]
    public void Project_files_of_modules_say_the_same() =>
        Modules.Holds(
            House.Rooms,
            room => Projects(ProjectOf(room.Assembly)).Where(name => !MayModuleReference(name)).Select(name => $"{room.Assembly.GetName().Name}.csproj → {name}")
        );

    [Fact]
    public void A_module_that_references_another_is_found()
    {
        Modules.IsBrokenBy("Jipp.Hubs", 1, new[] { "Jipp.Hubs", "Jipp.Hubs.Contracts" }.Where(name => !MayModuleReference(name)));
        Modules.IsBrokenBy("Jipp.Host", 1, Projects(ProjectOf(Assembly.Load("Jipp.Testing"))).Where(name => !MayModuleReference(name)));
        Modules.IsBrokenByNothing();
    }

    [Fact]
    public void Contracts_reference_the_kernel_alone()
    {
        Contracts.Holds(
            House.Rooms,
            room =>
                References(room.Contracts)
                    .Concat(Projects(ProjectOf(room.Contracts)))
                    .Where(name => name != "Jipp.BuildingBlocks")
                    .Concat(PackagesOf(ProjectOf(room.Contracts)))
                    .Select(name => $"{room.Contracts.GetName().Name} → {name}")
        );
        Contracts.IsBrokenBy("Jipp.BuildingBlocks.Infrastructure", 1, References(House.Infrastructure).Append("Jipp.BuildingBlocks.Infrastructure"));
    }

    [Fact]
    public void Building_blocks_know_no_module()
    {
        Blocks.Holds(
            House.BuildingBlocks,
            block =>
                References(block)
                    .Concat(Projects(ProjectOf(block)))
                    .Where(name => !name.StartsWith("Jipp.BuildingBlocks", StringComparison.Ordinal))
                    .Select(name => $"{block.GetName().Name} → {name}")
        );
        Blocks.IsBrokenBy("Jipp.Hubs", 1, References(House.Host).Where(name => !name.StartsWith("Jipp.BuildingBlocks", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_kernel_has_no_packages()
    {
        NoPackages.Holds(1, PackagesOf(ProjectOf(House.Kernel)).Concat(Projects(ProjectOf(House.Kernel))));
        NoPackages.IsBrokenBy("Hangfire.AspNetCore", 1, PackagesOf(ProjectOf(House.Infrastructure)));
    }

    [Fact]
    public void Packages_that_only_infrastructure_may_use_are_nowhere_else()
    {
        var projects = House.Files(".csproj").Where(file => House.Relative(file).StartsWith("src", StringComparison.Ordinal)).ToList();
        Packages.Holds(projects.Count, projects.Where(file => file != ProjectOf(House.Infrastructure)).SelectMany(Reserved));
        Packages.IsBrokenBy("Hangfire", 1, Reserved(ProjectOf(House.Infrastructure)));
    }

    [Fact]
    public void Package_versions_are_central()
    {
        var projects = House.Files(".csproj").ToList();
        Versions.Holds(projects.Count, projects.SelectMany(WithVersion));
        var bad = Path.GetTempFileName();
        File.WriteAllText(bad, "<Project><ItemGroup><PackageReference Include=\"Some.Package\" Version=\"1.0.0\" /></ItemGroup></Project>");
        Versions.IsBrokenBy("Some.Package", 1, WithVersion(bad));
        File.Delete(bad);
    }

    private static bool MayModuleReference(string name) =>
        name.StartsWith("Jipp.BuildingBlocks", StringComparison.Ordinal) || name.EndsWith(".Contracts", StringComparison.Ordinal);

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Jipp.", StringComparison.Ordinal));

    private static string ProjectOf(Assembly assembly) => House.Files($"{Path.DirectorySeparatorChar}{assembly.GetName().Name}.csproj").Single();

    private static IEnumerable<string> Projects(string project) => Included(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    private static IEnumerable<string> PackagesOf(string project) => Included(project, "PackageReference");

    private static IEnumerable<string> Reserved(string project) =>
        PackagesOf(project)
            .Where(package => package.StartsWith("Hangfire", StringComparison.Ordinal) || package == "Scrutor" || (package == "MailKit" && project != ProjectOf(House.Host)))
            .Select(package => $"{House.Relative(project)}: {package}");

    private static IEnumerable<string> WithVersion(string project) =>
        XDocument
            .Load(project)
            .Descendants("PackageReference")
            .Where(reference => reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null)
            .Select(reference => $"{House.Relative(project)}: {reference.Attribute("Include")?.Value}");

    private static IEnumerable<string> Included(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(reference => reference.Attribute("Include")?.Value ?? "").Where(name => name.Length > 0);
}
