using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>The desk "Instansi belum dikenali": texts that mean no known agency, and agencies found for one of them.</summary>
/// <param name="Text">The text that is being worked on; null for the list alone.</param>
/// <param name="Search">Words of the agency's name; without them, those of the text.</param>
[Permission(Permissions.Import)]
internal sealed record ListUnrecognisedAgencies(string? Text = null, string? Search = null) : IQuery<Result<UnrecognisedDesk>>;

internal sealed record UnrecognisedDesk(IReadOnlyList<UnrecognisedText> Texts, int Records, IReadOnlyList<AgencyChoice> Choices);

internal sealed record AgencyChoice(string Code, string Name, string Kind);

internal sealed class ListUnrecognisedAgenciesHandler(ICatalogueRecords records, IReadRepository<DirectoryAgency> agencies)
    : IQueryHandler<ListUnrecognisedAgencies, Result<UnrecognisedDesk>>
{
    private const int MostChoices = 20;
    private const int ShortestWord = 3;

    /// <summary>Words that hundreds of names share and that therefore find nothing.</summary>
    private static readonly HashSet<string> CommonWords = ["pemerintah", "kabupaten", "kota", "provinsi", "kementerian", "badan", "dan", "daerah"];

    public async Task<Result<UnrecognisedDesk>> Handle(ListUnrecognisedAgencies query, CancellationToken ct)
    {
        // Places differ between records of one text, so the port's rows are per text and place.
        var texts = (await records.Unrecognised(ct))
            .GroupBy(text => text.Text)
            .Select(group => new UnrecognisedText(group.Key, group.First().RegionCode, group.Sum(text => text.Records)))
            .OrderByDescending(text => text.Records)
            .ThenBy(text => text.Text, StringComparer.Ordinal)
            .ToList();
        var choices = query.Text is null ? [] : await Search(string.IsNullOrWhiteSpace(query.Search) ? query.Text : query.Search, ct);
        return new UnrecognisedDesk(texts, texts.Sum(text => text.Records), choices);
    }

    /// <summary>Agencies by how many of the words their names have. A help for the person who decides; nothing is decided by it.</summary>
    private async Task<IReadOnlyList<AgencyChoice>> Search(string text, CancellationToken ct)
    {
        var words = AgencyNames.Fold(text).Split(' ').Where(word => word.Length >= ShortestWord && !CommonWords.Contains(word)).Distinct().ToList();
        return
        [
            .. (await agencies.List(new AllAgencies(), ct))
                .Select(agency => (Choice: agency, Found: Matches(AgencyNames.Fold(agency.Name), words)))
                .Where(found => found.Found > 0)
                .OrderByDescending(found => found.Found)
                .ThenBy(found => found.Choice.Name, StringComparer.Ordinal)
                .Take(MostChoices)
                .Select(found => found.Choice),
        ];
    }

    private static int Matches(string name, List<string> words) => words.Count(word => name.Contains(word, StringComparison.Ordinal));

    private sealed class AllAgencies : Specification<DirectoryAgency, AgencyChoice>
    {
        public AllAgencies() => Query.Select(agency => new AgencyChoice(agency.Code, agency.Name, agency.Kind));
    }
}
