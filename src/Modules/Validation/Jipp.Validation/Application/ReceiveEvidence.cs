using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Keeps a file for the answer to a duty, before the answer itself is given. Returns what it is called by.</summary>
[Permission(Permissions.AnswerDuty)]
internal sealed record ReceiveEvidence(Guid DutyId, string Name, Stream Content) : ICommand<Result<EvidenceLine>>;

internal sealed class ReceiveEvidenceValidator : AbstractValidator<ReceiveEvidence>
{
    public ReceiveEvidenceValidator() => RuleFor(command => command.DutyId).NotEmpty().WithMessage("Kewajiban mana yang dijawab tidak disebut.");
}

internal sealed class ReceiveEvidenceHandler(IRepository<Duty> duties, ILocalCopies copies, EvidenceDesk desk, ICurrentUser user)
    : ICommandHandler<ReceiveEvidence, Result<EvidenceLine>>
{
    public async Task<Result<EvidenceLine>> Handle(ReceiveEvidence command, CancellationToken ct)
    {
        var (offices, book) = (user.Offices(), await copies.Offices(ct));
        if (await duties.Find(new DutyById(new DutyId(command.DutyId)), ct) is not { } duty || !new Area(offices, book).Covers(duty))
        {
            return Error.NotFound("duty.unknown", "Kewajiban ini tidak ada, atau bukan dalam lingkup Anda.");
        }

        return offices.AnsweringFor(duty, book) is not null
            ? await desk.Receive(duty, command.Name, command.Content, user.Id, ct)
            : Error.Forbidden("duty.other-office", "Kewajiban ini ada pada unit pengampu lain. Anda dapat melihatnya, tetapi tidak menjawabnya.");
    }
}
