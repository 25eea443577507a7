using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>A message in the conversation about a doubted answer, by the hub or by the office that answered.</summary>
[Permission(Permissions.AnswerDuty)]
internal sealed record SpeakInDispute(Guid DutyId, string? Text) : ICommand<Result>;

internal sealed class SpeakInDisputeValidator : AbstractValidator<SpeakInDispute>
{
    public SpeakInDisputeValidator() =>
        RuleFor(command => command.Text).NotEmpty().WithMessage("Tulis pesannya.").MaximumLength(Dispute.LongestText).WithMessage("Paling banyak 2.000 huruf.");
}

internal sealed class SpeakInDisputeHandler(IRepository<Duty> duties, IRepository<Dispute> disputes, ILocalCopies copies, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<SpeakInDispute, Result>
{
    public async Task<Result> Handle(SpeakInDispute command, CancellationToken ct)
    {
        var (offices, book) = (user.Offices(), await copies.Offices(ct));
        if (await duties.Find(new DutyById(new DutyId(command.DutyId)), ct) is not { } duty || !new Area(offices, book).Covers(duty))
        {
            return Verifying.Unknown;
        }

        if (await disputes.Find(new DisputesOf([duty.Id]), ct) is not { } dispute)
        {
            return Error.Conflict("dispute.none", "Tidak ada percakapan tentang jawaban ini.");
        }

        var answering = offices.AnsweringFor(duty, book);
        if ((answering is { Kind: OfficeKind.Unit or OfficeKind.Agency } ? answering : offices.VerifyingFor(duty, book) ?? answering) is not { } office)
        {
            return Error.Forbidden("duty.other-office", "Kewajiban ini ada pada unit pengampu lain. Anda dapat melihatnya, tetapi tidak menjawabnya.");
        }

        var byHub = office.Kind is OfficeKind.Hub or OfficeKind.Secretariat;
        var judging = book.Chain(duty.Address).First(one => one.Kind == OfficeKind.Secretariat || (one.Kind == OfficeKind.Hub && book.HasHolder(one)));
        return dispute.Say(
            byHub,
            byHub ? OfficeWords.Of(office.Kind, null, "", book.Hub(office.Key)?.Name) : duty.LastAnswer?.AnsweredBy ?? "",
            user.Id,
            command.Text!.Trim(),
            duty.InnovationId,
            byHub && duty.LastAnswer is { } answer ? new Office(answer.OfficeKind, answer.OfficeKey) : judging,
            clock.GetUtcNow()
        );
    }
}
