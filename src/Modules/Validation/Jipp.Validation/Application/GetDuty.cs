using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>One duty with its nudges and the history of the record, for those in whose scope it lies.</summary>
[Permission(Permissions.SeeDuties)]
internal sealed record GetDuty(Guid DutyId) : IQuery<Result<DutyView>>;

internal sealed class GetDutyValidator : AbstractValidator<GetDuty>
{
    public GetDutyValidator() => RuleFor(query => query.DutyId).NotEmpty().WithMessage("Kewajiban mana yang dicari tidak disebut.");
}

internal sealed class GetDutyHandler(
    IRepository<Duty> duties,
    IRepository<TrackedInnovation> innovations,
    IDutyReader reader,
    IVerificationReader verification,
    IReportReader reports,
    ICampaignReader campaigns,
    ILocalCopies copies,
    IPolicy policy,
    ICurrentUser user,
    TimeProvider clock
) : IQueryHandler<GetDuty, Result<DutyView>>
{
    public async Task<Result<DutyView>> Handle(GetDuty query, CancellationToken ct)
    {
        var (offices, book) = (user.Offices(), await copies.Offices(ct));
        if (await duties.Find(new DutyById(new DutyId(query.DutyId)), ct) is not { } duty || !new Area(offices, book).Covers(duty))
        {
            return Error.NotFound("duty.unknown", "Kewajiban ini tidak ada, atau bukan dalam lingkup Anda.");
        }

        var innovation = await innovations.Find(new InnovationById(duty.InnovationId), ct);
        var until =
            duty.CorrectableUntil(policy.Current) is { } end && end >= clock.GetUtcNow() && innovation?.IsLatest(duty) == true && duty.LastAnswer?.PersonId == user.Id
                ? end
                : (DateTimeOffset?)null;
        return new DutyView(
            await reader.Line(duty, ct),
            duty.SnoozeReason,
            duty.Objection,
            (duty.IsOpen || until is not null) && user.Can(Permissions.AnswerDuty) && offices.AnsweringFor(duty, book) is not null,
            until,
            innovation?.DueOn,
            await reader.Nudges(duty, ct),
            await reader.Files(duty.Id, ct),
            await reader.Answers(duty.InnovationId, ct),
            await verification.Verdicts(duty.Id, ct),
            await verification.Dispute(duty.Id, ct),
            duty.State == DutyState.Disputed && user.Can(Permissions.AnswerDuty) && (offices.AnsweringFor(duty, book) ?? offices.VerifyingFor(duty, book)) is not null,
            duty.IsOpen && duty.Delegation is { } handed && !duty.IsHandedBack(book.At) ? new(handed.UnitName, handed.Until, handed.Reason) : null,
            await DelegatesTo(duty, offices, book, ct),
            Judging(duty, innovation, offices, book)
        )
        {
            Questions = await campaigns.Questions(duty.InnovationId, ct),
            Reports = await reports.Of(duty.Id, ct),
        };
    }

    /// <summary>The units that the user may hand this question to.</summary>
    private async Task<IReadOnlyList<UnitChoice>> DelegatesTo(Duty duty, IReadOnlyList<Office> offices, OfficeBook book, CancellationToken ct) =>
        duty.IsOpen
        && user.Can(Permissions.DelegateDuty)
        && offices.AnsweringFor(duty, book) is { Kind: OfficeKind.Unit or OfficeKind.Agency }
        && book.CurrentAgency(duty.Address) is { } agency
            ? [.. (await reader.Units(agency, ct)).Where(unit => Office.Unit(agency, unit.Folded) != book.RestingAt(duty).Office)]
            : [];

    /// <summary>Why the user does not judge this answer; null when the user may.</summary>
    private Error? Judging(Duty duty, TrackedInnovation? innovation, IReadOnlyList<Office> offices, OfficeBook book)
    {
        if (duty.LastAnswer is not { } answer || innovation?.IsLatest(duty) != true || duty.State is not (DutyState.Answered or DutyState.Disputed))
        {
            return Error.Conflict("duty.not-answered", "Kewajiban ini belum dijawab atau sudah diputuskan.");
        }

        return !user.Can(Permissions.VerifyAnswers) || offices.VerifyingFor(duty, book) is not { } by
            ? Error.Forbidden("verify.not-a-hub", "Hanya hub di wilayahnya dan sekretariat yang memeriksa jawaban.")
            : Verification.Refusal(answer, by, user.Id);
    }
}
