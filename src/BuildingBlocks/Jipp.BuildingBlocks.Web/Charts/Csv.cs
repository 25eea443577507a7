using System.Globalization;
using System.Text;

namespace Jipp.BuildingBlocks.Web;

/// <summary>Small tables as text; <see cref="MadeUpData.DataAddress"/> puts them into the address of a link.</summary>
public static class Csv
{
    /// <summary>The points of a chart as rows of cells, the titles first.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(string labelTitle, string valueTitle, IEnumerable<ChartPoint> points) =>
        points.Select(point => new[] { point.Label, point.Value.ToString(CultureInfo.InvariantCulture) }).Prepend([labelTitle, valueTitle]);

    /// <summary>Rows of cells, the titles first; no cell runs as a formula.</summary>
    public static string Text(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    // A spreadsheet would run a cell that begins like a formula; a negative number is none.
    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
