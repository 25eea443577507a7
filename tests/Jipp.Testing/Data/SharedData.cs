namespace Jipp.Testing;

/// <summary>
/// Files that lie beside the repository (<c>../shared</c>) and are not ours to ship. On a machine without them the test is skipped,
/// visibly and with the reason, so such tests are <c>[SkippableFact]</c>.
/// </summary>
public static class SharedData
{
    /// <param name="name">Path under <c>../shared/data</c>, else under <c>../shared</c>: <c>sample/daerah.csv</c>.</param>
    public static string Path(string name)
    {
        var shared = Repository.Path("..", "shared");
        string[] candidates = [System.IO.Path.GetFullPath(System.IO.Path.Combine(shared, "data", name)), System.IO.Path.GetFullPath(System.IO.Path.Combine(shared, name))];
        var found = Array.Find(candidates, path => File.Exists(path) || Directory.Exists(path));
        Skip.If(found is null, $"Needs ../shared/data/{name} beside the repository, which this machine does not have.");
        return found!;
    }
}
