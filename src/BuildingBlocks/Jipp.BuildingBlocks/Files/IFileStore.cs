namespace Jipp.BuildingBlocks;

/// <summary>Uploaded files under the data folder, named by id alone. Sizes in bytes.</summary>
public interface IFileStore
{
    /// <summary>Copies the stream to a new file; throws <see cref="FileTooLargeException"/> past <paramref name="maximumBytes"/> and leaves nothing.</summary>
    Task<Guid> Save(Stream content, long maximumBytes, CancellationToken ct);

    /// <summary>Opens a stored file for reading, or null when there is none.</summary>
    Stream? Open(Guid id);

    void Delete(Guid id);
}

public sealed class FileTooLargeException(long maximumBytes) : Exception($"The file has more than {maximumBytes} bytes.")
{
    public long MaximumBytes { get; } = maximumBytes;
}
