using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Takes a handed-over question back, or hands it back: the usual office answers again at once.</summary>
[Permission(Permissions.DelegateDuty)]
internal sealed record EndDelegation(Guid DutyId) : ICommand<Result>;

internal sealed class EndDelegationValidator : AbstractValidator<EndDelegation>
{
    public EndDelegationValidator() => RuleFor(command => command.DutyId).NotEmpty().WithMessage("Kewajiban mana yang dicari tidak disebut.");
}

internal sealed class EndDelegationHandler(IRepository<Duty> duties, ILocalCopies copies, IPolicy policy, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<EndDelegation, Result>
{
    public async Task<Result> Handle(EndDelegation command, CancellationToken ct)
    {
        var (offices, book, now) = (user.Offices(), await copies.Offices(ct), clock.GetUtcNow());
        if (await duties.Find(new DutyById(new DutyId(command.DutyId)), ct) is not { } duty || !new Area(offices, book).Covers(duty))
        {
            return Error.NotFound("duty.unknown", "Kewajiban ini tidak ada, atau bukan dalam lingkup Anda.");
        }

        if (offices.AnsweringFor(duty, book) is not { Kind: OfficeKind.Unit or OfficeKind.Agency })
        {
            return Error.Forbidden("duty.not-yours-to-delegate", "Hanya unit pengampu dan Admin Instansinya yang dapat melimpahkan pertanyaan ini.");
        }

        duty.EndDelegation();
        duty.RestOn(duty.Address, book.Resolve(duty, now), policy.Current, now);
        duty.TellHandedOver(null, now);
        return Result.Success();
    }
}
