using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Accounts in the user's reach: the whole country for secretariat and auditor, the own agency for its administrator.</summary>
[Permission(Permissions.See)]
internal sealed record ListPeople(string? Search, string? State, string? Role, int Page) : IQuery<Result<PeopleFound>>
{
    public const int PageSize = 25;
}

/// <param name="Pages">At least 1.</param>
internal sealed record PeopleFound(IReadOnlyList<PersonLine> People, int Total, int Page, int Pages);

internal sealed record PersonLine(
    Guid Id,
    string Name,
    string Email,
    PersonState State,
    DateTimeOffset? LastSignInAt,
    DateTimeOffset? LinkExpiresAt,
    IReadOnlyList<RoleView> Roles
);

internal sealed class ListPeopleValidator : AbstractValidator<ListPeople>
{
    public ListPeopleValidator()
    {
        RuleFor(query => query.Search).MaximumLength(200).WithMessage("Kata pencarian terlalu panjang.");
        RuleFor(query => query.Page).InclusiveBetween(1, 100_000).WithMessage("Halaman ini tidak ada.");
    }
}

internal sealed class ListPeopleHandler(IReadRepository<Person> people, RoleWords words, ICurrentUser user) : IQueryHandler<ListPeople, Result<PeopleFound>>
{
    public async Task<Result<PeopleFound>> Handle(ListPeople query, CancellationToken ct)
    {
        var matching = new PeopleMatching(query, Reach.Of(user));
        var total = await people.Count(matching, ct);
        var pages = Math.Max(1, (total + ListPeople.PageSize - 1) / ListPeople.PageSize);
        var rows = await people.List(matching, ct);
        var view = await words.For(rows.SelectMany(row => row.Roles), ct);
        return new PeopleFound(
            [.. rows.Select(row => new PersonLine(row.Id.Value, row.Name, row.Email, row.State, row.LastSignInAt, row.LinkExpiresAt, [.. row.Roles.Select(view)]))],
            total,
            query.Page,
            pages
        );
    }
}

internal sealed record PersonRow(PersonId Id, string Name, string Email, PersonState State, DateTimeOffset? LastSignInAt, DateTimeOffset? LinkExpiresAt, List<RoleRow> Roles);

internal sealed class PeopleMatching : Specification<Person, PersonRow>
{
    public PeopleMatching(ListPeople query, Reach reach)
    {
        if (!reach.National)
        {
            Query.Where(person => person.Roles.Any(role => role.AgencyCode != null && reach.Agencies.Contains(role.AgencyCode)));
        }

        foreach (var word in (query.Search ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Query.Where(person => person.SearchText.Contains(word));
        }

        if (Enum.TryParse<PersonState>(query.State, ignoreCase: true, out var state))
        {
            Query.Where(person => person.State == state);
        }

        if (!string.IsNullOrEmpty(query.Role))
        {
            Query.Where(person => person.Roles.Any(role => role.Role == query.Role));
        }

        Query.OrderBy(person => person.SearchText).ThenBy(person => person.EmailKey);
        Query.Skip((query.Page - 1) * ListPeople.PageSize).Take(ListPeople.PageSize);
        Query.Select(person => new PersonRow(
            person.Id,
            person.Name,
            person.Email,
            person.State,
            person.LastSignInAt,
            person.LinkExpiresAt,
            person.Roles.Select(role => new RoleRow(role.Role, role.ScopeKind, role.Place, role.AgencyCode, role.UnitName, role.Since)).ToList()
        ));
    }
}
