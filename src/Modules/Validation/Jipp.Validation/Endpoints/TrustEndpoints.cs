using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Validation.Application;
using Jipp.Validation.Application.Trusting;
using Jipp.Validation.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jipp.Validation.Endpoints;

/// <summary>How many published records stand in each state of trust today.</summary>
/// <param name="Confirmed">Answered, and the next answer is not due yet.</param>
/// <param name="NeedsConfirmation">Answered before; the next answer is up to 60 days late.</param>
/// <param name="NeverConfirmed">Imported and never answered, up to 60 days past due.</param>
/// <param name="Unconfirmed">More than 60 days past due.</param>
/// <param name="Stopped">The office answered that it stopped.</param>
internal sealed record TrustFigures(int Confirmed, int NeedsConfirmation, int NeverConfirmed, int Unconfirmed, int Stopped);

/// <param name="ProvinceCode">Two digits; null for central agencies and unknown regions.</param>
internal sealed record ProvinceFigures(string? ProvinceCode, TrustFigures Figures);

internal sealed record TrustAnswer(TrustFigures Nation, IReadOnlyList<ProvinceFigures> Provinces);

/// <param name="Status"><c>lancar</c>, <c>berkendala</c>, <c>berkembang</c>, <c>bereplikasi</c>, <c>bertransformasi</c> or <c>berhenti</c>.</param>
/// <param name="AnsweredBy">The office, never a person.</param>
/// <param name="Corrected">A later answer to the same question replaced this one.</param>
internal sealed record ConfirmationAnswer(
    string Status,
    DateTimeOffset AnsweredAt,
    string AnsweredBy,
    DateOnly? StoppedOn,
    string? StopReason,
    bool Corrected,
    EvidenceAnswer? Evidence
);

/// <summary>Shares from 0 to 1; null while nothing was looked at.</summary>
/// <param name="Low">Lower bound of Wilson's 95 % score interval.</param>
/// <param name="Looked">Answers decided either way.</param>
/// <param name="Found">Of these, found running.</param>
/// <param name="CannotTell">Looked at without finding out; not counted.</param>
internal sealed record TruthAnswer(double? Share, double? Low, double? High, int Looked, int Found, int CannotTell, int Waiting);

/// <param name="Kind">Code of the kinds of evidence of the regional innovation index, e.g. <c>sk_tim</c>.</param>
/// <param name="Files">How many files were kept with the answer; they are not public.</param>
internal sealed record EvidenceAnswer(string? Kind, string? Link, string? DecreeNumber, DateOnly? DecreedOn, int Files);

/// <param name="DueOn">Day by which the next answer is due; null when nothing is asked.</param>
internal sealed record HistoryAnswer(string Nri, string Title, DateOnly? DueOn, RenewalAnswer Renewal, IReadOnlyList<ConfirmationAnswer> Confirmations);

/// <summary>The window in which the record's state must be renewed. Days are of the zone of its province, computed at reading.</summary>
/// <param name="Status"><c>berjalan</c>, <c>perlu-dikonfirmasi</c>, <c>belum-pernah</c>, <c>tidak-terkonfirmasi</c> or <c>berhenti</c>.</param>
/// <param name="LastConfirmedAt">Instant of the last answer; null when there is none.</param>
/// <param name="ConfirmedUntil">Last day on which that answer holds; null when nobody answered or when it stopped.</param>
/// <param name="NextDueOn">Day by which the next answer is due; null when nothing is asked.</param>
/// <param name="GraceEndsOn">Last day before the record counts as <c>tidak-terkonfirmasi</c>; null when nothing is asked.</param>
internal sealed record RenewalAnswer(string Status, DateTimeOffset? LastConfirmedAt, DateOnly? ConfirmedUntil, DateOnly? NextDueOn, DateOnly? GraceEndsOn);

internal static class TrustEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/figures", Figures)
            .AllowAnonymous()
            .Produces<TrustAnswer>()
            .WithSummary("Published records by state of trust, for the nation and each province. Counted today.");
        api.MapGet("/truth", Truth)
            .AllowAnonymous()
            .Produces<TruthAnswer>()
            .WithSummary("Estimated share of answers \"it runs\" that are true, from samples that other hubs looked at, with Wilson's 95 % interval.");
        api.MapGet("/records/{nri}/confirmations", History)
            .AllowAnonymous()
            .Produces<HistoryAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Every confirmation of one record, the latest first, and the window in which it must be renewed.")
            .WithDescription(
                "renewal says until when the last answer holds and by when the next one is due: lastConfirmedAt (instant), confirmedUntil, nextDueOn and graceEndsOn (days in the zone of the record's province), status. "
                    + "A client that keeps a copy asks again after confirmedUntil. All of it is computed at reading; nothing is stored."
            );
        api.MapGet("/trust", Dashboard)
            .AllowAnonymous()
            .Produces<TrustDashboard>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Trust of the nation, a province, a hub or an agency: states, score, waiting, twelve months, rankings, survival.")
            .WithDescription(
                "scope: nation (default), province, hub or agency; code: two digits, e.g. 73; H003; a directory key, e.g. 73.22. Score from 0 to 100: the mean weight of the records, times 100; a record weighs 1 while its last answer "
                    + "is not due again or when it is known to have stopped, falls evenly to 0 over the days of grace after the due day, and weighs 0 after that or when nobody ever answered. "
                    + "survival: Kaplan-Meier estimate with a pointwise 95 % band (Greenwood, log-minus-log), time in years since the stated year of implementation, else the year of the source, else the entry into the catalogue (starts says how many use which), each record watched from its first publication on; kind chooses a kind of agency."
            );
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Figures(IQueryHandler<GetTrust, Result<TrustReport>> handler, CancellationToken ct)
    {
        var report = await handler.Handle(new GetTrust(), ct);
        return report.IsSuccess
            ? TypedResults.Ok(
                new TrustAnswer(Of(report.Value.Nation), [.. report.Value.Provinces.Select(province => new ProvinceFigures(province.ProvinceCode, Of(province.Trust)))])
            )
            : report.Error.ToHttp();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Truth(IQueryHandler<GetTruthRate, Result<TruthRate>> handler, CancellationToken ct)
    {
        var rate = await handler.Handle(new GetTruthRate(), ct);
        return rate.IsSuccess
            ? TypedResults.Ok(new TruthAnswer(rate.Value.Share, rate.Value.Low, rate.Value.High, rate.Value.Looked, rate.Value.True, rate.Value.CannotTell, rate.Value.Waiting))
            : rate.Error.ToHttp();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> History(string nri, IQueryHandler<GetHistory, Result<RecordHistory>> handler, CancellationToken ct)
    {
        var history = await handler.Handle(new GetHistory(nri), ct);
        return history.IsSuccess
            ? TypedResults.Ok(
                new HistoryAnswer(history.Value.Record.Nri, history.Value.Record.Title, history.Value.DueOn, Of(history.Value.Renewal), [.. history.Value.Answers.Select(Of)])
            )
            : history.Error.ToHttp();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Dashboard(
        IQueryHandler<GetTrustDashboard, Result<TrustDashboard>> handler,
        CancellationToken ct,
        string scope = "nation",
        string? code = null,
        string? kind = null
    )
    {
        TrustScope? asked = scope switch
        {
            "nation" => TrustScope.Nation,
            "province" => TrustScope.Province,
            "hub" => TrustScope.Hub,
            "agency" => TrustScope.Agency,
            _ => null,
        };
        if (asked is null)
        {
            return Error.Invalid([new FieldError("scope", "Lingkup yang diminta tidak dikenal.")]).ToHttp();
        }

        var found = await handler.Handle(new GetTrustDashboard(asked.Value, code, kind), ct);
        return found.IsSuccess ? TypedResults.Ok(found.Value) : found.Error.ToHttp();
    }

    private static RenewalAnswer Of(Renewal renewal) =>
        new(
            renewal.Status switch
            {
                Badge.Confirmed => "berjalan",
                Badge.NeedsConfirmation => "perlu-dikonfirmasi",
                Badge.NeverConfirmed => "belum-pernah",
                Badge.Unconfirmed => "tidak-terkonfirmasi",
                _ => "berhenti",
            },
            renewal.LastConfirmedAt,
            renewal.ConfirmedUntil,
            renewal.NextDueOn,
            renewal.GraceEndsOn
        );

    private static TrustFigures Of(Trust trust) => new(trust.Confirmed, trust.NeedsConfirmation, trust.NeverConfirmed, trust.Unconfirmed, trust.Stopped);

    private static ConfirmationAnswer Of(AnswerLine answer) =>
        new(answer.Status.Key(), answer.AnsweredAt, answer.AnsweredBy, answer.StoppedOn, answer.StopReason, answer.Superseded, Of(answer.Evidence));

    private static EvidenceAnswer? Of(EvidenceShown evidence) =>
        evidence.IsEmpty ? null : new(evidence.Kind, evidence.Link, evidence.DecreeNumber, evidence.DecreedOn, evidence.Files.Count);
}
