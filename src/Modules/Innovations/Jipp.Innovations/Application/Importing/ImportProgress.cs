using System.Collections.Concurrent;

namespace Jipp.Innovations.Application.Importing;

/// <summary>How far this host is with the imports it works on. What another host works on is not known here.</summary>
internal sealed class ImportProgress
{
    private readonly ConcurrentDictionary<Guid, int> _rows = new();

    /// <summary>Told after every portion, on the thread that works.</summary>
    public event Action<Guid, int>? Moved;

    /// <summary>Rows done in the running step; null when this host does not work on the import.</summary>
    public int? Of(Guid import) => _rows.TryGetValue(import, out var rows) ? rows : null;

    public void Done(Guid import, int rows)
    {
        _rows[import] = rows;
        Moved?.Invoke(import, rows);
    }

    public void Ended(Guid import) => _rows.TryRemove(import, out _);
}

/// <summary>Wakes who works on received and approved imports.</summary>
internal interface IImportWork
{
    void Wake();
}

/// <summary>Remembered names of columns.</summary>
internal interface IColumnNames
{
    /// <summary>Column of the layout by folded name in the file.</summary>
    Task<IReadOnlyDictionary<string, string>> Of(string layout, CancellationToken ct);

    /// <summary>From now on such a name means that column in files of the layout.</summary>
    Task Remember(string layout, IReadOnlyDictionary<string, string> columnByFolded, string by, DateTimeOffset at, CancellationToken ct);
}
