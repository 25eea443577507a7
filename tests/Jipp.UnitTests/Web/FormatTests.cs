using System.Globalization;
using Jipp.BuildingBlocks.Web;

namespace Jipp.UnitTests.Web;

public sealed class FormatTests
{
    [Theory]
    [InlineData("31", "WIB")]
    [InlineData("61", "WIB")]
    [InlineData("62.01", "WIB")]
    [InlineData("63", "WITA")]
    [InlineData("73.22", "WITA")]
    [InlineData("53", "WITA")]
    [InlineData("81", "WIT")]
    [InlineData("96", "WIT")]
    [InlineData("K38", "WIB")]
    [InlineData(null, "WIB")]
    public void The_zone_follows_the_province(string? code, string zone) => Assert.Equal(zone, Zones.Of(code).Name);

    [Fact]
    public void An_instant_is_shown_on_the_day_and_hour_of_its_province()
    {
        var instant = new DateTimeOffset(2023, 10, 19, 16, 30, 0, TimeSpan.Zero);

        In(
            "id-ID",
            () =>
            {
                Assert.Equal("19 Okt 2023 23.30 WIB", Format.Moment(instant, "31"));
                Assert.Equal("20 Okt 2023 00.30 WITA", Format.Moment(instant, "73.22"));
                Assert.Equal("20 Okt 2023", Format.Date(instant, "91"));
            }
        );
        In("en-GB", () => Assert.Equal("20 Oct 2023 01:30 WIT", Format.Moment(instant, "91")));
    }

    [Fact]
    public void Numbers_are_written_and_read_as_the_language_does()
    {
        In(
            "id-ID",
            () =>
            {
                Assert.Equal("12.345", Format.Number(12345));
                Assert.Equal(1250.5m, NumberText.Amount("1.250,5"));
                Assert.Equal(1250.5m, NumberText.Amount(" 1250,5 "));
                Assert.Null(NumberText.Amount("seribu"));
                Assert.Equal(2023, NumberText.Whole("2023"));
            }
        );
        In("en-GB", () => Assert.Equal(1250.5m, NumberText.Amount("1,250.5")));
    }

    [Theory]
    [InlineData("29", "2", "2024", true)]
    [InlineData("29", "2", "2023", false)]
    [InlineData("0", "2", "2023", false)]
    [InlineData("1", "13", "2023", false)]
    [InlineData("satu", "1", "2023", false)]
    public void Three_numbers_make_a_date_only_when_the_calendar_has_it(string day, string month, string year, bool makesDate) =>
        Assert.Equal(
            makesDate,
            new DateParts
            {
                Day = day,
                Month = month,
                Year = year,
            }.ToDate()
                is not null
        );

    [Fact]
    public void A_field_is_named_by_the_path_of_its_property()
    {
        var i = 1;
        var read = FieldPath.Read(() => Input.Rows[i].Title);

        Assert.Equal(("Input.Rows[1].Title", (object?)"dua"), read);
        Assert.Equal("Rows[1].Title", FieldPath.WithoutModel(read.Name));
        Assert.Equal("Input-Rows-1--Title", FieldPath.Id(read.Name));
    }

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(4, 22, "1 2 3 4 5 … 22")]
    [InlineData(22, 22, "1 … 21 22")]
    [InlineData(10, 22, "1 … 9 10 11 … 22")]
    public void A_pager_shows_the_ends_and_the_neighbours(int page, int count, string shown) =>
        Assert.Equal(shown, string.Join(' ', PageNumbers.Around(page, count).Select(number => number?.ToString(CultureInfo.InvariantCulture) ?? "…")));

    [Theory]
    [InlineData(31, new double[] { 0, 10, 20, 30, 40 })]
    [InlineData(3, new double[] { 0, 1, 2, 3 })]
    [InlineData(0, new double[] { 0, 1 })]
    [InlineData(3200, new double[] { 0, 1000, 2000, 3000, 4000 })]
    public void An_axis_has_round_marks_above_the_largest_value(double largest, double[] marks) => Assert.Equal(marks, Scale.Axis(largest));

    private static Form Input { get; } = new();

    private static void In(string culture, Action check)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            check();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private sealed class Form
    {
        public List<Row> Rows { get; } = [new("satu"), new("dua")];
    }

    private sealed record Row(string Title);
}
