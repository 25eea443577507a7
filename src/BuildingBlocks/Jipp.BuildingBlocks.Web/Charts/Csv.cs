using System.Globalization;
using System.Text;

namespace Jipp.BuildingBlocks.Web;

internal static class Csv
{
    /// <summary>The points of a chart as a file inside the address of its link.</summary>
    public static string DataAddress(string labelTitle, string valueTitle, IEnumerable<ChartPoint> points)
    {
        var text = new StringBuilder().Append(Cell(labelTitle)).Append(',').Append(Cell(valueTitle)).Append("\r\n");
        foreach (var point in points)
        {
            text.Append(Cell(point.Label)).Append(',').Append(point.Value.ToString(CultureInfo.InvariantCulture)).Append("\r\n");
        }

        return "data:text/csv;charset=utf-8," + Uri.EscapeDataString(text.ToString());
    }

    // A spreadsheet would run a cell that begins like a formula.
    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
