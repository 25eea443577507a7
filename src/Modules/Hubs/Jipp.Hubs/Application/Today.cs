namespace Jipp.Hubs.Application;

internal static class Today
{
    private static readonly TimeSpan Jakarta = TimeSpan.FromHours(7);

    /// <summary>The day in Jakarta: decrees and commitments are dated there.</summary>
    public static DateOnly InJakarta(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Jakarta).DateTime);
}
