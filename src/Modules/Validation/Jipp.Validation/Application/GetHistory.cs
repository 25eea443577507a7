using FluentValidation;
using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application;

/// <summary>Every confirmation of one record, by its NRI: which office said what and when.</summary>
[Permission(Permission.Public)]
internal sealed record GetHistory(string Nri) : IQuery<Result<RecordHistory>>;

internal sealed class GetHistoryValidator : AbstractValidator<GetHistory>
{
    public GetHistoryValidator() => RuleFor(query => query.Nri).Matches("^[0-9]{6}$").WithMessage("NRI terdiri atas enam angka.");
}

internal sealed class GetHistoryHandler(IDutyReader reader) : IQueryHandler<GetHistory, Result<RecordHistory>>
{
    public async Task<Result<RecordHistory>> Handle(GetHistory query, CancellationToken ct) =>
        await reader.History(query.Nri, ct) is { } history ? history : Error.NotFound("record.unknown", "Tidak ada inovasi dengan NRI ini.");
}
