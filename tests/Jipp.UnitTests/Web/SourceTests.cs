using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jipp.BuildingBlocks.Web;

namespace Jipp.UnitTests.Web;

/// <summary>Reads the sources of all pages: what the compiler cannot see of texts, links and icons.</summary>
public sealed partial class SourceTests
{
    private static readonly string Root = FindRoot();

    private static readonly IReadOnlyList<SourceFile> Files =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".razor", StringComparison.Ordinal) || path.EndsWith(".cs", StringComparison.Ordinal))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "Migrations"))
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path), ProjectOf(path), Comment().Replace(File.ReadAllText(path), ""))),
    ];

    private static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> English = Directory
        .EnumerateFiles(Path.Combine(Root, "src"), "*.en.resx", SearchOption.AllDirectories)
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .GroupBy(ProjectOf)
        .ToDictionary(
            group => group.Key,
            IReadOnlyDictionary<string, string> (group) =>
                group.SelectMany(path => XDocument.Load(path).Root!.Elements("data")).ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!)
        );

    [Fact]
    public void No_two_texts_of_a_project_differ_in_capitals_alone_since_only_the_first_would_be_found()
    {
        var twice = English
            .SelectMany(project =>
                project.Value.Keys.GroupBy(key => key, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => $"{project.Key}: {same.Key}")
            )
            .ToList();

        Assert.True(twice.Count == 0, $"Say one of each in other words:\n{string.Join('\n', twice)}");
    }

    [Fact]
    public void Every_text_of_a_page_is_in_the_English_file_of_its_project()
    {
        var missing = Files
            .SelectMany(file => TextUse().Matches(file.Content).Select(match => (file, Key: Unescaped(match.Groups[1].Value))))
            .Where(use => !English.GetValueOrDefault(use.file.Project, NoTexts).ContainsKey(use.Key))
            .Select(use => $"{use.file.Path}: {use.Key}")
            .Distinct()
            .ToList();

        Assert.Contains(Files, file => TextUse().IsMatch(file.Content));
        Assert.True(missing.Count == 0, $"Add these to <Module>Text.en.resx of their project:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void Every_refusal_menu_entry_and_permission_is_in_an_English_file()
    {
        var known = English.Values.SelectMany(texts => texts.Keys).ToHashSet();
        var uses = Files
            .SelectMany(file =>
                new[] { Refusal(), Validation(), MenuEntry(), PermissionLabel() }
                    .SelectMany(pattern => pattern.Matches(file.Content))
                    .Select(match => (file.Path, Key: Unescaped(match.Groups[1].Value)))
            )
            .ToList();
        var missing = uses.Where(use => !known.Contains(use.Key)).Select(use => $"{use.Path}: {use.Key}").Distinct().ToList();

        Assert.NotEmpty(uses);
        Assert.True(missing.Count == 0, $"Add these to the <Module>Text.en.resx of their project:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void No_English_text_has_Indonesian_words_left()
    {
        var left = English.Values.SelectMany(texts => texts).Where(text => IndonesianWord().IsMatch(text.Value)).Select(text => $"{text.Key} = {text.Value}").ToList();

        Assert.NotEmpty(English);
        Assert.Matches(IndonesianWord(), "Daftar hub yang aktif");
        Assert.True(left.Count == 0, $"Translate these:\n{string.Join('\n', left)}");
    }

    [Fact]
    public void A_translation_has_the_same_places_for_arguments_as_its_key()
    {
        var wrong = English.Values.SelectMany(texts => texts).Where(text => !Places(text.Key).SetEquals(Places(text.Value))).Select(text => $"{text.Key} = {text.Value}").ToList();

        Assert.True(wrong.Count == 0, $"Places {{0}} differ:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Links_of_pages_are_relative_so_that_they_keep_the_language()
    {
        var absolute = Pages
            .SelectMany(file => AbsoluteLink().Matches(file.Content).Select(match => $"{file.Path}: {match.Value}"))
            .Where(line => !line.Contains("/_content/", StringComparison.Ordinal))
            .ToList();

        Assert.Matches(AbsoluteLink(), "<a href=\"/hub\">");
        Assert.True(absolute.Count == 0, $"Write the address without its first slash:\n{string.Join('\n', absolute)}");
    }

    [Fact]
    public void Pages_hold_no_inline_style_or_script_and_no_form_name_on_the_attribute_that_binds()
    {
        var wrong = Pages.SelectMany(file => Forbidden().Matches(file.Content).Select(match => $"{file.Path}: {match.Value}")).ToList();

        Assert.Matches(Forbidden(), "<p style=\"color:red\">");
        Assert.Matches(Forbidden(), "[SupplyParameterFromForm(FormName = \"x\")]");
        Assert.True(wrong.Count == 0, $"Not allowed by the content security policy, or loses errors of binding:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Every_icon_that_is_named_is_in_the_sprite()
    {
        var uses = Files
            .SelectMany(file => IconUse().Matches(file.Content).Concat(MenuIcon().Matches(file.Content)).Select(match => (file.Path, Name: match.Groups[1].Value)))
            .ToList();
        var unknown = uses.Where(use => !BuiltAssets.IconNames.Contains(use.Name)).Select(use => $"{use.Path}: {use.Name}").ToList();

        Assert.NotEmpty(uses);
        Assert.True(unknown.Count == 0, $"Add these to Assets/icons.txt of Jipp.BuildingBlocks.Web:\n{string.Join('\n', unknown)}");
    }

    private static readonly Dictionary<string, string> NoTexts = [];

    private static IEnumerable<SourceFile> Pages => Files.Where(file => file.Path.EndsWith(".razor", StringComparison.Ordinal));

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    private static string Unescaped(string literal) => Regex.Unescape(literal);

    private static string ProjectOf(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        while (Directory.GetFiles(folder, "*.csproj").Length == 0 && folder != Root)
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.GetFileName(folder);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jipp.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The sources are not above the tests.");
        }

        return folder.FullName;
    }

    private sealed record SourceFile(string Path, string Project, string Content);

    [GeneratedRegex("""@\*.*?\*@|^\s*//[^\n]*""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("""\bT\["((?:[^"\\]|\\.)*)"(?=[\],])""")]
    private static partial Regex TextUse();

    [GeneratedRegex("""Error\.(?:Invalid|NotFound|Conflict|Forbidden|Unavailable)\(\s*"[a-z0-9.-]+",\s*"((?:[^"\\]|\\.)*)"(?!\s*\+)""")]
    private static partial Regex Refusal();

    [GeneratedRegex("""WithMessage\(\s*"((?:[^"\\]|\\.)*)"\s*\)""")]
    private static partial Regex Validation();

    [GeneratedRegex("""new(?: NavigationEntry)?\(\s*"((?:[^"\\]|\\.)*)",\s*(?:"/[^"]*"|\w+\.\w+),\s*"[a-z0-9-]+\x22""")]
    private static partial Regex MenuEntry();

    [GeneratedRegex("""new(?: PermissionInfo)?\(\s*(?:Permissions\.)?[A-Z]\w*,\s*"((?:[^"\\]|\\.)*)"\)""")]
    private static partial Regex PermissionLabel();

    [GeneratedRegex(
        """\b(dan|yang|atau|dengan|untuk|tidak|belum|sudah|dari|pada|adalah|akan|bisa|dapat|kembali|halaman|Anda|instansi|inovasi|konfirmasi|tanggal|tahun|daftar|semua|lihat|simpan|hapus)\b""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex IndonesianWord();

    [GeneratedRegex("""\{\w+""")]
    private static partial Regex Place();

    [GeneratedRegex("""<(?:a|form)\s[^>]*(?:href|action)="@?\(?\$?"?/(?!/)[^"]*""")]
    private static partial Regex AbsoluteLink();

    [GeneratedRegex("""\sstyle="|<style|<script(?![^>]*(?:\ssrc=|type=\\?"application/ld\+json))|\son(?:click|change|submit|load)="|SupplyParameterFromForm\([^)]*FormName""")]
    private static partial Regex Forbidden();

    [GeneratedRegex("""(?:\bIcons\.Of\(|\bIcon=)"([a-z0-9-]+)\x22""")]
    private static partial Regex IconUse();

    [GeneratedRegex("""new(?: NavigationEntry)?\(\s*"[^"]*",\s*(?:"/[^"]*"|\w+\.\w+),\s*"([a-z0-9-]+)\x22""")]
    private static partial Regex MenuIcon();
}
