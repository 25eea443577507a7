using Jipp.Accounts.Domain;

namespace Jipp.UnitTests.Accounts;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("kuda baterai tepat jepit")]
    [InlineData("ycyqm-a6pct-hc37m")]
    [InlineData("Gunung7Sungai")]
    [InlineData("pagi di kebun teh sandi")]
    [InlineData("🐎🔋✅📎 kuda baterai")]
    public void A_long_password_without_forced_symbols_is_taken(string password) => Assert.Null(PasswordRule.Fault(password));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Pendek1!")]
    [InlineData("sebelas kar")]
    public void A_short_password_is_refused(string? password) => Assert.Contains("12", PasswordRule.Fault(password), StringComparison.Ordinal);

    [Fact]
    public void A_password_without_end_is_refused() => Assert.Contains("128", PasswordRule.Fault(new string('x', 129) + "abcdefg"), StringComparison.Ordinal);

    [Theory]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijkl")]
    [InlineData("password1234")]
    [InlineData("Password2026!")]
    [InlineData("KataSandi12345")]
    [InlineData("adminadmin123")]
    [InlineData("indonesia1945")]
    public void What_everybody_tries_first_is_refused(string password) => Assert.Contains("mudah ditebak", PasswordRule.Fault(password), StringComparison.Ordinal);

    [Theory]
    [InlineData("budi.santoso2026", "budi.santoso@contoh.test", true)]
    [InlineData("Budi.Santoso-1-2", "budi.santoso@contoh.test", true)]
    [InlineData("kuda baterai tepat", "budi.santoso@contoh.test", false)]
    [InlineData("te kuda baterai te", "te@contoh.test", false)]
    public void A_password_made_of_the_own_address_is_recognised(string password, string email, bool about) => Assert.Equal(about, PasswordRule.IsAbout(password, email));
}
