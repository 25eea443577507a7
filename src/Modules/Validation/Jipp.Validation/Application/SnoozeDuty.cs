using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Puts the question off until a day: no nudges till then. The due day stays, so the public badge does not improve.</summary>
[Permission(Permissions.SnoozeDuty)]
internal sealed record SnoozeDuty(Guid DutyId, DateOnly? Until, string? Reason) : ICommand<Result>;

internal sealed class SnoozeDutyValidator : AbstractValidator<SnoozeDuty>
{
    public SnoozeDutyValidator()
    {
        RuleFor(command => command.Until).NotNull().WithMessage("Isi tanggal sampai kapan ditunda.");
        RuleFor(command => command.Reason).NotEmpty().WithMessage("Tulis alasan penundaan.").MaximumLength(500).WithMessage("Paling banyak 500 huruf.");
    }
}

internal sealed class SnoozeDutyHandler(IRepository<Duty> duties, ILocalCopies copies, IPolicy policy, ICurrentUser user, TimeProvider clock) : ICommandHandler<SnoozeDuty, Result>
{
    public async Task<Result> Handle(SnoozeDuty command, CancellationToken ct)
    {
        var (offices, book) = (user.Offices(), await copies.Offices(ct));
        if (await duties.Find(new DutyById(new DutyId(command.DutyId)), ct) is not { } duty || !new Area(offices, book).Covers(duty))
        {
            return Error.NotFound("duty.unknown", "Kewajiban ini tidak ada, atau bukan dalam lingkup Anda.");
        }

        return offices.AnsweringFor(duty, book) is null
            ? Error.Forbidden("duty.other-office", "Kewajiban ini ada pada unit pengampu lain. Anda dapat melihatnya, tetapi tidak menjawabnya.")
            : duty.Snooze(command.Until!.Value, command.Reason!.Trim(), policy.Current, clock.GetUtcNow());
    }
}
