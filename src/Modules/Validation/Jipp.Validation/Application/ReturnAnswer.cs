using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>A hub does not take an answer as it is: the same question is open again, with the reason.</summary>
[Permission(Permissions.VerifyAnswers)]
internal sealed record ReturnAnswer(Guid DutyId, string? Reason) : ICommand<Result>;

internal sealed class ReturnAnswerValidator : AbstractValidator<ReturnAnswer>
{
    public ReturnAnswerValidator() =>
        RuleFor(command => command.Reason)
            .NotEmpty()
            .WithMessage("Tulis mengapa jawabannya dikembalikan, agar unit pengampu tahu apa yang kurang.")
            .MaximumLength(Dispute.LongestText)
            .WithMessage("Paling banyak 2.000 huruf.");
}

internal sealed class ReturnAnswerHandler(Verifying verifying) : ICommandHandler<ReturnAnswer, Result>
{
    public async Task<Result> Handle(ReturnAnswer command, CancellationToken ct)
    {
        var judged = await verifying.Load(command.DutyId, ct);
        return judged.IsSuccess ? await verifying.Return(judged.Value, command.Reason!.Trim(), ct) : judged.Error;
    }
}
