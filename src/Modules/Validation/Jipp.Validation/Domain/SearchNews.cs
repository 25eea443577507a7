namespace Jipp.Validation.Domain;

/// <summary>What the catalogue found for a person's saved search, until the person's next digest takes it along.</summary>
internal sealed class SearchNews
{
    private SearchNews() { }

    public SearchNews(Guid searchId, int revision, Guid personId, string name, int count, List<string> numbers, List<string> titles, DateTimeOffset foundAt) =>
        (SearchId, Revision, PersonId, Name, Count, Numbers, Titles, FoundAt) = (searchId, revision, personId, name, count, numbers, titles, foundAt);

    public Guid SearchId { get; private set; }

    /// <summary>Of the search; with its id it names the finding.</summary>
    public int Revision { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>As the person calls the search.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How many are new; the first ones are named.</summary>
    public int Count { get; private set; }

    /// <summary>NRI of those named.</summary>
    public List<string> Numbers { get; private set; } = [];

    /// <summary>Title and agency of those named, in the same order.</summary>
    public List<string> Titles { get; private set; } = [];

    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>The digest that told it; null while it waits.</summary>
    public DigestId? DigestId { get; private set; }

    public void ToldIn(DigestId digest) => DigestId = digest;
}
