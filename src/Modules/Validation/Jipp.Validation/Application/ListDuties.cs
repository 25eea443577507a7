using FluentValidation;
using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application;

/// <summary>Duties in the user's scope, those longest overdue first.</summary>
/// <param name="Search">Part of a title, or an NRI.</param>
[Permission(Permissions.SeeDuties)]
internal sealed record ListDuties(DutyFilter Filter, string? Search, int Page) : IQuery<Result<DutyListing>>;

internal sealed class ListDutiesValidator : AbstractValidator<ListDuties>
{
    public ListDutiesValidator()
    {
        RuleFor(query => query.Page).GreaterThan(0).WithMessage("Halaman mulai dari 1.");
        RuleFor(query => query.Search).MaximumLength(200).WithMessage("Kata pencarian paling banyak 200 huruf.");
    }
}

internal sealed class ListDutiesHandler(IDutyReader reader, ILocalCopies copies, ICurrentUser user) : IQueryHandler<ListDuties, Result<DutyListing>>
{
    public async Task<Result<DutyListing>> Handle(ListDuties query, CancellationToken ct)
    {
        var area = new Area(user.Offices(), await copies.Offices(ct));
        return await reader.List(area.Filter, query.Filter, query.Search, query.Page, ct);
    }
}
