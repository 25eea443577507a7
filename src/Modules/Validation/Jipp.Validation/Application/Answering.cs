using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>What became of an answer.</summary>
/// <param name="NextDueOn">Null when the innovation stopped.</param>
internal sealed record AnswerTaken(AnswerStatus Status, DateOnly? NextDueOn, DateTimeOffset CorrectableUntil);

/// <summary>Who answers, and how the answer came.</summary>
internal sealed record Answerer(Guid? PersonId, AnswerChannel Channel);

/// <summary>Takes answers, or corrections of them, whichever way they came: the duty, the record and the next duty change together.</summary>
internal sealed class Answering(
    IRepository<TrackedInnovation> innovations,
    IRepository<Duty> duties,
    IRepository<EvidenceFile> files,
    ILocalCopies copies,
    Sampling sampling,
    ICampaignReader campaigns,
    Replicas replicas,
    IPolicy policies,
    TimeProvider clock
)
{
    public async Task<Result<AnswerTaken>> Take(Duty duty, IAnswerInput input, Office by, OfficeBook book, Guid? personId, AnswerChannel channel, CancellationToken ct) =>
        (await Take([(duty, by)], input, book, new(personId, channel), ct))[0];

    /// <summary>One answer to many duties; each is judged by itself, in their order.</summary>
    public async Task<IReadOnlyList<Result<AnswerTaken>>> Take(
        IReadOnlyList<(Duty Duty, Office By)> answered,
        IAnswerInput input,
        OfficeBook book,
        Answerer who,
        CancellationToken ct
    )
    {
        List<InnovationId> ids = [.. answered.Select(one => one.Duty.InnovationId).Distinct()];
        var records = (await innovations.List(new InnovationsById(ids), ct)).ToDictionary(innovation => innovation.Id);
        var open = (await duties.List(new OpenDutiesOf(ids), ct)).ToDictionary(duty => duty.InnovationId);
        var awarded = await copies.Awarded(ids, ct);
        Dictionary<string, string?> names = [];
        List<Result<AnswerTaken>> taken = [];
        HashSet<InnovationId> answeredAnew = [];
        foreach (var (duty, by) in answered)
        {
            if (duty.State == DutyState.Closed || !records.TryGetValue(duty.InnovationId, out var innovation))
            {
                taken.Add(Error.Conflict("duty.closed", "Kewajiban ini sudah ditutup, jadi tidak ada yang perlu dijawab."));
                continue;
            }

            IReadOnlyList<EvidenceFile> received = input.Evidence is { Files.Count: > 0 } ? await files.List(new EvidenceOfDuty(duty.Id), ct) : [];
            var words = await InWords(duty, by, innovation, book, names, ct);
            var (before, wasOpen) = (duty.Answers.Count, duty.IsOpen);
            taken.Add(Give(duty, innovation, open.GetValueOrDefault(duty.InnovationId), received, awarded.Contains(innovation.Id), input, new(by, words), book, who));
            if (taken[^1].IsSuccess && input.Replies.Count > 0)
            {
                await campaigns.Reply(innovation.Id, input.Replies, innovation.AnswersGiven, ct);
            }

            if (duty.Answers.Count > before)
            {
                answeredAnew.Add(innovation.Id);
                await (wasOpen ? sampling.Draw(duty, duty.LastAnswer!, book, ct) : sampling.Follow(duty, duty.LastAnswer!, ct));
            }
        }

        await replicas.Follow(answeredAnew, [], ct);
        return taken;
    }

    private Result<AnswerTaken> Give(
        Duty duty,
        TrackedInnovation innovation,
        Duty? open,
        IReadOnlyList<EvidenceFile> files,
        bool awarded,
        IAnswerInput input,
        NamedOffice by,
        OfficeBook book,
        Answerer who
    )
    {
        var (policy, now) = (policies.Current, clock.GetUtcNow());
        if (Early(input, policy.Zones.Of(duty.Address).DayOf(now)) is { Count: > 0 } early)
        {
            return Error.Invalid(early);
        }

        var received = files.Where(file => input.Evidence?.Files.Contains(file.Id.Value) ?? false).ToList();
        if (received.Count != (input.Evidence?.Files.Distinct().Count() ?? 0))
        {
            return Error.Invalid([new FieldError(EvidenceFaults.Field, "Ada berkas yang sudah tidak tersimpan. Unggah lagi.")]);
        }

        var given = new AnswerGiven(
            AnswerStatuses.Parse(input.Status)!.Value,
            input.StoppedOn,
            Blank(input.StopReason),
            Blank(input.Note),
            by.Office,
            by.Words,
            who.PersonId,
            who.Channel,
            now
        )
        {
            Evidence = EvidenceOf(input.Evidence, received),
            Correction = CorrectionOf(input.Correction, innovation),
        };
        if (!duty.IsOpen && IsRepetition(duty.LastAnswer, given))
        {
            return new AnswerTaken(given.Status, innovation.DueOn, duty.CorrectableUntil(policy) ?? now);
        }

        var assignment = book.Resolve(innovation.Address);
        var taken = duty.IsOpen ? innovation.Answer(duty, given, assignment, awarded, policy) : innovation.Correct(duty, open, given, assignment, awarded, policy);
        if (!taken.IsSuccess)
        {
            return taken.Error;
        }

        foreach (var file in received)
        {
            file.Give();
        }

        if (taken.Value is { } next)
        {
            duties.Add(next);
        }

        return new AnswerTaken(given.Status, innovation.DueOn, duty.CorrectableUntil(policy) ?? now);
    }

    /// <summary>The office as the public reads it: never a person.</summary>
    private async Task<string> InWords(Duty duty, Office by, TrackedInnovation innovation, OfficeBook book, Dictionary<string, string?> names, CancellationToken ct)
    {
        var code = by.Kind == OfficeKind.Hub ? book.Hub(by.Key)?.AgencyCode : by.Key.Split('/')[0];
        if (code is not null && !names.ContainsKey(code))
        {
            names[code] = await copies.AgencyName(code, ct);
        }

        return OfficeWords.Of(
            by.Kind,
            duty.Delegation is { } handed && by == handed.Office ? handed.UnitName : innovation.Unit,
            (code is null ? null : names[code]) ?? innovation.AgencyName,
            book.Hub(by.Key)?.Name
        );
    }

    /// <summary>The same form sent twice is one answer.</summary>
    private static bool IsRepetition(Answer? last, AnswerGiven given) =>
        last is not null
        && last.Status == given.Status
        && last.Note == given.Note
        && last.StopReason == (given.Status == AnswerStatus.Stopped ? given.StopReason : null)
        && (given.StoppedOn is null || last.StoppedOn == given.StoppedOn)
        && given.Evidence.SameAs(last.Evidence)
        && given.Correction.Fields.Count == 0;

    /// <summary>What has not happened yet cannot be told of.</summary>
    private static List<FieldError> Early(IAnswerInput input, DateOnly today)
    {
        List<FieldError> faults = [];
        if (input.StoppedOn > today)
        {
            faults.Add(new(nameof(input.StoppedOn), "Tanggal berhenti belum terjadi. Isi tanggal hari ini atau sebelumnya."));
        }

        if (input.Evidence?.DecreedOn > today)
        {
            faults.Add(new("Evidence.DecreedOn", "Tanggal SK belum terjadi. Isi tanggal hari ini atau sebelumnya."));
        }

        if (input.Correction?.ImplementedYear > today.Year)
        {
            faults.Add(new("Correction.ImplementedYear", "Tahun ini belum tiba. Tulis tahun inovasi mulai diterapkan."));
        }

        return faults;
    }

    private static Evidence EvidenceOf(EvidenceInput? input, List<EvidenceFile> received) =>
        input is null ? Evidence.None : new(Blank(input.Kind), [.. received.Select(file => file.Id)], Blank(input.Link), Blank(input.DecreeNumber), input.DecreedOn);

    /// <summary>A unit that the record has already is no correction.</summary>
    private static Correction CorrectionOf(CorrectionInput? input, TrackedInnovation innovation) =>
        input is null
            ? Correction.None
            : new(Blank(input.Summary), Blank(input.Unit) is { } unit && unit != innovation.Unit ? unit : null, input.ImplementedYear, Blank(input.Video));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed record NamedOffice(Office Office, string Words);
}
