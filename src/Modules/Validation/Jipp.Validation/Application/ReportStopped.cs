using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>
/// Anybody says that a record no longer runs: its office is asked now. The first report opens the check, further ones join it. The same
/// form is taken once; forms that a program filled in are not taken.
/// </summary>
/// <param name="Nri">Six digits; a merged record's number leads to the one it lives on in.</param>
/// <param name="Contact">How to reach the sender, if the sender wants.</param>
/// <param name="Ticket">Of the form, <see cref="IReportForms"/>.</param>
/// <param name="Trap">A field that people do not see.</param>
[Permission(Permission.Public)]
internal sealed record ReportStopped(
    string Nri,
    [property: NotAudited] string? Text,
    [property: NotAudited] string? Contact,
    [property: NotAudited] string? Ticket,
    [property: NotAudited] string? Trap
) : ICommand<Result>
{
    /// <summary>Without what the sender wrote, wherever it is printed.</summary>
    public override string ToString() => nameof(ReportStopped);
}

internal sealed class ReportStoppedValidator : AbstractValidator<ReportStopped>
{
    public ReportStoppedValidator()
    {
        RuleFor(command => command.Nri).Matches("^[0-9]{6}$").WithMessage("NRI terdiri atas enam angka.");
        RuleFor(command => command.Text)
            .Must(text => Reports.Cleaned(text).Length >= PublicReport.ShortestText)
            .WithMessage("Tulis apa yang Anda lihat, sedikitnya satu kalimat.")
            .MaximumLength(PublicReport.LongestText)
            .WithMessage("Paling banyak 2.000 huruf.");
        RuleFor(command => command.Contact).MaximumLength(PublicReport.LongestContact).WithMessage("Paling banyak 200 huruf.");
    }
}

internal sealed class ReportStoppedHandler(
    RecordFinder records,
    IRepository<Duty> duties,
    IRepository<PublicReport> reports,
    IReportForms forms,
    IPolicy policies,
    TimeProvider clock
) : ICommandHandler<ReportStopped, Result>
{
    public async Task<Result> Handle(ReportStopped command, CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(command.Trap))
        {
            return Error.Invalid(Reports.Trapped, "Laporan ini tidak diterima.");
        }

        var innovation = await records.ByNri(command.Nri, ct);
        if (Reports.Refusal(innovation) is { } refused)
        {
            return refused;
        }

        var (now, form) = (clock.GetUtcNow(), forms.Read(command.Ticket));
        if (Reports.Refusal(form, command.Nri, now) is { } untimely)
        {
            return untimely;
        }

        var (text, contact) = (Reports.Cleaned(command.Text), Reports.Cleaned(command.Contact) is { Length: > 0 } way ? way : null);
        if (await reports.Find(new ReportByForm(form!.Name), ct) is { } earlier)
        {
            return earlier.IsRepeatedBy(text, contact)
                ? Result.Success()
                : Error.Conflict("report.form-used", "Formulir ini sudah pernah dikirim. Isian Anda masih ada: kirim sekali lagi bila ini laporan lain.");
        }

        if (await duties.Find(new OpenDutiesOf([innovation!.Id]), ct) is not { } duty)
        {
            return Reports.Left;
        }

        innovation.Check(duty, CheckKind.PublicReport, null, policies.Current, now);
        if ((await reports.List(new ReportsOfDuty(duty.Id), ct)).Count < PublicReport.KeptPerDuty)
        {
            reports.Add(new PublicReport(duty, form.Name, text, contact, now));
        }

        return Result.Success();
    }
}
