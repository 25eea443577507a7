using Jipp.Accounts.Domain;

namespace Jipp.UnitTests.Accounts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("nama@instansi.go.id")]
    [InlineData("  nama.panjang+jipp@sub.instansi.go.id ")]
    [InlineData("o'neil@contoh.test")]
    public void A_usual_address_is_taken(string address) => Assert.True(EmailAddress.LooksRight(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nama")]
    [InlineData("nama@")]
    [InlineData("@instansi.go.id")]
    [InlineData("nama@lokal")]
    [InlineData("nama@dua@instansi.go.id")]
    [InlineData("nama lain@instansi.go.id")]
    [InlineData("nama@instansi.go.id\r\nBcc: x@y.test")]
    [InlineData("Nama <nama@instansi.go.id>")]
    [InlineData("a@b.go.id,c@d.go.id")]
    [InlineData("nama@127.0.0.1")]
    public void What_is_no_single_plain_address_is_refused(string? address) => Assert.False(EmailAddress.LooksRight(address));

    [Fact]
    public void An_address_longer_than_mail_allows_is_refused() => Assert.False(EmailAddress.LooksRight(new string('a', 250) + "@b.test"));

    [Fact]
    public void Case_and_outer_blanks_make_no_other_account() => Assert.Equal(EmailAddress.KeyOf("nama@instansi.go.id"), EmailAddress.KeyOf(" Nama@Instansi.GO.ID "));
}
