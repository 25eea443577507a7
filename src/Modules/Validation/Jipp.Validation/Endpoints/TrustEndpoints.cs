using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Validation.Application;
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
internal sealed record ConfirmationAnswer(string Status, DateTimeOffset AnsweredAt, string AnsweredBy, DateOnly? StoppedOn, string? StopReason, bool Corrected, EvidenceAnswer? Evidence);

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
internal sealed record HistoryAnswer(string Nri, string Title, DateOnly? DueOn, IReadOnlyList<ConfirmationAnswer> Confirmations);

internal static class TrustEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/figures", Figures).AllowAnonymous().Produces<TrustAnswer>().WithSummary("Published records by state of trust, for the nation and each province. Counted today.");
        api.MapGet("/truth", Truth).AllowAnonymous().Produces<TruthAnswer>().WithSummary("Estimated share of answers \"it runs\" that are true, from samples that other hubs looked at, with Wilson's 95 % interval.");
        api.MapGet("/records/{nri}/confirmations", History)
            .AllowAnonymous()
            .Produces<HistoryAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Every confirmation of one record, the latest first.");
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
            ? TypedResults.Ok(new HistoryAnswer(history.Value.Record.Nri, history.Value.Record.Title, history.Value.DueOn, [.. history.Value.Answers.Select(Of)]))
            : history.Error.ToHttp();
    }

    private static TrustFigures Of(Trust trust) => new(trust.Confirmed, trust.NeedsConfirmation, trust.NeverConfirmed, trust.Unconfirmed, trust.Stopped);

    private static ConfirmationAnswer Of(AnswerLine answer) =>
        new(answer.Status.Key(), answer.AnsweredAt, answer.AnsweredBy, answer.StoppedOn, answer.StopReason, answer.Superseded, Of(answer.Evidence));

    private static EvidenceAnswer? Of(EvidenceShown evidence) =>
        evidence.IsEmpty ? null : new(evidence.Kind, evidence.Link, evidence.DecreeNumber, evidence.DecreedOn, evidence.Files.Count);
}
