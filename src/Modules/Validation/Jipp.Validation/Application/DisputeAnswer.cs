using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>A hub doubts an answer and opens a conversation with the office that gave it. The answer stands till the hub decides.</summary>
[Permission(Permissions.VerifyAnswers)]
internal sealed record DisputeAnswer(Guid DutyId, string? Text) : ICommand<Result>;

internal sealed class DisputeAnswerValidator : AbstractValidator<DisputeAnswer>
{
    public DisputeAnswerValidator() =>
        RuleFor(command => command.Text).NotEmpty().WithMessage("Tulis apa yang diragukan.").MaximumLength(Dispute.LongestText).WithMessage("Paling banyak 2.000 huruf.");
}

internal sealed class DisputeAnswerHandler(Verifying verifying) : ICommandHandler<DisputeAnswer, Result>
{
    public async Task<Result> Handle(DisputeAnswer command, CancellationToken ct)
    {
        var judged = await verifying.Load(command.DutyId, ct);
        return judged.IsSuccess ? await verifying.Doubt(judged.Value, command.Text!.Trim(), ct) : judged.Error;
    }
}
