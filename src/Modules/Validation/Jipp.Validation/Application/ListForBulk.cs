using FluentValidation;
using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application;

/// <summary>Open duties that the user may answer, a hundred on a page.</summary>
/// <param name="Search">Part of a title, unit or agency, or an NRI.</param>
[Permission(Permissions.AnswerDuty)]
internal sealed record ListForBulk(DutyFilter Filter, string? Search, int Page) : IQuery<Result<DutyListing>>
{
    public const int PageSize = 100;
}

internal sealed class ListForBulkValidator : AbstractValidator<ListForBulk>
{
    public ListForBulkValidator()
    {
        RuleFor(query => query.Page).GreaterThan(0).WithMessage("Halaman mulai dari 1.");
        RuleFor(query => query.Search).MaximumLength(200).WithMessage("Kata pencarian paling banyak 200 huruf.");
    }
}

internal sealed class ListForBulkHandler(IDutyReader reader, ILocalCopies copies, ICurrentUser user) : IQueryHandler<ListForBulk, Result<DutyListing>>
{
    public async Task<Result<DutyListing>> Handle(ListForBulk query, CancellationToken ct)
    {
        var area = new Area(user.Offices(), await copies.Offices(ct));
        var filter = query.Filter == DutyFilter.Answered ? DutyFilter.Open : query.Filter;
        return await reader.List(area.Answerable, filter, query.Search, query.Page, ct, ListForBulk.PageSize);
    }
}
