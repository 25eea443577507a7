using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Hands one question to another unit of the agency until a day. Then, or when nobody holds that unit any more, the usual office answers.</summary>
/// <param name="Unit">Folded name of a unit of the agency that somebody holds.</param>
[Permission(Permissions.DelegateDuty)]
internal sealed record DelegateDuty(Guid DutyId, string? Unit, DateOnly? Until, string? Reason) : ICommand<Result>;

internal sealed class DelegateDutyValidator : AbstractValidator<DelegateDuty>
{
    public DelegateDutyValidator()
    {
        RuleFor(command => command.Unit).NotEmpty().WithMessage("Pilih unit yang menjawab.");
        RuleFor(command => command.Until).NotNull().WithMessage("Isi tanggal sampai kapan unit itu menjawab.");
        RuleFor(command => command.Reason).NotEmpty().WithMessage("Tulis alasan pelimpahan.").MaximumLength(500).WithMessage("Paling banyak 500 huruf.");
    }
}

internal sealed class DelegateDutyHandler(IRepository<Duty> duties, IDutyReader reader, ILocalCopies copies, IPolicy policy, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<DelegateDuty, Result>
{
    public async Task<Result> Handle(DelegateDuty command, CancellationToken ct)
    {
        var (offices, book) = (user.Offices(), await copies.Offices(ct));
        if (await duties.Find(new DutyById(new DutyId(command.DutyId)), ct) is not { } duty || !new Area(offices, book).Covers(duty))
        {
            return Error.NotFound("duty.unknown", "Kewajiban ini tidak ada, atau bukan dalam lingkup Anda.");
        }

        if (offices.AnsweringFor(duty, book) is not { Kind: OfficeKind.Unit or OfficeKind.Agency } || book.CurrentAgency(duty.Address) is not { } agency)
        {
            return Error.Forbidden("duty.not-yours-to-delegate", "Hanya unit pengampu dan Admin Instansinya yang dapat melimpahkan pertanyaan ini.");
        }

        if ((await reader.Units(agency, ct)).FirstOrDefault(unit => unit.Folded == command.Unit) is not { } unit)
        {
            return Error.Invalid([new FieldError(nameof(command.Unit), "Unit ini belum punya akun, jadi tidak dapat menjawab. Pilih unit lain atau undang dahulu.")]);
        }

        var (now, zone) = (clock.GetUtcNow(), policy.Current.Zones.Of(duty.Address));
        var delegated = duty.Delegate(
            new Delegation(agency, unit.Folded, unit.Name, zone.At(command.Until!.Value, TimeOnly.MinValue), command.Reason!.Trim()),
            command.Until.Value,
            policy.Current,
            now
        );
        if (delegated.IsSuccess)
        {
            duty.RestOn(duty.Address, book.Resolve(duty, now), policy.Current, now);
            duty.TellHandedOver(command.Until.Value, now);
        }

        return delegated;
    }
}
