namespace Jipp.BuildingBlocks.Web;

internal static class PageNumbers
{
    /// <summary>First, last and the neighbours of a page; null is a gap. A gap of one page shows that page.</summary>
    public static IEnumerable<int?> Around(int page, int count)
    {
        var shown = new SortedSet<int>(Enumerable.Range(page - 1, 3).Append(1).Append(count).Where(number => number >= 1 && number <= count));
        var previous = 0;
        foreach (var number in shown)
        {
            if (number == previous + 2)
            {
                yield return previous + 1;
            }
            else if (number > previous + 2)
            {
                yield return null;
            }

            yield return number;
            previous = number;
        }
    }
}
