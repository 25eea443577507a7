using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>A hub believes answers of its area, one or many. Each is judged by itself; what cannot be accepted is named.</summary>
/// <param name="Criteria">Numbers of Data/lan_validation_criteria.csv.</param>
[Permission(Permissions.VerifyAnswers)]
internal sealed record AcceptAnswers(IReadOnlyList<Guid> DutyIds, Technique? Technique, IReadOnlyList<int> Criteria, string? Note) : ICommand<Result<AcceptedAnswers>>;

/// <param name="Refused">Why, by duty.</param>
internal sealed record AcceptedAnswers(int Accepted, IReadOnlyDictionary<Guid, Error> Refused);

internal sealed class AcceptAnswersValidator : AbstractValidator<AcceptAnswers>
{
    public const int Most = 500;

    public AcceptAnswersValidator()
    {
        RuleFor(command => command.DutyIds).NotEmpty().WithMessage("Centang paling sedikit satu jawaban.");
        RuleFor(command => command.DutyIds).Must(ids => ids.Count <= Most).WithMessage("Paling banyak 500 jawaban sekali terima.");
        RuleFor(command => command.Note).MaximumLength(Dispute.LongestText).WithMessage("Paling banyak 2.000 huruf.");
    }
}

internal sealed class AcceptAnswersHandler(Verifying verifying) : ICommandHandler<AcceptAnswers, Result<AcceptedAnswers>>
{
    public async Task<Result<AcceptedAnswers>> Handle(AcceptAnswers command, CancellationToken ct)
    {
        List<Guid> ids = [.. command.DutyIds.Distinct()];
        Dictionary<Guid, Error> refused = [];
        foreach (var (id, judged) in ids.Zip(await verifying.Load(ids, ct)))
        {
            var error = judged.IsSuccess ? (await verifying.Accept(judged.Value, new(command.Technique, command.Criteria, command.Note), ct)).Error : judged.Error;
            if (error is not null)
            {
                refused[id] = error;
            }
        }

        return ids.Count == 1 && refused.Count == 1 ? refused.Values.First() : new AcceptedAnswers(ids.Count - refused.Count, refused);
    }
}
