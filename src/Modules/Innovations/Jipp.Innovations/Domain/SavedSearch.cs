using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Domain;

internal readonly record struct SavedSearchId(Guid Value) : ITypedId<SavedSearchId>
{
    public static SavedSearchId From(Guid value) => new(value);
}

/// <summary>A query of the catalogue as it is kept: facets and order by their names.</summary>
internal sealed record SavedQuery(string? Text, IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen, string Order);

/// <summary>A record that a query finds.</summary>
internal sealed record FoundRecord(string Nri, string Title, string AgencyName);

/// <summary>
/// A query that one person kept. With the alert on it is looked at once a day; what was not in its result the time before is news. The result of
/// the last look is kept, so that whatever made a record enter (published, edited, confirmed, come back) counts alike.
/// </summary>
internal sealed class SavedSearch : AggregateRoot<SavedSearchId>
{
    public const int LongestName = 100;

    /// <summary>Of one person.</summary>
    public const int AtMost = 50;

    private SavedSearch() { }

    public Guid PersonId { get; private init; }

    /// <summary>Unique among the person's searches.</summary>
    public string Name { get; private init; } = "";

    public SavedQuery Query { get; private init; } = null!;

    public bool Alert { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When the result was looked at last.</summary>
    public DateTimeOffset LookedAt { get; private set; }

    /// <summary>Numbers of the records in the result then, in order.</summary>
    [NotAudited]
    public IReadOnlyList<string> Known { get; private set; } = [];

    /// <summary>How many were new at the last look that found any, and when.</summary>
    public int LastNews { get; private set; }

    public DateTimeOffset? LastNewsAt { get; private set; }

    public static SavedSearch Of(Guid person, string name, SavedQuery query, bool alert, IReadOnlyCollection<FoundRecord> found, DateTimeOffset at) =>
        new()
        {
            Id = TypedId.New<SavedSearchId>(),
            PersonId = person,
            Name = name,
            Query = query,
            Alert = alert,
            CreatedAt = at,
            LookedAt = at,
            Known = Numbers(found),
        };

    /// <summary>Switched on, it begins from the result of today: what came while it was off is no news.</summary>
    public void SetAlert(bool on, IReadOnlyCollection<FoundRecord> found, DateTimeOffset at)
    {
        if (on && !Alert)
        {
            (Known, LookedAt) = (Numbers(found), at);
        }

        Alert = on;
    }

    /// <summary>Compares with the time before and tells what is new.</summary>
    public int Look(IReadOnlyCollection<FoundRecord> found, DateTimeOffset at)
    {
        var known = Known.ToHashSet(StringComparer.Ordinal);
        var news = found.Where(record => !known.Contains(record.Nri)).ToList();
        (Known, LookedAt) = (Numbers(found), at);
        if (news.Count > 0)
        {
            (LastNews, LastNewsAt) = (news.Count, at);
            Raise(new SavedSearchFound(news, at));
        }

        return news.Count;
    }

    private static IReadOnlyList<string> Numbers(IReadOnlyCollection<FoundRecord> found) => [.. found.Select(record => record.Nri).Order(StringComparer.Ordinal)];
}

internal sealed record SavedSearchFound(IReadOnlyList<FoundRecord> News, DateTimeOffset At) : IDomainEvent;
