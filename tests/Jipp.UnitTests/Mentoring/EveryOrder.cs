namespace Jipp.UnitTests;

/// <summary>All orders in which things can come.</summary>
internal static class EveryOrder
{
    public static IEnumerable<T[]> Of<T>(params T[] items) =>
        items.Length == 0
            ?
            [
                [],
            ]
            : items.SelectMany((item, i) => Of([.. items.Where((_, j) => j != i)]).Select(rest => (T[])[item, .. rest]));
}
