using System.Globalization;
using Jipp.BuildingBlocks.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Jipp.UnitTests.Web;

public sealed class MarkupTests
{
    [Fact]
    public void What_stands_in_a_hole_is_encoded_unless_it_is_markup_itself()
    {
        string? nothing = null;
        var inner = Markup.Of($"<b>{"<i>"}</b>");

        var text = Markup.Of($"""<a title="{"\"'<>&"}">{inner}{nothing}{Markup.None}{12}{"é"}</a>""");

        Assert.Equal("""<a title="&quot;&#x27;&lt;&gt;&amp;"><b>&lt;i&gt;</b>12&#xE9;</a>""", text.Value);
    }

    [Fact]
    public void Each_item_is_drawn_in_order()
    {
        Assert.Equal("<i>a</i><i>&lt;</i>", Markup.Each(["a", "<"], item => Markup.Of($"<i>{item}</i>")).Value);
        Assert.Equal("", Markup.Each(Array.Empty<string>(), _ => new MarkupString("x")).Value);
    }

    [Theory]
    [InlineData("info-circle", null, null, "<svg class=\"icon\" aria-hidden=\"true\"")]
    [InlineData("info-circle", "Apa \"ini\"", "besar", "<svg class=\"icon besar\" role=\"img\" aria-label=\"Apa &quot;ini&quot;\"")]
    public void An_icon_is_silent_unless_it_has_a_label(string name, string? label, string? css, string start)
    {
        var icon = Icons.Of(name, label, css).Value;

        Assert.StartsWith(start, icon, StringComparison.Ordinal);
        Assert.Contains("#info-circle\"", icon, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_are_found_in_English_whoever_asks_first_and_are_their_own_Indonesian()
    {
        using var services = new ServiceCollection().AddLogging().AddComponentServices(new JippWebOptions()).BuildServiceProvider();
        var texts = services.GetRequiredService<IStringLocalizer<SharedText>>();
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Languages.Indonesian;
            Assert.Equal(("Cari", "Halaman 7"), (texts["Cari"].Value, texts["Halaman {0}", 7].Value));
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Languages.English;
            Assert.Equal(("Search", "Page 7"), (texts["Cari"].Value, texts["Halaman {0}", 7].Value));
            Assert.True(texts["tidak ada yang begini"] is { ResourceNotFound: true, Value: "tidak ada yang begini" });
            Assert.NotEmpty(texts.GetAllStrings());
        }
        finally
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = before;
        }
    }
}
