using System.Globalization;

namespace Jipp.Benchmarks;

/// <summary>The figures reached beside the bars of docs and issue.</summary>
internal sealed class Table
{
    private readonly List<string> _rows = [];

    public void Add(string id, string what, string reached, string bar = "", bool? kept = null)
    {
        var verdict = kept switch
        {
            true => "reached",
            false => "missed",
            null => "",
        };
        _rows.Add($"| {id} | {what} | {reached} | {bar} | {verdict} |");
        Console.Error.WriteLine($"{id} {what}: {reached}");
    }

    public void Print(TextWriter output)
    {
        output.WriteLine("| id | what | reached | bar | |");
        output.WriteLine("|---|---|---|---|---|");
        _rows.ForEach(output.WriteLine);
    }
}

internal static class Figures
{
    public static double Median(List<double> values)
    {
        List<double> sorted = [.. values.Order()];
        return sorted[sorted.Count / 2];
    }

    /// <summary>Median, least and most.</summary>
    public static string Of(List<double> values, string unit, int digits = 2) => $"{Say(Median(values), digits)} {unit} ({Say(values.Min(), digits)}–{Say(values.Max(), digits)})";

    private static string Say(double value, int digits) => Math.Round(value, digits).ToString("0.####", CultureInfo.InvariantCulture);
}
