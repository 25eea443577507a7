using System.Reflection;
using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace Jipp.ArchitectureTests.Kit;

/// <summary>Who depends on what: in compiled code by NetArchTest, and in source text where the compiler leaves no trace.</summary>
internal static partial class Dependencies
{
    /// <summary>Types of a namespace (nested namespaces too) that depend on any of the given ones.</summary>
    public static (int Selected, List<string> Broken) Compiled(Assembly assembly, string inNamespace, Func<Type, bool> except, params string[] on)
    {
        var selection = Types.InAssembly(assembly).That().ResideInNamespaceMatching($@"^{Regex.Escape(inNamespace)}(\.|$)");
        var broken = selection.ShouldNot().HaveDependencyOnAny(on).GetResult().FailingTypes ?? [];
        var excused = broken.Where(type => !except(type)).Select(type => $"{type.FullName} depends on one of {string.Join(", ", on)}");
        return (selection.GetTypes().Count(), [.. excused]);
    }

    /// <summary>
    /// Source files that name any of the given namespaces outside of comments. Constants, nameof, enum literals, default arguments and
    /// catch types leave no reference in compiled code.
    /// </summary>
    public static List<string> InSource(IEnumerable<string> files, params string[] namespaces)
    {
        var names = new Regex($@"(?<![\w.])({string.Join('|', namespaces.Select(Regex.Escape))})(?![\w])(?!\.Testing)");
        return
        [
            .. from file in files
            from line in File.ReadLines(file).Select((text, index) => (Text: Comment().Replace(text, ""), Number: index + 1))
            where names.IsMatch(line.Text)
            select $"{House.Relative(file)}:{line.Number}: {line.Text.Trim()}",
        ];
    }

    public static IReadOnlyList<string> SourceOf(Room room, params string[] folders) =>
        [
            .. folders
                .Select(folder => Path.Combine(room.Folder, folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
                .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)),
        ];

    [GeneratedRegex(@"^\s*//.*$|//(?!/).*$|^\s*\*.*$")]
    private static partial Regex Comment();
}
