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
    private const int MostSuggestions = 8;
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
        var choices =
            query.Text is null ? []
            : string.IsNullOrWhiteSpace(query.Search) ? await Suggest(query.Text, ct)
            : await Search(query.Search, ct);
        return new UnrecognisedDesk(texts, texts.Sum(text => text.Records), choices);
    }

    /// <summary>Agencies whose names have most of the text's words. A help for the person who decides; nothing is decided by it.</summary>
    private async Task<IReadOnlyList<AgencyChoice>> Suggest(string text, CancellationToken ct)
    {
        var words = Words(text).Where(word => word.Length >= ShortestWord && !CommonWords.Contains(word)).ToList();
        var found = (await agencies.List(new AllAgencies(), ct)).ToLookup(agency => Matches(AgencyNames.Fold(agency.Name), words));
        var best = found.Select(group => group.Key).DefaultIfEmpty().Max();
        return best == 0 ? [] : [.. found[best].OrderBy(agency => agency.Name, StringComparer.Ordinal).Take(MostSuggestions)];
    }

    /// <summary>Agencies whose names have every word that was typed.</summary>
    private async Task<IReadOnlyList<AgencyChoice>> Search(string typed, CancellationToken ct)
    {
        var words = Words(typed);
        return
        [
            .. (await agencies.List(new AllAgencies(), ct))
                .Where(agency => words.Count > 0 && Matches(AgencyNames.Fold(agency.Name), words) == words.Count)
                .OrderBy(agency => agency.Name, StringComparer.Ordinal)
                .Take(MostChoices),
        ];
    }

    private static List<string> Words(string text) => [.. AgencyNames.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];

    private static int Matches(string name, List<string> words) => words.Count(word => name.Contains(word, StringComparison.Ordinal));

    private sealed class AllAgencies : Specification<DirectoryAgency, AgencyChoice>
    {
        public AllAgencies() => Query.Select(agency => new AgencyChoice(agency.Code, agency.Name, agency.Kind));
    }
}
