using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

public sealed class ZoneTests
{
    [Theory]
    [InlineData("11", 7)]
    [InlineData("35", 7)]
    [InlineData("61", 7)]
    [InlineData("62", 7)]
    [InlineData("51", 8)]
    [InlineData("53", 8)]
    [InlineData("63", 8)]
    [InlineData("65", 8)]
    [InlineData("73", 8)]
    [InlineData("76", 8)]
    [InlineData("81", 9)]
    [InlineData("82", 9)]
    [InlineData("91", 9)]
    [InlineData("96", 9)]
    [InlineData(null, 7)]
    [InlineData("99", 7)]
    public void Provinces_lie_in_their_zone_and_everything_else_follows_jakarta(string? province, int hours) => Assert.Equal(hours, (int)Given.Policy.Zones.Of(province));

    [Fact]
    public void The_zone_of_a_region_without_province_comes_from_its_code_and_that_of_a_ministry_is_jakartas()
    {
        Assert.Equal(Zone.Wita, Given.Policy.Zones.Of(new Address("73.22", "", null)));
        Assert.Equal(Zone.Wib, Given.Policy.Zones.Of(new Address("K38", "", null)));
        Assert.Equal(Zone.Wib, Given.Policy.Zones.Of(new Address(null, "", null)));
    }

    [Theory]
    [InlineData(0, 59, false, true, true)] // 07:59, 08:59, 09:59
    [InlineData(1, 0, true, true, true)] // 08:00, 09:00, 10:00
    [InlineData(7, 59, true, true, true)] // 14:59, 15:59, 16:59
    [InlineData(8, 0, true, true, false)] // 15:00, 16:00, 17:00
    [InlineData(9, 59, true, false, false)] // 16:59, 17:59, 18:59
    [InlineData(10, 0, false, false, false)] // 17:00, 18:00, 19:00
    [InlineData(23, 0, false, false, true)] // 06:00, 07:00, 08:00 of the next day
    public void Mail_leaves_between_eight_and_five_of_the_agencys_own_clock(int hour, int minute, bool wib, bool wita, bool wit)
    {
        var now = new DateTimeOffset(2026, 3, 3, hour, minute, 0, TimeSpan.Zero);

        Assert.Equal(wib, Given.Policy.MayMail(Zone.Wib, now));
        Assert.Equal(wita, Given.Policy.MayMail(Zone.Wita, now));
        Assert.Equal(wit, Given.Policy.MayMail(Zone.Wit, now));
    }
}
