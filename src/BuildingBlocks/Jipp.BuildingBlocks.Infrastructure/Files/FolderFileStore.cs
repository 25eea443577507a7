using Jipp.BuildingBlocks.Infrastructure.Persistence;

namespace Jipp.BuildingBlocks.Infrastructure.Files;

/// <summary>Files under <c>{Data:Folder}/files</c>, spread over 256 folders, named by id.</summary>
internal sealed class FolderFileStore(DatabaseSettings settings) : IFileStore
{
    public async Task<Guid> Save(Stream content, long maximumBytes, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = path + ".part";
        try
        {
            await using (var file = new FileStream(partial, FileMode.CreateNew, FileAccess.Write))
            {
                var buffer = new byte[81920];
                for (int read; (read = await content.ReadAsync(buffer, ct)) > 0; )
                {
                    if (file.Length + read > maximumBytes)
                    {
                        throw new FileTooLargeException(maximumBytes);
                    }

                    await file.WriteAsync(buffer.AsMemory(0, read), ct);
                }
            }

            File.Move(partial, path);
            return id;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    public Stream? Open(Guid id) => File.Exists(PathOf(id)) ? File.OpenRead(PathOf(id)) : null;

    public void Delete(Guid id) => File.Delete(PathOf(id));

    private string PathOf(Guid id)
    {
        var name = id.ToString("N");
        return Path.Combine(settings.Folder, "files", name[^2..], name);
    }
}
