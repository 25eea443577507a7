using FluentValidation;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Units of an agency that its innovations name.</summary>
[Permission(Permissions.Invite)]
internal sealed record ListUnits(string Agency) : IQuery<Result<IReadOnlyList<string>>>;

internal sealed class ListUnitsValidator : AbstractValidator<ListUnits>
{
    public ListUnitsValidator() => RuleFor(query => query.Agency).NotEmpty().WithMessage("Pilih instansi.");
}

internal sealed class ListUnitsHandler(IReadRepository<UnitCopy> units, ICurrentUser user) : IQueryHandler<ListUnits, Result<IReadOnlyList<string>>>
{
    public async Task<Result<IReadOnlyList<string>>> Handle(ListUnits query, CancellationToken ct)
    {
        var reach = Reach.Of(user);
        return reach.National || reach.Agencies.Contains(query.Agency)
            ? Result<IReadOnlyList<string>>.Success(await units.List(new UnitsOfAgency(query.Agency), ct))
            : Error.Forbidden("agency.outside-reach", "Anda hanya dapat melihat unit di instansi Anda sendiri.");
    }
}
