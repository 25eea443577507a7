using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>One public report of the user's area.</summary>
[Permission(Permissions.SeeReports)]
internal sealed record GetReport(Guid ReportId) : IQuery<Result<ReportLine>>;

internal sealed class GetReportValidator : AbstractValidator<GetReport>
{
    public GetReportValidator() => RuleFor(query => query.ReportId).NotEmpty().WithMessage("Laporan mana yang dicari tidak disebut.");
}

internal sealed class GetReportHandler(IReportReader reader, ILocalCopies copies, ICurrentUser user) : IQueryHandler<GetReport, Result<ReportLine>>
{
    public async Task<Result<ReportLine>> Handle(GetReport query, CancellationToken ct)
    {
        var area = new Area(user.JudgingOffices(), await copies.Offices(ct));
        return await reader.One(area.Filter, new PublicReportId(query.ReportId), user.Can(Permissions.DismissReports), ct) is { } line ? line : Reports.Unknown;
    }
}
