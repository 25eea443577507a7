namespace Jipp.Validation.Domain;

/// <summary>
/// What a person is told beside duties, until the person's next digest takes it along: what the catalogue found for a saved search, or a
/// notification (which has a <see cref="Path"/>).
/// </summary>
internal sealed class SearchNews
{
    private SearchNews() { }

    public SearchNews(Guid searchId, int revision, Guid personId, string name, int count, List<string> numbers, List<string> titles, DateTimeOffset foundAt) =>
        (SearchId, Revision, PersonId, Name, Count, Numbers, Titles, FoundAt) = (searchId, revision, personId, name, count, numbers, titles, foundAt);

    /// <summary>A notification in one sentence of each language, and where it leads.</summary>
    public static SearchNews Notice(Guid noticeId, Guid personId, string indonesian, string english, string path, DateTimeOffset at) =>
        new(noticeId, 0, personId, indonesian, 1, [], [], at) { English = english, Path = path };

    /// <summary>Of the search, or of the notification.</summary>
    public Guid SearchId { get; private set; }

    /// <summary>Of the search; with its id it names the finding.</summary>
    public int Revision { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>As the person calls the search; of a notification its Indonesian sentence.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How many are new; the first ones are named.</summary>
    public int Count { get; private set; }

    /// <summary>NRI of those named.</summary>
    public List<string> Numbers { get; private set; } = [];

    /// <summary>Title and agency of those named, in the same order.</summary>
    public List<string> Titles { get; private set; } = [];

    /// <summary>English sentence of a notification; null for a search.</summary>
    public string? English { get; private set; }

    /// <summary>Where a notification leads, from <c>/</c> on; null for a search.</summary>
    public string? Path { get; private set; }

    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>The digest that told it; null while it waits.</summary>
    public DigestId? DigestId { get; private set; }

    public void ToldIn(DigestId digest) => DigestId = digest;
}
