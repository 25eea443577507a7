using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks.Infrastructure.Checks;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Accounts.Infrastructure;

/// <summary>What must be true of accounts. Rows are named by the person's id, never by name or address.</summary>
internal static class AccountsInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        .. NoticeInvariants.All,
        Invariant.Of<AccountsDbContext>(
            "accounts.office-follows-role",
            "An active person holds exactly the offices that the roles give; nobody else holds any.",
            async (context, ct) =>
                [
                    .. (await Everybody(context, ct))
                        .Where(person => !Offices(person).SetEquals(person.Offices.Where(office => office.IsHeld).Select(office => (office.Kind, office.Key))))
                        .Select(Id),
                ]
        ),
        Invariant.Of<AccountsDbContext>(
            "accounts.closed-has-no-way-in",
            "A closed account has neither password nor link nor role.",
            async (context, ct) =>
                [
                    .. (await Everybody(context, ct))
                        .Where(person => person.State == PersonState.Closed && ((person.PasswordHash ?? person.LinkHash) is not null || person.Roles.Count > 0))
                        .Select(Id),
                ]
        ),
        Invariant.Of<AccountsDbContext>(
            "accounts.active-has-password-and-role",
            "An active account has a password, and every account that is not closed has a role.",
            async (context, ct) =>
                [
                    .. (await Everybody(context, ct))
                        .Where(person => person is { State: PersonState.Active, PasswordHash: null } or { State: not PersonState.Closed, Roles.Count: 0 })
                        .Select(Id),
                ]
        ),
        Invariant.Of<AccountsDbContext>(
            "accounts.roles-are-known",
            "Every role is one that exists, with the kind of place that belongs to it, and an auditor has no other role.",
            async (context, ct) => [.. (await Everybody(context, ct)).Where(person => person.Roles.Any(role => !Known(role)) || MixedAuditor(person)).Select(Id)]
        ),
        Invariant.Of<AccountsDbContext>(
            "accounts.secretariat-is-there",
            "Once anybody is active, somebody of the secretariat is.",
            async (context, ct) =>
                await context.People.AnyAsync(person => person.State == PersonState.Active, ct)
                && !await context.People.AnyAsync(person => person.State == PersonState.Active && person.Roles.Any(role => role.Role == RoleKind.Secretariat.Key), ct)
                    ? ["secretariat"]
                    : []
        ),
    ];

    private static Task<List<Person>> Everybody(AccountsDbContext context, CancellationToken ct) => context.People.AsNoTracking().ToListAsync(ct);

    private static HashSet<(string Kind, string Key)> Offices(Person person) =>
        person.State == PersonState.Active ? [.. person.Roles.Where(role => role.HoldsOffice).Select(role => (role.ScopeKind, role.Place))] : [];

    private static bool Known(PersonRole role) =>
        RoleKind.Find(role.Role) is { } kind && kind.ScopeKind == role.ScopeKind && (role.Place.Length > 0) == (kind.ScopeKind != ScopeKinds.None);

    private static bool MixedAuditor(Person person) => person.Roles.Count > 1 && person.Roles.Any(role => role.Role == RoleKind.Auditor.Key);

    private static string Id(Person person) => person.Id.Value.ToString();
}
