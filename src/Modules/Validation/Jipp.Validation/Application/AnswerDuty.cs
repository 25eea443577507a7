using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>A signed-in person answers for an office, or corrects the answer within the days of correction.</summary>
[Permission(Permissions.AnswerDuty)]
internal sealed record AnswerDuty(Guid DutyId, string? Status, DateOnly? StoppedOn, string? StopReason, string? Note) : ICommand<Result<AnswerTaken>>, IAnswerInput
{
    public EvidenceInput? Evidence { get; init; }

    public CorrectionInput? Correction { get; init; }

    public IReadOnlyList<ReplyInput> Replies { get; init; } = [];
}

internal sealed class AnswerDutyValidator : AbstractValidator<AnswerDuty>
{
    public AnswerDutyValidator() => Include(new AnswerRules());
}

internal sealed class AnswerDutyHandler(IRepository<Duty> duties, ILocalCopies copies, Answering answering, ICurrentUser user) : ICommandHandler<AnswerDuty, Result<AnswerTaken>>
{
    public async Task<Result<AnswerTaken>> Handle(AnswerDuty command, CancellationToken ct)
    {
        var (offices, book) = (user.Offices(), await copies.Offices(ct));
        if (await duties.Find(new DutyById(new DutyId(command.DutyId)), ct) is not { } duty || !new Area(offices, book).Covers(duty))
        {
            return Error.NotFound("duty.unknown", "Kewajiban ini tidak ada, atau bukan dalam lingkup Anda.");
        }

        return offices.AnsweringFor(duty, book) is { } office
            ? await answering.Take(duty, command, office, book, user.Id, AnswerChannel.Workspace, ct)
            : Error.Forbidden("duty.other-office", "Kewajiban ini ada pada unit pengampu lain. Anda dapat melihatnya, tetapi tidak menjawabnya.");
    }
}
