using System.Globalization;

namespace Jipp.Innovations.Domain.Linkage;

/// <summary>What linkage looks at in one record of the catalogue.</summary>
/// <param name="Key">The caller's name for the record.</param>
/// <param name="Source">System that the record came from.</param>
/// <param name="AgencyCode">Directory key; null while the agency is not recognised.</param>
/// <param name="Agency">Name of the agency as the source wrote it.</param>
/// <param name="ProvinceCode">Province of the agency; null for central agencies.</param>
/// <param name="Link">Address of the innovation's own page or video, never of a list or a news article that names many.</param>
internal sealed record LinkableInnovation(
    string Key,
    string Source,
    string Title,
    string? AgencyCode,
    string Agency,
    string? Unit,
    string? ProvinceCode,
    int? Year,
    string? Summary = null,
    string? Category = null,
    string? Link = null
);

/// <summary>A proposal about two records, by their keys.</summary>
/// <param name="Probability">That they are the same; for a replication, that they would be were it not for the agency.</param>
internal sealed record LinkageProposal(string One, string Other, double Probability, float Score);

/// <summary>What a run over the catalogue proposes. No pair is in two of the lists.</summary>
/// <param name="Merged">Groups of two and more records that are the same without asking.</param>
/// <param name="Automatic">The pairs that made the groups.</param>
/// <param name="Review">Pairs for a person, the most telling (nearest to even odds) first.</param>
/// <param name="Replications">Other agency, same name: a replication link to propose (INN-7), never a merge.</param>
internal sealed record LinkageProposals(
    IReadOnlyList<IReadOnlyList<string>> Merged,
    IReadOnlyList<LinkageProposal> Automatic,
    IReadOnlyList<LinkageProposal> Review,
    IReadOnlyList<LinkageProposal> Replications
);

/// <summary>A person's decision about two records.</summary>
internal sealed record LinkageDecision(string One, string Other, bool Same);

/// <summary>
/// Links the records of the catalogue: which columns are compared, and that another agency with the same name is a replica. Everything
/// else is the engine's.
/// </summary>
internal sealed class InnovationLinkage
{
    /// <summary>Changes with every change of method, comparisons or constants, so that runs can be told apart.</summary>
    public const string Version = "1";

    private const double LeastReplication = 0.9;

    private static readonly LinkageColumn[] Columns =
    [
        new("title", ComparisonKind.Text),
        new("name", ComparisonKind.Given) { Levels = InnovationNames.Levels, Prepare = values => new InnovationNames(values) },
        new("agency", ComparisonKind.Given)
        {
            Levels = AgencyLevels.Levels,
            Prepare = values => new AgencyLevels(values),
            LowestBars = true,
        },
        new("year", ComparisonKind.Year),
        new("summary", ComparisonKind.Text),
        new("category", ComparisonKind.Category),
        new("link", ComparisonKind.Given),
        new("source and year", ComparisonKind.Given),
    ];

    private readonly IReadOnlyList<LinkableInnovation> _records;
    private readonly Dictionary<string, int> _places;
    private readonly Naming?[] _namings;

    /// <exception cref="ArgumentException">Two records have the same key.</exception>
    public InnovationLinkage(IReadOnlyList<LinkableInnovation> records, LinkageProgress? progress = null)
    {
        _records = records;
        _namings = new Naming?[records.Count];
        _places = records.Select((record, place) => (record.Key, place)).ToDictionary(item => item.Key, item => item.place);
        Linker = new(new(Columns, [.. records.Select(Row)]), progress);
    }

    public Linker Linker { get; }

    /// <param name="decisions">What people decided; holds against every probability. Those about unknown records are passed over.</param>
    public LinkageProposals Propose(IReadOnlyList<LinkageDecision> decisions)
    {
        var rulings = decisions
            .Where(decision => _places.ContainsKey(decision.One) && _places.ContainsKey(decision.Other))
            .Select(decision => new LinkageRuling(_places[decision.One], _places[decision.Other], decision.Same))
            .ToList();
        var decided = rulings.Select(ruling => (Math.Min(ruling.One, ruling.Other), Math.Max(ruling.One, ruling.Other))).ToHashSet();
        var noticed = Linker.Pairs(IsNoticed);
        var (group, bridges) = LinkedClusters.Of(_records.Count, noticed, IsAutomatic, rulings: rulings);
        var bridging = bridges.Select(pair => (pair.Left, pair.Right)).ToHashSet();
        List<LinkageProposal> automatic = [],
            review = [];
        foreach (var pair in noticed)
        {
            if (IsAutomatic(pair) && group[pair.Left] == group[pair.Right])
            {
                automatic.Add(Proposal(pair));
            }
            else if (group[pair.Left] != group[pair.Right] && (!decided.Contains((pair.Left, pair.Right)) || bridging.Contains((pair.Left, pair.Right))))
            {
                review.Add(Proposal(pair));
            }
        }

        return new(
            [
                .. Enumerable
                    .Range(0, group.Length)
                    .GroupBy(place => group[place], place => _records[place].Key)
                    .Where(members => members.Count() > 1)
                    .Select(members => members.ToList()),
            ],
            automatic,
            [.. review.OrderBy(pair => Math.Abs(pair.Probability - 0.5)).ThenBy(pair => pair.One, StringComparer.Ordinal).ThenBy(pair => pair.Other, StringComparer.Ordinal)],
            [.. Linker.BarredPairs(LeastReplication).Where(pair => !decided.Contains((pair.Left, pair.Right)) && AreNamedAlike(pair)).Select(Proposal)]
        );
    }

    /// <summary>Why two records got their probability, part by part; empty for records that no proposal names.</summary>
    public IReadOnlyList<WeightPart> Explain(string one, string other) => Linker.PartsOf(_places[one], _places[other]);

    /// <summary>Records that a record being written may double, or may be a replica of; most probable first.</summary>
    public IReadOnlyList<(LinkableInnovation Record, double Probability, bool Replica)> LikeThis(LinkableInnovation written, int most) =>
        [.. new NewRecord(Linker).Likest(Row(written), most, Linker.ReviewFrom).Select(found => (_records[found.Record], found.Probability, found.Barred))];

    /// <summary>
    /// Without asking only what bears the same name at the same recognised agency. A catalogue holds few doubles, so that what the model
    /// learns of them is never sure enough to merge two names.
    /// </summary>
    private bool IsAutomatic(LinkedPair pair)
    {
        var (one, other) = (_records[pair.Left], _records[pair.Right]);
        return Linker.ZoneOf(pair.Probability) == LinkageZone.Automatic && one.AgencyCode is not null && one.AgencyCode == other.AgencyCode && AreNamedAlike(pair);
    }

    /// <summary>What bears the same name or the same text at the same agency is looked at whatever its probability.</summary>
    private bool IsNoticed(LinkedPair pair)
    {
        if (Linker.ZoneOf(pair.Probability) != LinkageZone.Apart)
        {
            return true;
        }

        var (one, other) = (_records[pair.Left], _records[pair.Right]);
        return one.AgencyCode is not null && one.AgencyCode == other.AgencyCode && (AreNamedAlike(pair) || Naming.AreOneText(one.Summary, other.Summary));
    }

    private bool AreNamedAlike(LinkedPair pair) => NamingOf(pair.Left).IsOneWith(NamingOf(pair.Right));

    private Naming NamingOf(int place) => _namings[place] ??= new(_records[place].Title);

    private LinkageProposal Proposal(LinkedPair pair) => new(_records[pair.Left].Key, _records[pair.Right].Key, pair.Probability, pair.Score);

    private static string?[] Row(LinkableInnovation record) =>
        [
            AgencyNames.Fold(record.Title),
            InnovationNames.Of(record.Title),
            AgencyLevels.Of(record),
            record.Year?.ToString(CultureInfo.InvariantCulture),
            record.Summary,
            record.Category,
            record.Link,
            record.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{record.Source} {year}") : null,
        ];
}
