namespace Jipp.Validation.Domain;

/// <summary>The six answers; numbers are the rows of Data/sustainability_statuses.csv (the first row is computed, nobody answers it).</summary>
internal enum AnswerStatus
{
    Stopped = 2,
    WithObstacles = 3,
    Smooth = 4,
    Growing = 5,
    Replicated = 6,
    Transformed = 7,
}

internal static class AnswerStatuses
{
    private static readonly Dictionary<string, AnswerStatus> ByKey = Enum.GetValues<AnswerStatus>().ToDictionary(Key);

    /// <summary>In the order in which they are offered: what runs first, the end last.</summary>
    public static IReadOnlyList<AnswerStatus> Offered { get; } =
    [AnswerStatus.Smooth, AnswerStatus.WithObstacles, AnswerStatus.Growing, AnswerStatus.Replicated, AnswerStatus.Transformed, AnswerStatus.Stopped];

    /// <summary>The name that events, forms and the API use.</summary>
    public static string Key(this AnswerStatus status) =>
        status switch
        {
            AnswerStatus.Stopped => "berhenti",
            AnswerStatus.WithObstacles => "berkendala",
            AnswerStatus.Smooth => "lancar",
            AnswerStatus.Growing => "berkembang",
            AnswerStatus.Replicated => "bereplikasi",
            AnswerStatus.Transformed => "bertransformasi",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    public static AnswerStatus? Parse(string? key) => key is not null && ByKey.TryGetValue(key, out var status) ? status : null;
}
