namespace Jipp.BuildingBlocks.Web;

/// <summary>Axes and classes that come out in round numbers.</summary>
internal static class Scale
{
    /// <summary>Marks of an axis from 0 to at least the largest value, about <paramref name="marks"/> of them.</summary>
    public static IReadOnlyList<double> Axis(double largest, int marks = 4)
    {
        var step = RoundUp(Math.Max(largest, 1) / marks);
        var count = (int)Math.Ceiling(Math.Max(largest, 1) / step);
        return [.. Enumerable.Range(0, count + 1).Select(number => number * step)];
    }

    /// <summary>
    /// Lower bounds of at most five classes of counts above zero, so that each class holds about as many provinces.
    /// </summary>
    public static IReadOnlyList<int> Classes(IEnumerable<int> counts)
    {
        var sorted = counts.Where(count => count > 0).Order().ToArray();
        if (sorted.Length == 0)
        {
            return [];
        }

        return [.. Enumerable.Range(0, 5).Select(part => part == 0 ? 1 : sorted[part * sorted.Length / 5]).Distinct().Order()];
    }

    /// <summary>0 for nothing, else the number of the class from 1.</summary>
    public static int ClassOf(int count, IReadOnlyList<int> bounds) => count <= 0 ? 0 : bounds.Count(bound => count >= bound);

    private static double RoundUp(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        var leading = step / power;
        var rounded =
            leading <= 1 ? 1
            : leading <= 2 ? 2
            : leading <= 2.5 && power > 1 ? 2.5
            : leading <= 5 ? 5
            : 10;
        return Math.Max(1, rounded * power);
    }
}
