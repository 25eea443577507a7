using Bunit;
using Jipp.BuildingBlocks.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.UnitTests.Web;

public sealed class ProvinceClassesTests : BunitContext
{
    private static readonly MapClass[] Classes = [new("d", "Ditetapkan", "D", 5), new("k", "Berkomitmen", "K", 3), new("", "Belum ada", "–", 0)];

    public ProvinceClassesTests()
    {
        Services.AddLogging();
        Services.AddComponentServices(new JippWebOptions());
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture = Languages.Indonesian;
    }

    [Fact]
    public void A_province_shows_its_state_on_map_tile_and_table_and_a_joint_shape_the_strongest()
    {
        var map = Render<ProvinceClasses>(parameters =>
            parameters
                .Add(m => m.Title, "Hub")
                .Add(m => m.ValueTitle, "Status")
                .Add(m => m.MergedNote, "Catatan")
                .Add(m => m.Classes, Classes)
                .Add(
                    m => m.StateOf,
                    new Dictionary<string, string>
                    {
                        ["94"] = "k",
                        ["93"] = "d",
                        ["35"] = "k",
                    }
                )
                .Add(m => m.Href, code => $"/hub/{code}")
        );

        Assert.Equal(
            "Papua: Belum ada; Papua Selatan: Ditetapkan; Papua Tengah: Berkomitmen; Papua Pegunungan: Belum ada",
            map.Find(".province-map a[href='hub/93']").GetAttribute("aria-label")
        );
        Assert.Equal("shade-5", map.Find(".province-map a[href='hub/93'] use").GetAttribute("class"));
        Assert.Equal("JI K, Jawa Timur: Berkomitmen", map.Find(".tile-map a[href='hub/35']").TextContent);
        Assert.Equal("shade-0", map.Find(".tile-map a[href='hub/11']").GetAttribute("class"));
        Assert.Equal(38, map.FindAll("tbody tr").Count);
        Assert.Contains("Jawa%20Timur%2CBerkomitmen", map.Find(".figure-foot a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_number_in_a_download_stays_a_number() =>
        Assert.EndsWith("Perubahan,-3", Uri.UnescapeDataString(Csv.Text(Csv.Rows("Nama", "Nilai", [new("Perubahan", -3)])).TrimEnd()).TrimEnd(), StringComparison.Ordinal);
}
