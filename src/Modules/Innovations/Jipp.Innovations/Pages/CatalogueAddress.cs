using System.Globalization;
using Jipp.Innovations.Application;
using Microsoft.AspNetCore.Http;

namespace Jipp.Innovations.Pages;

/// <summary>The catalogue's query in an address, as the page reads it. What cannot be read is left aside: an address is typed and shortened by people.</summary>
internal static class CatalogueAddress
{
    public const string Text = "q";
    public const string Kind = "jenis";
    public const string Province = "provinsi";
    public const string Year = "tahun";
    public const string Source = "sumber";
    public const string Title = "gelar";
    public const string Category = "kategori";
    public const string Sdg = "sdg";
    public const string Missing = "kurang";
    public const string State = "status";
    public const string Order = "urut";
    public const string Page = "hal";

    private static readonly (string Name, CatalogueOrder Order)[] Orders =
    [
        ("relevansi", CatalogueOrder.Relevance),
        ("konfirmasi", CatalogueOrder.Confirmed),
        ("judul", CatalogueOrder.Title),
        ("tahun", CatalogueOrder.Year),
    ];

    public static IReadOnlyList<string> OrderNames { get; } = [.. Orders.Select(order => order.Name)];

    public static CatalogueOrder OrderOf(string? name) => Array.Find(Orders, order => order.Name == name).Order;

    public static string NameOf(CatalogueOrder order) => Array.Find(Orders, known => known.Order == order).Name;

    /// <summary>Names of the facets in an address.</summary>
    public static IReadOnlyDictionary<CatalogueFacet, string> Facets { get; } =
        new Dictionary<CatalogueFacet, string>
        {
            [CatalogueFacet.State] = State,
            [CatalogueFacet.AgencyKind] = Kind,
            [CatalogueFacet.Province] = Province,
            [CatalogueFacet.Source] = Source,
            [CatalogueFacet.Year] = Year,
            [CatalogueFacet.Title] = Title,
            [CatalogueFacet.Category] = Category,
            [CatalogueFacet.Sdg] = Sdg,
            [CatalogueFacet.Missing] = Missing,
        };

    /// <summary>The query behind an address of the catalogue, whatever file or page it asks for.</summary>
    public static SearchCatalogue Read(IQueryCollection address) =>
        new(
            address[Text].FirstOrDefault(),
            Facets.ToDictionary(facet => facet.Key, IReadOnlyList<string> (facet) => [.. address[facet.Value].OfType<string>()]),
            OrderOf(address[Order].FirstOrDefault()),
            PageOf(address[Page].FirstOrDefault())
        );

    /// <summary>The address of a query, from <c>inovasi</c> on.</summary>
    public static string Of(SearchCatalogue query)
    {
        List<KeyValuePair<string, string?>> parts = [];
        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            parts.Add(new(Text, query.Text));
        }

        parts.AddRange(Facets.SelectMany(facet => query.ChosenOf(facet.Key).Select(value => KeyValuePair.Create<string, string?>(facet.Value, value))));
        if (query.Order != CatalogueOrder.Relevance)
        {
            parts.Add(new(Order, NameOf(query.Order)));
        }

        return "inovasi" + QueryString.Create(parts);
    }

    public static int PageOf(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, SearchCatalogueValidator.LastPage) : 1;
}
