using System.Globalization;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.BuildingBlocks.Web;

namespace Jipp.Host.Startup;

/// <summary>
/// A data folder of made-up records, begun by <c>--demo-scale N</c>. A file in it says so for ever: made-up and real records never meet in one folder.
/// </summary>
internal static class MadeUpFolder
{
    public const string Setting = "Demo:Scale";
    public const int Most = 100_000;

    private const string Marker = "data-buatan.txt";

    public static MadeUpData Read(DatabaseSettings database) =>
        int.TryParse(File.Exists(PathIn(database)) ? File.ReadAllText(PathIn(database)) : "", NumberStyles.None, CultureInfo.InvariantCulture, out var records)
            ? new(records)
            : new(null as int?);

    /// <summary>Begins such a folder when asked to. Returns why that cannot be, or null.</summary>
    public static string? Begin(IConfiguration configuration, DatabaseSettings database)
    {
        if (configuration[Setting] is not { } asked)
        {
            return null;
        }

        if (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var records) || records is < 1 or > Most)
        {
            return $"--demo-scale takes a number of records from 1 to {Most}, not \"{asked}\".";
        }

        if (database.Provider != DatabaseProvider.Sqlite)
        {
            return "--demo-scale works on the embedded databases only (Database:Provider=Sqlite).";
        }

        if (Read(database) is { Records: { } already })
        {
            return already == records ? null : $"The data folder {database.Folder} holds {already} made-up records. Choose an empty one with --Data:Folder=…";
        }

        if (Directory.EnumerateFiles(database.Folder, "*.db").Any())
        {
            return $"The data folder {database.Folder} holds data already, and made-up records go into an empty one only. Choose another with --Data:Folder=…";
        }

        File.WriteAllText(PathIn(database), records.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    private static string PathIn(DatabaseSettings database) => Path.Combine(database.Folder, Marker);
}
