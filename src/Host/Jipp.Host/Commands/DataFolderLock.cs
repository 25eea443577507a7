using Jipp.BuildingBlocks.Infrastructure.Persistence;

namespace Jipp.Host.Commands;

/// <summary>One process per data folder: the embedded databases and the index have one owner. Freed by the system when the process dies.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    public static DataFolderLock? TryTake(IServiceProvider services)
    {
        var folder = services.GetRequiredService<DatabaseSettings>().Folder;
        Directory.CreateDirectory(folder);
        try
        {
            return new(new FileStream(Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
