using System.Text.RegularExpressions;
using Jipp.ArchitectureTests.Kit;

namespace Jipp.ArchitectureTests;

/// <summary>What can be read off the files themselves.</summary>
public sealed class FileRules
{
    private const int LinesOfAFile = 350;

    private const int LinesOfBuildingBlocks = 2000;

    private static readonly Rule Short = new($"No file has more than {LinesOfAFile} lines.", "Split it by what changes together.");

    private static readonly Rule Small = new(
        $"BuildingBlocks without Web have at most {LinesOfBuildingBlocks} non-blank lines.",
        "Take out what only one module uses, or what a package does already."
    );

    private static readonly Rule Forms = new(
        "FormName stands on EditForm, never on SupplyParameterFromForm.",
        "Remove FormName from the attribute: with it conversion errors are lost and the form is handled with nulls."
    );

    private static readonly Rule Places = new(
        "No file names a package registry's host or a path of somebody's machine.",
        "Remove it; registries and paths are configured outside of the repository."
    );

    private static readonly Rule Done = new("Nothing is left to do later.", "Do it, or open an issue.");

    private static readonly Rule Private = new("Pages need neither inline style nor inline script.", "Use a class of the design system, or a script file.");

    private static IReadOnlyList<string> Written => House.Files(".cs", ".razor", ".scss", ".js", ".mjs", ".md", ".cake", ".json", ".props", ".targets", ".csproj", ".yml", ".sh");

    [Fact]
    public void No_file_is_long()
    {
        var files = House
            .Files(".cs", ".razor", ".scss", ".js", ".mjs", ".cake")
            .Where(file => !file.Contains("Migrations", StringComparison.Ordinal) && !file.Contains("CompiledModels", StringComparison.Ordinal))
            .ToList();
        Short.Holds(files, TooLong);
        Short.IsBrokenBy("351", 1, WithTemporaryFile(string.Join('\n', Enumerable.Range(0, 351)), TooLong));
        Assert.Empty(WithTemporaryFile(string.Join('\n', Enumerable.Range(0, 350)), TooLong));
    }

    [Fact]
    public void Building_blocks_stay_small()
    {
        var files = House
            .Files(".cs")
            .Where(file =>
                House.Relative(file).Replace('\\', '/') is var path
                && (
                    path.StartsWith("src/BuildingBlocks/Jipp.BuildingBlocks/", StringComparison.Ordinal)
                    || path.StartsWith("src/BuildingBlocks/Jipp.BuildingBlocks.Infrastructure/", StringComparison.Ordinal)
                )
            )
            .ToList();
        Small.Holds(files.Count, TooMuch(files.Sum(NonBlank)));
        Small.IsBrokenBy("2001", 1, TooMuch(2001));
    }

    [Fact]
    public void Form_names_stand_on_forms()
    {
        var files = House.Files(".razor", ".cs").Where(file => House.Relative(file).StartsWith("src", StringComparison.Ordinal)).ToList();
        Forms.Holds(files, NamedOnAttribute);
        Forms.IsBrokenBy("SupplyParameterFromForm", 1, WithTemporaryFile("[SupplyParameterFromForm(FormName = \"x\")]", NamedOnAttribute));
    }

    [Fact]
    public void No_place_of_anybodys_machine_is_named()
    {
        Places.Holds(Written, Placed);
        Places.IsBrokenBy("registry", 1, WithTemporaryFile("https://registry" + ".npmjs.org/sass", Placed));
        Places.IsBrokenBy("/home/", 1, WithTemporaryFile("see /home" + "/ani/jipp", Placed));
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        Done.Holds(House.Files(".cs", ".razor", ".scss", ".cake"), Unfinished);
        Done.IsBrokenBy("TO" + "DO", 1, WithTemporaryFile("// TO" + "DO later", Unfinished));
    }

    [Fact]
    public void Pages_have_no_inline_style_or_script()
    {
        var pages = House.Files(".razor");
        Private.Holds(pages, Inline);
        Private.IsBrokenBy("style=", 1, WithTemporaryFile("<p style=\"color:red\">", Inline));
        Private.IsBrokenBy("onclick", 1, WithTemporaryFile("<button onclick=\"go()\">", Inline));
    }

    private static IEnumerable<string> TooLong(string file) => File.ReadLines(file).Count() is var lines and > LinesOfAFile ? [$"{House.Relative(file)}: {lines} lines"] : [];

    private static IEnumerable<string> TooMuch(int lines) => lines > LinesOfBuildingBlocks ? [$"{lines} lines"] : [];

    private static int NonBlank(string file) => File.ReadLines(file).Count(line => !string.IsNullOrWhiteSpace(line));

    private static IEnumerable<string> NamedOnAttribute(string file) => Lines(file, new Regex(@"SupplyParameterFromForm\s*\([^)]*(FormName|Name)\s*="));

    private static IEnumerable<string> Placed(string file) =>
        Lines(
            file,
            new Regex(
                "registry"
                    + @"\.npmjs|registry"
                    + @"\.yarnpkg|api\.nuget"
                    + @"\.org|nuget"
                    + @"\.org/v3|deb\.debian"
                    + @"\.org|/home"
                    + @"/\w|/roo"
                    + @"t/|(?<![\w.])/wor"
                    + @"k/|[A-Z]:\\"
                    + @"Users"
            )
        );

    private static IEnumerable<string> Unfinished(string file) =>
        Lines(file, new Regex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|X" + @"XX)\b|throw new NotImplemented" + "Exception"));

    private static IEnumerable<string> Inline(string file) =>
        Lines(
            file,
            new Regex(
                @"<[^>]*\s(style|on(click|change|submit|load|input|error))\s*=\s*""(?!@)|<style|<script(?![^>]*\bsrc=)(?![^>]*type=\\?""application/ld\+json)(?![^>]*type=""importmap"")"
            )
        );

    private static IEnumerable<string> Lines(string file, Regex pattern) =>
        File.ReadLines(file)
            .Select((text, index) => (Text: text, Number: index + 1))
            .Where(line => pattern.IsMatch(line.Text))
            .Select(line => $"{House.Relative(file)}:{line.Number}: {line.Text.Trim()}");

    private static List<string> WithTemporaryFile(string content, Func<string, IEnumerable<string>> faults)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, content);
        List<string> found = [.. faults(file)];
        File.Delete(file);
        return found;
    }
}
