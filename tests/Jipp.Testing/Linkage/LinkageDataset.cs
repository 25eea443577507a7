using System.Text.Json;
using CsvHelper;
using Jipp.Innovations.Domain.Linkage;

namespace Jipp.Testing.Linkage;

/// <summary>
/// A labelled set in a folder: <c>dataset.json</c> (name, left, right, id, truth, oneToOne, columns of name and kind), the lists as csv,
/// and the true pairs (<c>left,right</c>).
/// </summary>
internal sealed record LinkageDataset(string Name, LinkageTable Table, IReadOnlySet<(int Left, int Right)> Truth)
{
    /// <param name="columns">Which columns to keep, by place; null keeps all.</param>
    /// <param name="rows">Which rows to keep, by id; null keeps all. True pairs with a row left out are left out.</param>
    /// <exception cref="InvalidDataException">The folder is not a labelled set; the message says why.</exception>
    public static LinkageDataset Read(string folder, Func<int, bool>? columns = null, Func<string, bool>? rows = null)
    {
        var file = Path.Combine(folder, "dataset.json");
        if (!File.Exists(file))
        {
            throw new InvalidDataException($"No dataset.json in {folder}.");
        }

        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var root = json.RootElement;
        var kept = root.GetProperty("columns").EnumerateArray().Where((_, place) => columns?.Invoke(place) ?? true).Select(Column).ToList();
        var id = root.GetProperty("id").GetString()!;
        List<string?[]> cells = [];
        var left = ReadList(Path.Combine(folder, root.GetProperty("left").GetString()!), id, kept, rows, cells);
        var leftCount = cells.Count;
        var linked = root.TryGetProperty("right", out var other) && other.ValueKind == JsonValueKind.String;
        var right = linked ? ReadList(Path.Combine(folder, other.GetString()!), id, kept, rows, cells) : left;
        var table = new LinkageTable(kept, cells) { LeftCount = linked ? leftCount : null, OneToOne = root.GetProperty("oneToOne").GetBoolean() };
        return new(root.GetProperty("name").GetString()!, table, ReadTruth(Path.Combine(folder, root.GetProperty("truth").GetString()!), left, right, rows is not null));
    }

    private static LinkageColumn Column(JsonElement column)
    {
        var kind = column.GetProperty("kind").GetString();
        return Enum.TryParse<ComparisonKind>(kind, ignoreCase: true, out var known) && known is not (ComparisonKind.Given or ComparisonKind.Numerals)
            ? new(column.GetProperty("name").GetString()!, known)
            : throw new InvalidDataException($"Unknown kind of column: {kind}.");
    }

    private static Dictionary<string, int> ReadList(string file, string id, List<LinkageColumn> columns, Func<string, bool>? rows, List<string?[]> cells)
    {
        Dictionary<string, int> places = [];
        using var stream = File.OpenRead(file);
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        while (csv.Read())
        {
            var key = csv.GetString(id);
            if (!(rows?.Invoke(key) ?? true))
            {
                continue;
            }

            if (!places.TryAdd(key, cells.Count))
            {
                throw new InvalidDataException($"{file} has the id {key} twice.");
            }

            cells.Add([.. columns.Select(column => csv.GetString(column.Name))]);
        }

        return places;
    }

    private static HashSet<(int, int)> ReadTruth(string file, Dictionary<string, int> left, Dictionary<string, int> right, bool partial)
    {
        HashSet<(int, int)> truth = [];
        using var stream = File.OpenRead(file);
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        while (csv.Read())
        {
            if (left.TryGetValue(csv.GetString("left"), out var one) && right.TryGetValue(csv.GetString("right"), out var other))
            {
                truth.Add(one < other ? (one, other) : (other, one));
            }
            else if (!partial)
            {
                throw new InvalidDataException($"{file} names a record that is in no list: {csv.GetString("left")}, {csv.GetString("right")}.");
            }
        }

        return truth;
    }
}
