namespace Jipp.Benchmarks;

/// <summary>Figures of one run, printed as one table. Nothing is asserted: machines differ, ratios of one run do not.</summary>
internal sealed class Table
{
    private readonly List<string[]> _rows = [["id", "what", "measured", "spread", "bar", "reached"]];

    /// <param name="id">Row of the quality figures, e.g. <c>P8</c>.</param>
    public void Add(string id, string what, IReadOnlyList<double> rounds, string unit, double bar, bool higherIsBetter = true)
    {
        var median = Median(rounds);
        var reached = higherIsBetter ? median >= bar : median <= bar;
        _rows.Add([id, what, $"{median:N2} {unit}", $"{rounds.Min():N2} – {rounds.Max():N2}", $"{(higherIsBetter ? "≥" : "≤")} {bar:N2}", reached ? "yes" : "MISSED"]);
    }

    /// <summary>A figure that stands beside others and has no bar of its own.</summary>
    public void Note(string id, string what, string measured) => _rows.Add([id, what, measured, "", "", ""]);

    public void Print(TextWriter output)
    {
        var widths = Enumerable.Range(0, _rows[0].Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in _rows)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    public static double Median(IReadOnlyList<double> rounds)
    {
        var sorted = rounds.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
