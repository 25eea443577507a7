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

    /// <summary>The query behind an address of the catalogue, whatever file or page it asks for.</summary>
    public static SearchCatalogue Read(IQueryCollection address)
    {
        return new(One(Text), All(Kind), All(Province), All(Year), All(Source), All(Title), All(State), OrderOf(One(Order)), PageOf(One(Page)));

        string? One(string name) => address[name].FirstOrDefault();
        string[] All(string name) => [.. address[name].OfType<string>()];
    }

    public static int PageOf(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, SearchCatalogueValidator.LastPage) : 1;
}
