using FluentValidation;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>What a person fills in to answer, by whichever way.</summary>
internal interface IAnswerInput
{
    /// <summary><c>lancar</c>, <c>berkendala</c>, <c>berkembang</c>, <c>bereplikasi</c>, <c>bertransformasi</c> or <c>berhenti</c>.</summary>
    string? Status { get; }

    DateOnly? StoppedOn { get; }

    string? StopReason { get; }

    string? Note { get; }
}

/// <summary>Rules of shape that every way of answering shares.</summary>
internal sealed class AnswerRules : AbstractValidator<IAnswerInput>
{
    public const int LongestText = 1000;

    public AnswerRules()
    {
        RuleFor(input => input.Status).Must(key => AnswerStatuses.Parse(key) is not null).WithMessage("Pilih salah satu jawaban.");
        RuleFor(input => input.StopReason)
            .NotEmpty()
            .When(input => AnswerStatuses.Parse(input.Status) == AnswerStatus.Stopped)
            .WithMessage("Tulis mengapa inovasi berhenti.");
        RuleFor(input => input.StopReason).MaximumLength(LongestText).WithMessage("Paling banyak 1.000 huruf.");
        RuleFor(input => input.Note).MaximumLength(LongestText).WithMessage("Paling banyak 1.000 huruf.");
    }
}
