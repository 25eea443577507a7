namespace Jipp.Testing;

/// <summary>Paths of the repository that the tests run from.</summary>
public static class Repository
{
    /// <summary>The folder that holds Jipp.sln.</summary>
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Jipp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Jipp.sln above {AppContext.BaseDirectory}.");
    }
}
