using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Innovations.Application;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using HttpResult = Microsoft.AspNetCore.Http.IResult;

namespace Jipp.Innovations.Endpoints;

/// <summary>The public catalogue as JSON.</summary>
internal static class CatalogueEndpoints
{
    private static readonly Dictionary<string, CatalogueOrder> Orders = new(StringComparer.Ordinal)
    {
        ["relevance"] = CatalogueOrder.Relevance,
        ["confirmed"] = CatalogueOrder.Confirmed,
        ["title"] = CatalogueOrder.Title,
        ["year"] = CatalogueOrder.Year,
    };

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/", Search)
            .WithName("SearchInnovations")
            .AllowAnonymous()
            .WithMetadata(new CachedPageAttribute("innovations"))
            .WithSummary("Search the catalogue of innovations, with facets")
            .WithDescription(
                "The catalogue page's own search: Indonesian stemming, \"quoted phrases\", beginnings of the last word, slips of the keys. "
                    + "kind, province (two-digit Kemendagri code), year (of the source), source, title, category, sdg (number of the goal), missing (a field that is not filled, e.g. Summary) and state are repeatable: values of one are alternatives, "
                    + "all of them must hold. state: berjalan, perlu-dikonfirmasi, belum-pernah, tidak-terkonfirmasi, berhenti, ditarik; retired records "
                    + "(ditarik) come only when asked for. sort: relevance (stopped ones sink), confirmed, title, year. page: 1 to 500, 20 records each. "
                    + "Facets count what each value would give, the facet's own choice left aside. Answers carry an ETag. Sources: see each record."
            )
            .Produces<InnovationList>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/{nri:length(6)}", Show)
            .WithName("ShowInnovation")
            .AllowAnonymous()
            .WithMetadata(new CachedPageAttribute("innovations"))
            .WithSummary("One innovation by its six-digit number (NRI)")
            .WithDescription(
                "With the provenance of every field, quoted awards, granted titles and the running state of today. Retired records stay readable; a merged one "
                    + "answers 308 to the record it lives on in. The answer carries an ETag; send it as If-None-Match to get 304 while nothing changed. "
                    + "The number is local to this installation."
            )
            .Produces<InnovationDetails>()
            .Produces(StatusCodes.Status304NotModified)
            .Produces(StatusCodes.Status308PermanentRedirect)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<HttpResult> Search(
        IQueryHandler<SearchCatalogue, Result<CatalogueResult>> handler,
        SiteAddress site,
        CancellationToken ct,
        string? q = null,
        string[]? kind = null,
        string[]? province = null,
        string[]? year = null,
        string[]? source = null,
        string[]? title = null,
        string[]? category = null,
        string[]? sdg = null,
        string[]? missing = null,
        string[]? state = null,
        string sort = "relevance",
        int page = 1
    )
    {
        if (!Orders.TryGetValue(sort, out var order))
        {
            return Error.Invalid([new FieldError("sort", "Urutan yang diminta tidak dikenal.")]).ToHttp();
        }

        var chosen = new Dictionary<CatalogueFacet, IReadOnlyList<string>>
        {
            [CatalogueFacet.AgencyKind] = kind ?? [],
            [CatalogueFacet.Province] = province ?? [],
            [CatalogueFacet.Year] = year ?? [],
            [CatalogueFacet.Source] = source ?? [],
            [CatalogueFacet.Title] = title ?? [],
            [CatalogueFacet.Category] = category ?? [],
            [CatalogueFacet.Sdg] = sdg ?? [],
            [CatalogueFacet.Missing] = missing ?? [],
            [CatalogueFacet.State] = state ?? [],
        };
        var query = new SearchCatalogue(q, chosen, order, page);
        var found = await handler.Handle(query, ct);
        return found.IsSuccess ? TypedResults.Ok(InnovationList.Of(found.Value, site)) : found.Error.ToHttp();
    }

    private static async Task<HttpResult> Show(string nri, IQueryHandler<ShowInnovation, Result<ShownInnovation>> handler, SiteAddress site, CancellationToken ct)
    {
        var found = await handler.Handle(new ShowInnovation(nri), ct);
        if (!found.IsSuccess)
        {
            return found.Error.ToHttp();
        }

        return found.Value.Moved ? TypedResults.Redirect(found.Value.Record.Nri, permanent: true, preserveMethod: true) : TypedResults.Ok(InnovationDetails.Of(found.Value, site));
    }
}
