using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>The results of a bulk answer, for the person who gave it and for the secretariat.</summary>
[Permission(Permissions.SeeDuties)]
internal sealed record GetBulkAnswer(Guid Id) : IQuery<Result<BulkAnswerView>>;

/// <param name="CorrectableUntil">Until when what was taken may be answered anew; null when that time is over, or for others.</param>
/// <param name="CorrectedBy">A later bulk answer to the same records.</param>
internal sealed record BulkAnswerView(
    Guid Id,
    AnswerStatus Status,
    DateTimeOffset GivenAt,
    IReadOnlyList<BulkRow> Rows,
    DateTimeOffset? CorrectableUntil,
    Guid? Corrects,
    Guid? CorrectedBy
);

internal sealed class GetBulkAnswerValidator : AbstractValidator<GetBulkAnswer>
{
    public GetBulkAnswerValidator() => RuleFor(query => query.Id).NotEmpty().WithMessage("Jawaban serentak mana yang dicari tidak disebut.");
}

internal sealed class GetBulkAnswerHandler(IRepository<BulkAnswer> bulks, IDutyReader reader, IPolicy policy, ICurrentUser user, TimeProvider clock)
    : IQueryHandler<GetBulkAnswer, Result<BulkAnswerView>>
{
    public async Task<Result<BulkAnswerView>> Handle(GetBulkAnswer query, CancellationToken ct)
    {
        var sees = user.Offices().Contains(Office.Secretariat);
        if (await bulks.Find(new BulkAnswerById(new BulkAnswerId(query.Id)), ct) is not { } bulk || (bulk.PersonId != user.Id && !sees))
        {
            return BulkErrors.Unknown;
        }

        var until = bulk.GivenAt.AddDays(policy.Current.CorrectionDays);
        var correctable = bulk.PersonId == user.Id && until >= clock.GetUtcNow() && bulk.Rows.Any(row => row.IsTaken);
        return new BulkAnswerView(query.Id, bulk.Status, bulk.GivenAt, bulk.Rows, correctable ? until : null, bulk.Corrects?.Value, await reader.CorrectedBy(bulk.Id, ct));
    }
}
