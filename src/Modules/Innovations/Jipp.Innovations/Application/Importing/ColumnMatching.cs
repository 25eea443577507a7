using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Importing;

/// <summary>Finds the layout's columns in a file's header.</summary>
internal static class ColumnMatching
{
    /// <summary>Letters and digits alone: "Judul_Inovasi" and "judul inovasi" are one name.</summary>
    public static string Fold(string column) => string.Concat(column.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <param name="remembered">Column of the layout by folded name: what people said of earlier files.</param>
    /// <param name="chosen">Column of the file by column of the layout: what a person says of this one. An empty choice means none.</param>
    public static Result<ColumnMatch> Match(
        Layout layout,
        IReadOnlyList<string> header,
        IReadOnlyDictionary<string, string> remembered,
        IReadOnlyDictionary<string, string?>? chosen = null
    )
    {
        var there = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in header)
        {
            if (column.Length > 0 && !there.TryAdd(column, column))
            {
                return FileFaults.DuplicateColumn(column);
            }
        }

        var folded = header.Where(column => column.Length > 0).ToLookup(Fold);
        Dictionary<string, string> byColumn = [];
        HashSet<string> taken = [];
        foreach (var column in layout.Columns)
        {
            var found =
                chosen is not null && chosen.TryGetValue(column, out var choice)
                    ? there.GetValueOrDefault(choice ?? "")
                    : there.GetValueOrDefault(column) ?? Remembered(column) ?? Alone(column);
            if (found is not null && taken.Add(found))
            {
                byColumn[column] = found;
            }
        }

        return new ColumnMatch(
            byColumn,
            [.. layout.Required.Where(column => !byColumn.ContainsKey(column))],
            [.. header.Where(column => column.Length > 0 && !taken.Contains(column))]
        );

        string? Remembered(string column) =>
            remembered
                .Where(name => name.Value == column)
                .SelectMany(name => folded[name.Key])
                .FirstOrDefault(name => !layout.Columns.Contains(name, StringComparer.OrdinalIgnoreCase));

        string? Alone(string column) => folded[Fold(column)].ToList() is [var one] ? one : null;
    }

    /// <summary>Place in a row by column of the layout.</summary>
    public static Dictionary<string, int> Places(ColumnMatch match, IReadOnlyList<string> header)
    {
        var at = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < header.Count; place++)
        {
            at.TryAdd(header[place], place);
        }

        return match.ByColumn.ToDictionary(pair => pair.Key, pair => at[pair.Value]);
    }
}
