using Bunit;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.UnitTests.Web;

public sealed class ComponentTests : BunitContext
{
    public ComponentTests()
    {
        Services.AddLogging();
        Services.AddComponentServices(new JippWebOptions());
        Services.AddSingleton<INavigation>(new OneMenu());
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture = Languages.Indonesian;
    }

    [Fact]
    public void A_table_draws_each_row_by_its_columns_and_names_each_cell_for_the_phone()
    {
        var table = Render<DataTable<string>>(parameters =>
            parameters
                .Add(table => table.Caption, "Daftar hub")
                .Add(table => table.Items, ["Jawa Timur", "Bali"])
                .AddChildContent<Column<string>>(column => column.Add(c => c.Title, "Nama").Add(c => c.Header, true).Add(c => c.ChildContent, row => row))
                .AddChildContent<Column<string>>(column =>
                    column
                        .Add(c => c.Title, "Panjang")
                        .Add(c => c.Numeric, true)
                        .Add(c => c.ChildContent, row => row.Length.ToString(System.Globalization.CultureInfo.InvariantCulture))
                )
        );

        Assert.Equal("Daftar hub", table.Find("caption").TextContent);
        Assert.Equal(["Nama", "Panjang"], table.FindAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(["Jawa Timur", "Bali"], table.FindAll("tbody th[scope=row]").Select(cell => cell.TextContent));
        Assert.Equal(["10", "4"], table.FindAll("td.numeric[data-title=Panjang]").Select(cell => cell.TextContent));
    }

    [Fact]
    public void A_pager_changes_only_the_page_of_the_address()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("katalog?q=air&hal=2");

        var pager = Render<Pager>(parameters => parameters.Add(p => p.Page, 2).Add(p => p.Count, 3));

        Assert.Equal("katalog?q=air", pager.Find("a[rel=prev]").GetAttribute("href"));
        Assert.Equal("katalog?q=air&hal=3", pager.Find("a[rel=next]").GetAttribute("href"));
        Assert.Equal("2", pager.Find("a[aria-current=page]").TextContent);
    }

    [Fact]
    public void A_facet_keeps_what_is_ticked_in_sight()
    {
        var facet = Render<FacetGroup>(parameters =>
            parameters
                .Add(f => f.Title, "Tahun")
                .Add(f => f.Name, "tahun")
                .Add(f => f.Shown, 1)
                .Add(f => f.Options, [new("2023", "2023", 1200), new("2022", "2022", 3, Selected: true)])
        );

        Assert.True(facet.Find("details").HasAttribute("open"));
        Assert.Equal(["1.200", "3"], facet.FindAll(".facet-count").Select(count => count.TextContent.TrimStart(',', ' ')));
        Assert.Equal("2022", Assert.Single(facet.FindAll("input[checked]")).GetAttribute("value"));
    }

    [Fact]
    public void The_refusal_of_a_handler_stands_at_its_field_and_in_the_summary_that_links_there()
    {
        var input = new TitleForm { Title = "Antar <Obat>" };
        var refusal = Error.Invalid([new FieldError("Title", "Isi judul inovasi."), new FieldError("Agency", "Instansi tidak dikenal.")]);

        var form = Render<PostForm>(parameters =>
            parameters
                .Add(f => f.Name, "ajukan")
                .Add(f => f.Model, input)
                .Add(f => f.ModelName, "input")
                .Add(f => f.Error, refusal)
                .AddChildContent<TextField>(field => field.Add(f => f.For, () => input.Title).Add(f => f.Label, "Judul").Add(f => f.Hint, "Singkat."))
        );

        var box = form.Find("input#input-Title");
        Assert.Equal("input.Title", box.GetAttribute("name"));
        Assert.Equal("Antar <Obat>", box.GetAttribute("value"));
        Assert.Equal("true", box.GetAttribute("aria-invalid"));
        Assert.Equal("input-Title-petunjuk input-Title-galat", box.GetAttribute("aria-describedby"));
        Assert.Contains("Isi judul inovasi.", form.Find("#input-Title-galat").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("#input-Title", Assert.Single(form.FindAll(".error-summary a")).GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Instansi tidak dikenal.", form.Find(".error-summary").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Instansi tidak dikenal.", form.Find(".field").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_counts_the_provinces_of_2022_in_their_former_shape_and_apart_in_the_table()
    {
        var map = Render<ProvinceMap>(parameters =>
            parameters
                .Add(m => m.Title, "Inovasi per provinsi")
                .Add(m => m.ValueTitle, "Inovasi")
                .Add(
                    m => m.Counts,
                    new Dictionary<string, int>
                    {
                        ["91"] = 4,
                        ["94"] = 6,
                        ["35"] = 1,
                    }
                )
                .Add(m => m.Href, code => $"/inovasi?provinsi={code}")
        );

        Assert.Equal(34, map.FindAll(".province-map use").Count);
        Assert.Equal(38, map.FindAll(".tile-map a").Count);
        Assert.Equal(38, map.FindAll("tbody tr").Count);
        Assert.Equal("Papua, Papua Selatan, Papua Tengah, Papua Pegunungan: 10", map.Find(".province-map a[aria-label^='Papua, ']").GetAttribute("aria-label"));
        Assert.Equal("inovasi?provinsi=94", map.Find(".tile-map a[title='Papua Tengah']").GetAttribute("href"));
        Assert.Equal("PT 6, Papua Tengah", map.Find(".tile-map a[title='Papua Tengah']").TextContent);
    }

    [Fact]
    public void No_two_tiles_of_the_map_lie_on_each_other() => Assert.Equal(38, Provinces.All.Select(province => (province.Column, province.Row)).Distinct().Count());

    [Fact]
    public void A_download_of_a_chart_cannot_run_as_a_formula()
    {
        var address = new MadeUpData(null).DataAddress(Csv.Rows("Nama", "Nilai", [new("=1+1", 2), new("Kota \"A\", B", 3.5)]));

        Assert.Equal("data:text/csv;charset=utf-8,Nama,Nilai\r\n'=1+1,2\r\n\"Kota \"\"A\"\", B\",3.5\r\n", Uri.UnescapeDataString(address));
    }

    [Fact]
    public void Made_up_data_is_called_so_on_the_page_and_in_every_row_and_name_of_a_download()
    {
        Services.AddSingleton(new MadeUpData(60));

        var notice = Render<MadeUpNotice>();
        var figure = Render<Figure>(set =>
            set.Add(one => one.Title, "Per tahun").Add(one => one.LabelTitle, "Tahun").Add(one => one.ValueTitle, "Nilai").Add(one => one.Points, [new("2020", 2)])
        );

        Assert.Contains("Data buatan", notice.Markup, StringComparison.Ordinal);
        Assert.Equal("data:text/csv;charset=utf-8,Tahun,Nilai,catatan\r\n2020,2,data buatan\r\n", Uri.UnescapeDataString(figure.Find(".figure-foot a").GetAttribute("href")!));
        Assert.Equal("data-buatan-per-tahun.csv", figure.Find(".figure-foot a").GetAttribute("download"));
    }

    [Fact]
    public void Real_data_carries_no_notice() => Assert.Empty(Render<MadeUpNotice>().Markup.Trim());

    [Fact]
    public void A_menu_shows_the_workspace_only_as_far_as_the_person_may_go()
    {
        Services.AddScoped<ICurrentUser>(_ => TestUser.With("hubs.edit"));

        var header = Render<SiteHeader>();

        Assert.Contains("Hub", header.Find("#menu-pengguna").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Impor", header.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Masuk", header.Find("#menu-utama").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_menu_entries_that_lead_here_only_the_nearer_is_current()
    {
        Services.AddScoped<ICurrentUser>(_ => TestUser.With("hubs.edit"));
        Services.GetRequiredService<NavigationManager>().NavigateTo("ruang-kerja/hub/H003");

        var header = Render<SiteHeader>();

        Assert.Equal("Hub", Assert.Single(header.FindAll("[aria-current]")).TextContent);
    }

    [Fact]
    public void A_visitor_sees_no_workspace_and_no_token()
    {
        Services.AddScoped<ICurrentUser>(_ => TestUser.Anonymous);

        var header = Render<SiteHeader>();

        Assert.Empty(header.FindAll("form"));
        Assert.Equal(["Katalog", "Masuk"], header.FindAll("#menu-utama a").Select(link => link.TextContent));
        Assert.Equal("masuk", header.FindAll("#menu-utama a")[1].GetAttribute("href"));
    }

    private sealed class TitleForm
    {
        public string? Title { get; set; }
    }

    private sealed class OneMenu : INavigation
    {
        public IReadOnlyList<NavigationEntry> Entries { get; } =
        [
            new("Katalog", "/katalog", "bulb"),
            new("Ruang kerja", "/ruang-kerja", "briefcase", NavigationPlace.Workspace),
            new("Hub", "/ruang-kerja/hub", "sitemap", NavigationPlace.Workspace, "hubs.edit"),
            new("Impor", "/ruang-kerja/impor", "file-import", NavigationPlace.Workspace, "innovations.import"),
        ];
    }
}
