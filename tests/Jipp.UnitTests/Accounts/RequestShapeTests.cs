using FluentValidation;
using Jipp.Accounts.Application;

namespace Jipp.UnitTests.Accounts;

public sealed class RequestShapeTests
{
    private static readonly InvitePerson Unit = new("nama@instansi.go.id", "Nama", "id", "unit", "73.22", "Dinas Kesehatan", null, null);

    [Fact]
    public void An_invitation_with_all_that_its_role_needs_passes() => Assert.Empty(Faults(new InvitePersonValidator(), Unit));

    [Fact]
    public void All_that_is_wrong_with_an_invitation_is_told_at_once() =>
        Assert.Equal(
            ["Agency", "Email", "Language", "Name", "Unit"],
            Faults(new InvitePersonValidator(), Unit with { Email = "nama", Name = " ", Language = "fr", Agency = "", Unit = "…" })
        );

    [Fact]
    public void Faults_are_told_in_the_order_of_the_form() =>
        Assert.Equal(
            ["Name", "Email", "Agency", "Unit", "Language"],
            new InvitePersonValidator().Validate(Unit with { Email = "nama", Name = " ", Language = "fr", Agency = "", Unit = "…" }).Errors.Select(fault => fault.PropertyName)
        );

    [Theory]
    [InlineData("unit", "Agency,Unit")]
    [InlineData("agency-admin", "Agency")]
    [InlineData("hub-operator", "Hub")]
    [InlineData("evaluator", "Edition")]
    [InlineData("panel", "Edition")]
    [InlineData("secretariat", "")]
    [InlineData("auditor", "")]
    [InlineData("mentor", "")]
    [InlineData("raja", "Role")]
    [InlineData("", "Role")]
    public void A_role_asks_for_its_own_place_and_no_other(string role, string missing) =>
        Assert.Equal(
            missing.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Faults(new InvitePersonValidator(), new("nama@instansi.go.id", "Nama", "id", role, null, null, null, null))
        );

    [Theory]
    [InlineData(2013, false)]
    [InlineData(2014, true)]
    [InlineData(2025, true)]
    [InlineData(20255, false)]
    public void An_edition_is_a_year_since_the_first(int year, bool passes) =>
        Assert.Equal(passes, Faults(new GrantRoleValidator(), new(Guid.CreateVersion7(), "panel", null, null, null, year)).Count == 0);

    [Fact]
    public void A_name_that_breaks_a_mail_header_is_refused() => Assert.Equal(["Name"], Faults(new ChangeProfileValidator(), new("Nama\r\nBcc: x@y.test", "id")));

    [Fact]
    public void The_repeated_password_must_be_the_same()
    {
        Assert.Equal(["Repeated"], Faults(new SetPasswordValidator(), new("t", "kuda baterai tepat", "kuda baterai")));
        Assert.Empty(Faults(new SetPasswordValidator(), new("t", "kuda baterai tepat", "kuda baterai tepat")));
    }

    [Fact]
    public void A_password_of_any_length_is_not_hashed_at_sign_in() =>
        Assert.Equal(["Password"], Faults(new SignInValidator(), new("nama@instansi.go.id", new string('x', 100_000))));

    [Fact]
    public void A_list_has_no_page_zero() => Assert.Equal(["Page"], Faults(new ListPeopleValidator(), new(null, null, null, 0)));

    private static List<string> Faults<T>(AbstractValidator<T> validator, T request) =>
        [.. validator.Validate(request).Errors.Select(fault => fault.PropertyName).Distinct().Order(StringComparer.Ordinal)];
}
