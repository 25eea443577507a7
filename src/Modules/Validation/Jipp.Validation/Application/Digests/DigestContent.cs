using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Digests;

/// <summary>A record that the person is asked for.</summary>
/// <param name="Secret">Of the one-tap link; null for records behind the sign-in.</param>
/// <param name="StandsIn">Asked in the stead of an agency without an account.</param>
/// <param name="IsLast">On the last rung: silence after today shows on the public page.</param>
internal sealed record AskedRecord(
    string Title,
    string AgencyName,
    string? Unit,
    DateOnly DueOn,
    int DaysLate,
    DateOnly? LastAnsweredOn,
    bool IsLast,
    bool StandsIn,
    Secret? Secret
)
{
    /// <summary>Why the person is asked out of turn.</summary>
    public IReadOnlyList<CheckLine> Checks { get; init; } = [];
}

/// <summary>An agency that stays silent, for those who get a copy.</summary>
internal sealed record SilentCopy(string AgencyName, int Records, int DaysLate);

/// <summary>A saved search with new results; the first of them by NRI and title.</summary>
internal sealed record SearchLine(string Name, int Count, IReadOnlyList<(string Nri, string Title)> Named);

/// <summary>A notification in both languages, and where it leads.</summary>
internal sealed record NoticeLine(string Indonesian, string English, string Path);

/// <summary>What one person is told on one day: records to answer for, longest overdue first, and the silence of others.</summary>
internal sealed record DigestContent(Guid PersonId, IReadOnlyList<AskedRecord> Asked, IReadOnlyList<SilentCopy> Copies, Secret Unsubscribe, int LinkDays)
{
    /// <summary>What is new in the person's saved searches.</summary>
    public IReadOnlyList<SearchLine> News { get; init; } = [];

    /// <summary>Notifications that the person wants by mail.</summary>
    public IReadOnlyList<NoticeLine> Notices { get; init; } = [];

    public int CopiedRecords => Copies.Sum(copy => copy.Records);

    public int NewRecords => News.Sum(search => search.Count);

    /// <summary>The person holds no duty that is due: the mail is about searches and notifications alone.</summary>
    public bool IsNewsOnly => Asked.Count == 0 && Copies.Count == 0;
}
