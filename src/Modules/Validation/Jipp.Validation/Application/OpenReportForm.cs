using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>What the form of the public report shows of a record, with a ticket for one report. Changes nothing.</summary>
[Permission(Permission.Public)]
internal sealed record OpenReportForm(string Nri) : IQuery<Result<ReportFormView>>;

/// <param name="Nri">Of the record that is asked about: another one than the address says when records were merged.</param>
/// <param name="Refusal">Why a report would do nothing; null when it would.</param>
internal sealed record ReportFormView(string Nri, string Slug, string Title, string AgencyName, string? Unit, string Ticket, Error? Refusal);

internal sealed class OpenReportFormValidator : AbstractValidator<OpenReportForm>
{
    public OpenReportFormValidator() => RuleFor(query => query.Nri).Matches("^[0-9]{6}$").WithMessage("NRI terdiri atas enam angka.");
}

internal sealed class OpenReportFormHandler(RecordFinder records, ILocalCopies copies, IReportForms forms) : IQueryHandler<OpenReportForm, Result<ReportFormView>>
{
    public async Task<Result<ReportFormView>> Handle(OpenReportForm query, CancellationToken ct)
    {
        if (await records.ByNri(query.Nri, ct) is not { Nri: not "" } innovation)
        {
            return Reports.NoSuchRecord;
        }

        var agency = innovation.AgencyCode is { } code ? await copies.AgencyName(code, ct) : null;
        return new ReportFormView(
            innovation.Nri,
            innovation.Slug,
            innovation.Title,
            agency ?? innovation.AgencyName,
            innovation.Unit,
            forms.New(innovation.Nri),
            Reports.Refusal(innovation)
        );
    }
}
