using System.Reflection;

namespace Jipp.ArchitectureTests.Kit;

/// <summary>One module, or the accounts room which is built like one.</summary>
/// <param name="Name">Folder name: <c>Innovations</c>.</param>
/// <param name="Folder">The folder of its implementation project.</param>
internal sealed record Room(string Name, string Folder, Assembly Assembly, Assembly Contracts)
{
    public string Namespace => $"Jipp.{Name}";

    public IReadOnlyList<Type> Types => [.. Assembly.GetTypes().Where(IsWritten)];

    public override string ToString() => Name;

    /// <summary>Written by a person, not by the compiler.</summary>
    public static bool IsWritten(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal)
        && !type.GetCustomAttributes().Any(attribute => attribute.GetType().Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute")
        && (type.DeclaringType is null || IsWritten(type.DeclaringType))
        && type.Namespace?.StartsWith("Jipp", StringComparison.Ordinal) == true
        && !IsCompiledModel(type);

    /// <summary>Written by a tool from the configuration of the database.</summary>
    public static bool IsCompiledModel(Type type) => type.Namespace?.EndsWith(".CompiledModels", StringComparison.Ordinal) == true;
}

/// <summary>What the repository is made of, discovered from disk so that nothing can be forgotten.</summary>
internal static class House
{
    /// <summary>Folders under src/Modules.</summary>
    public static IReadOnlyList<Room> Modules { get; } =
    [.. Directory.GetDirectories(Repository.Path("src", "Modules")).Order(StringComparer.Ordinal).Select(folder => RoomAt(folder, Path.GetFileName(folder)))];

    public static Room Accounts { get; } = RoomAt(Repository.Path("src", "Host"), "Accounts");

    /// <summary>Modules and accounts.</summary>
    public static IReadOnlyList<Room> Rooms { get; } = [.. Modules, Accounts];

    public static Assembly Kernel { get; } = Assembly.Load("Jipp.BuildingBlocks");

    public static Assembly Infrastructure { get; } = Assembly.Load("Jipp.BuildingBlocks.Infrastructure");

    public static Assembly Web { get; } = Assembly.Load("Jipp.BuildingBlocks.Web");

    public static Assembly Host { get; } = Assembly.Load("Jipp.Host");

    public static IReadOnlyList<Assembly> BuildingBlocks { get; } = [Kernel, Infrastructure, Web];

    /// <summary>Every assembly of the product.</summary>
    public static IReadOnlyList<Assembly> All { get; } = [.. BuildingBlocks, Host, .. Rooms.Select(room => room.Assembly), .. Rooms.Select(room => room.Contracts)];

    public static IEnumerable<object[]> RoomsAsData => Rooms.Select(room => new object[] { room.Name });

    public static Room Named(string name) => Rooms.Single(room => room.Name == name);

    /// <summary>Files that git would track, without what builds leave behind.</summary>
    public static IReadOnlyList<string> Files(params string[] endings)
    {
        string[] skipped = ["bin", "obj", "node_modules", ".git", "artifacts", "data", "TestResults", ".vs"];
        return
        [
            .. Walk(Repository.Root).Where(file => endings.Length == 0 || endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))).Order(StringComparer.Ordinal),
        ];

        IEnumerable<string> Walk(string folder) =>
            Directory
                .GetFiles(folder)
                .Concat(
                    Directory
                        .GetDirectories(folder)
                        .Where(child => !skipped.Contains(Path.GetFileName(child)) && !child.EndsWith(Path.Combine("wwwroot", "build"), StringComparison.Ordinal))
                        .SelectMany(Walk)
                );
    }

    public static string Relative(string file) => Path.GetRelativePath(Repository.Root, file);

    private static Room RoomAt(string folder, string name) =>
        new(name, Path.Combine(folder, $"Jipp.{name}"), Assembly.Load($"Jipp.{name}"), Assembly.Load($"Jipp.{name}.Contracts"));
}
