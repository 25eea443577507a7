using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>An answer that somebody may judge, with the office by which.</summary>
internal sealed record Judgeable(Duty Duty, TrackedInnovation Innovation, Office By, string ByWords);

/// <summary>Lets hubs and the secretariat judge answers of their area: the duty, the verdict and the conversation change together.</summary>
internal sealed class Verifying(
    IRepository<Duty> duties,
    IRepository<TrackedInnovation> innovations,
    IRepository<Verdict> verdicts,
    IRepository<Dispute> disputes,
    ILocalCopies copies,
    Replicas replicas,
    ICurrentUser user,
    TimeProvider clock
)
{
    public static readonly Error Unknown = Error.NotFound("duty.unknown", "Kewajiban ini tidak ada, atau bukan dalam lingkup Anda.");

    /// <summary>Loads one answer for the judgement of the current user, or says why it is not to be judged.</summary>
    public async Task<Result<Judgeable>> Load(Guid dutyId, CancellationToken ct) => (await Load([dutyId], ct))[0];

    /// <summary>In the order of the ids.</summary>
    public async Task<IReadOnlyList<Result<Judgeable>>> Load(IReadOnlyCollection<Guid> dutyIds, CancellationToken ct)
    {
        var (offices, book) = (user.Offices(), await copies.Offices(ct));
        var area = new Area(offices, book);
        var found = (await duties.List(new DutiesById([.. dutyIds.Select(id => new DutyId(id))]), ct)).Where(area.Covers).ToDictionary(duty => duty.Id.Value);
        var records = (await innovations.List(new InnovationsById([.. found.Values.Select(duty => duty.InnovationId)]), ct)).ToDictionary(record => record.Id);
        return
        [
            .. dutyIds.Select(id =>
                !found.TryGetValue(id, out var duty) ? Unknown
                : duty.LastAnswer is not { } answer || !records.TryGetValue(duty.InnovationId, out var record)
                    ? Error.Conflict("duty.not-answered", "Kewajiban ini belum dijawab atau sudah diputuskan.")
                : offices.VerifyingFor(duty, book) is not { } by ? Error.Forbidden("verify.not-a-hub", "Hanya hub di wilayahnya dan sekretariat yang memeriksa jawaban.")
                : Verification.Refusal(answer, by, user.Id) is { } own ? own
                : Result<Judgeable>.Success(new(duty, record, by, OfficeWords.Of(by.Kind, null, "", book.Hub(by.Key)?.Name)))
            ),
        ];
    }

    public async Task<Result> Accept(Judgeable judged, Finding finding, CancellationToken ct)
    {
        var (answer, now) = (judged.Duty.LastAnswer!, clock.GetUtcNow());
        var verified = judged.Duty.Verify(now);
        if (verified.IsSuccess)
        {
            await Record(judged, answer, VerdictKind.Accepted, finding, ct);
        }

        return verified;
    }

    public async Task<Result> Return(Judgeable judged, string reason, CancellationToken ct)
    {
        var (answer, now) = (judged.Duty.LastAnswer!, clock.GetUtcNow());
        var open = await duties.Find(new OpenDutiesOf([judged.Innovation.Id]), ct);
        var earlier = (await duties.List(new AnsweredDutiesOf(judged.Innovation.Id), ct)).Where(duty => duty.Id != judged.Duty.Id);
        var before = earlier.SelectMany(duty => duty.Answers).MaxBy(one => one.Revision);
        var returned = judged.Innovation.Return(judged.Duty, open, before, reason, now);
        if (returned.IsSuccess)
        {
            await Record(judged, answer, VerdictKind.Returned, Finding.Plain with { Note = reason }, ct);
            await replicas.Follow([judged.Innovation.Id], [judged.Innovation.Id], ct);
        }

        return returned;
    }

    public async Task<Result> Doubt(Judgeable judged, string text, CancellationToken ct)
    {
        var (answer, now) = (judged.Duty.LastAnswer!, clock.GetUtcNow());
        var disputed = judged.Duty.Dispute(text);
        if (disputed.IsSuccess)
        {
            await Record(judged, answer, VerdictKind.Disputed, Finding.Plain with { Note = text }, ct);
            disputes.Add(new Dispute(answer, judged.ByWords, user.Id, text, now));
        }

        return disputed;
    }

    private async Task Record(Judgeable judged, Answer answer, VerdictKind kind, Finding finding, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        verdicts.Add(new Verdict(answer, kind, judged.By, judged.ByWords, user.Id, finding, now));
        if (kind != VerdictKind.Disputed)
        {
            foreach (var dispute in await disputes.List(new DisputesOf([judged.Duty.Id]), ct))
            {
                dispute.Close(kind, now);
            }
        }
    }
}
