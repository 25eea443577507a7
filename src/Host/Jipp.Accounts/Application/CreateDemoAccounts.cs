using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>The demo accounts of Development, all with one password. Does nothing once anybody has an account.</summary>
[BackgroundOnly]
[Permission(Permissions.SetUp)]
internal sealed record CreateDemoAccounts(string Password) : ICommand<Result<IReadOnlyList<DemoAccount>>>;

/// <param name="Meaning">What the account can do, for who reads the printed list.</param>
internal sealed record DemoAccount(string Email, string Meaning);

internal sealed class CreateDemoAccountsValidator : AbstractValidator<CreateDemoAccounts>
{
    public CreateDemoAccountsValidator() => RuleFor(command => command.Password).NewPassword();
}

internal sealed class CreateDemoAccountsHandler(IRepository<Person> people, IPasswords passwords, TimeProvider clock)
    : ICommandHandler<CreateDemoAccounts, Result<IReadOnlyList<DemoAccount>>>
{
    private const int Edition = 2025;

    private static readonly (string Address, string Name, RoleGrant Grant, string Meaning)[] Demo =
    [
        ("sekretariat", "Sekretariat (contoh)", RoleGrant.Secretariat, "Sekretariat"),
        ("auditor", "Auditor (contoh)", RoleGrant.Auditor, "Auditor"),
        ("admin.lutra", "Admin Luwu Utara (contoh)", RoleGrant.AgencyAdmin("73.22"), "Admin Instansi, Kabupaten Luwu Utara"),
        ("upp.lutra", "Dinas Kesehatan Luwu Utara (contoh)", RoleGrant.Unit("73.22", "Dinas Kesehatan"), "UPP, Dinas Kesehatan Kabupaten Luwu Utara"),
        ("hub.sulsel", "Hub Sulawesi Selatan (contoh)", RoleGrant.HubOperator("H003"), "Operator hub, Sulawesi Selatan"),
        ("admin.surabaya", "Admin Surabaya (contoh)", RoleGrant.AgencyAdmin("35.78"), "Admin Instansi, Kota Surabaya"),
        ("hub.jatim", "Hub Jawa Timur (contoh)", RoleGrant.HubOperator("H001"), "Operator hub, Jawa Timur"),
        ("te", "Tim Evaluasi (contoh)", RoleGrant.Evaluator(Edition), "Tim Evaluasi, KIPP 2025"),
        ("tpi", "Tim Panel Independen (contoh)", RoleGrant.Panel(Edition), "Tim Panel Independen, KIPP 2025"),
        ("mentor", "Mentor (contoh)", RoleGrant.Mentor, "Mentor"),
    ];

    public async Task<Result<IReadOnlyList<DemoAccount>>> Handle(CreateDemoAccounts command, CancellationToken ct)
    {
        if (await people.Any(new Anybody(), ct))
        {
            return Result<IReadOnlyList<DemoAccount>>.Success([]);
        }

        var now = clock.GetUtcNow();
        var hash = passwords.Hash(command.Password);
        foreach (var (address, name, grant, _) in Demo)
        {
            var person = Person.Invite(AddressOf(address), name, "id", [grant], now);
            person.SetPassword(hash, now);
            people.Add(person);
        }

        return Result<IReadOnlyList<DemoAccount>>.Success([.. Demo.Select(demo => new DemoAccount(AddressOf(demo.Address), demo.Meaning))]);
    }

    private static string AddressOf(string name) => $"{name}@contoh.test";
}
