namespace Jipp.Competitions.Domain;

internal readonly record struct InnovationId(Guid Value) : ITypedId<InnovationId>
{
    public static InnovationId From(Guid value) => new(value);
}

/// <summary>
/// What this module knows of a record of the catalogue, fed by events in any order: details and state each follow the highest revision
/// that told of them, so a retirement may arrive before the publication it ends.
/// </summary>
internal sealed class CataloguedInnovation : AggregateRoot<InnovationId>
{
    /// <summary>The reason by which the catalogue says that a record should never have come in.</summary>
    public const string ImportUndone = "import undone";

    private readonly List<Claim> _claims = [];

    private CataloguedInnovation() { }

    public string Nri { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? AgencyCode { get; private set; }

    public string AgencyName { get; private set; } = "";

    public string? ProvinceCode { get; private set; }

    public int DetailsRevision { get; private set; }

    public int PublishedRevision { get; private set; }

    public int RetiredRevision { get; private set; }

    public string? RetirementReason { get; private set; }

    public int MergedRevision { get; private set; }

    /// <summary>Lives on in another record, which carries its claims: a title stands on one of the two only.</summary>
    public bool IsMerged => MergedRevision > PublishedRevision;

    public bool IsRetired => RetiredRevision > PublishedRevision;

    /// <summary>
    /// True when the import that brought the record was undone. A record retired for another reason keeps its titles: a title is a fact of
    /// the past, whether or not the service still runs.
    /// </summary>
    public bool IsUndone => IsRetired && RetirementReason == ImportUndone;

    public IReadOnlyList<Claim> Claims => _claims;

    public IEnumerable<Claim> StandingClaims => IsUndone || IsMerged ? [] : _claims;

    public static CataloguedInnovation Unseen(InnovationId id) => new() { Id = id };

    public void Take(InnovationDetails details, int revision)
    {
        if (revision <= DetailsRevision)
        {
            return;
        }

        DetailsRevision = revision;
        (Nri, Slug, Name) = (details.Nri, details.Slug, details.Name);
        (AgencyCode, AgencyName, ProvinceCode) = (details.AgencyCode, details.AgencyName, details.ProvinceCode);

        // In place, since a row that is deleted and added again under its key would confuse the database's mapper.
        for (var position = 0; position < details.Claims.Count; position++)
        {
            if (position == _claims.Count)
            {
                _claims.Add(new Claim(position));
            }

            _claims[position].Take(details.Claims[position]);
        }

        _claims.RemoveRange(details.Claims.Count, _claims.Count - details.Claims.Count);
    }

    public void Published(int revision) => PublishedRevision = Math.Max(PublishedRevision, revision);

    public void Merged(int revision) => MergedRevision = Math.Max(MergedRevision, revision);

    public void Retired(int revision, string reason)
    {
        if (revision > RetiredRevision)
        {
            (RetiredRevision, RetirementReason) = (revision, reason);
        }
    }
}

internal sealed record InnovationDetails(string Nri, string Slug, string Name, string? AgencyCode, string AgencyName, string? ProvinceCode, IReadOnlyList<ClaimFacts> Claims);

internal sealed record ClaimFacts(string Text, int? Year, string Source);

/// <summary>A source says that the innovation holds a title. Only the title list makes a title of it.</summary>
internal sealed class Claim
{
    private Claim() { }

    public Claim(int position) => Position = position;

    public int Position { get; private set; }

    public string Text { get; private set; } = "";

    public int? Year { get; private set; }

    public string Source { get; private set; } = "";

    /// <summary>Whether year and text stand in the title list.</summary>
    public bool IsListed { get; private set; }

    public void Take(ClaimFacts facts) => (Text, Year, Source) = (facts.Text, facts.Year, facts.Source);

    public void Compare(TitleList list) => IsListed = list.Find(Year, Text) is not null;
}
