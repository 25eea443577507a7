using Jipp.BuildingBlocks.Web;
using Jipp.Competitions.Application;
using Jipp.Competitions.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jipp.Competitions.Endpoints;

/// <summary>Editions of the competition. Every figure is null where no public source was found.</summary>
internal static class EditionEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/editions", List)
            .AllowAnonymous()
            .WithMetadata(new CachedPageAttribute("competitions"))
            .WithSummary("Editions 2014–2025 with their public figures, newest first")
            .Produces<IReadOnlyList<EditionRow>>();
        api.MapGet("/editions/{year:int}", Get)
            .AllowAnonymous()
            .WithMetadata(new CachedPageAttribute("competitions"))
            .WithSummary("One edition with its titles and those winners that the catalogue knows")
            .Produces<EditionJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> List(IQueryHandler<ListEditions, Result<IReadOnlyList<EditionRow>>> editions, CancellationToken ct) =>
        (await editions.Handle(new ListEditions(), ct)).ToHttp();

    private static async Task<Microsoft.AspNetCore.Http.IResult> Get(int year, IQueryHandler<GetEdition, Result<EditionDetails>> edition, CancellationToken ct)
    {
        var found = await edition.Handle(new GetEdition(year), ct);
        return found.IsSuccess ? TypedResults.Ok(EditionJson.Of(found.Value)) : found.Error.ToHttp();
    }
}

/// <summary>One edition as the API shows it.</summary>
internal sealed record EditionJson(
    int Year,
    int? Number,
    string? LegalBasis,
    IReadOnlyList<string> Groups,
    int? Registered,
    int? Submitted,
    int? PassedAdministration,
    int? Nominees,
    int? Finalists,
    int? Monitored,
    DateOnly? AnnouncedOn,
    DateOnly? AwardedOn,
    string? Note,
    string Source,
    IReadOnlyList<TitleJson> Titles
)
{
    public static EditionJson Of(EditionDetails edition) =>
        new(
            edition.Year,
            edition.Number,
            edition.LegalBasis,
            edition.Groups,
            edition.Registered,
            edition.Submitted,
            edition.PassedAdministration,
            edition.Nominees,
            edition.Finalists,
            edition.Monitored,
            edition.AnnouncedOn,
            edition.AwardedOn,
            edition.Note,
            edition.Source,
            [
                .. edition.Titles.Select(title => new TitleJson(
                    title.Name,
                    title.Level.Code(),
                    title.Count,
                    title.Decree,
                    title.Source,
                    [
                        .. title.Winners.Select(winner => new WinnerJson(
                            winner.Nri,
                            $"/inovasi/{winner.Nri}/{winner.Slug}",
                            winner.Innovation,
                            winner.AgencyName,
                            winner.TitleSource
                        )),
                    ]
                )),
            ]
        );
}

/// <param name="Level"><c>nominee</c>, <c>finalist</c>, <c>commended</c>, <c>outstanding</c> or <c>special</c>.</param>
/// <param name="Count">How many were given; null when no source says.</param>
/// <param name="KnownWinners">Winners in this catalogue: rarely all.</param>
internal sealed record TitleJson(string Name, string Level, int? Count, string? Decree, string Source, IReadOnlyList<WinnerJson> KnownWinners);

/// <param name="Page">Path of the innovation's page.</param>
internal sealed record WinnerJson(string Nri, string Page, string Title, string Agency, string? Source);
