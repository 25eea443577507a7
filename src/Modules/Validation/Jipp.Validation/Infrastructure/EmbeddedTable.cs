namespace Jipp.Validation.Infrastructure;

/// <summary>Reads a table of Data/: the columns that are used hold no commas, so a line is split at them.</summary>
internal static class EmbeddedTable
{
    /// <summary>Rows without the header.</summary>
    public static IReadOnlyList<string[]> Rows(string file)
    {
        var assembly = typeof(EmbeddedTable).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith($".Data.{file}", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(','))];
    }
}
