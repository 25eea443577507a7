using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>
/// One answer for many duties of an office. Each is judged by itself and its result kept; what is refused leaves the others alone. Returns
/// the id of the results.
/// </summary>
/// <param name="DutyIds">The duties that were ticked; of no meaning when <paramref name="Whole"/> is given.</param>
/// <param name="Whole">All open duties that a list shows instead, as long as they are as many as the person saw.</param>
/// <param name="Corrects">Answers anew what this earlier bulk answer took, within the days of correction.</param>
[Permission(Permissions.AnswerDuty)]
internal sealed record AnswerInBulk(IReadOnlyList<Guid> DutyIds, WholeList? Whole, Guid? Corrects, string? Status, DateOnly? StoppedOn, string? StopReason, string? Note)
    : ICommand<Result<Guid>>,
        IAnswerInput
{
    public const int Most = 2000;

    /// <summary>A link or decree for all of them; files belong to single records.</summary>
    public EvidenceInput? Evidence { get; init; }

    public CorrectionInput? Correction => null;
}

/// <summary>A list as a person saw it.</summary>
/// <param name="Seen">How many it had.</param>
internal sealed record WholeList(DutyFilter Filter, string? Search, int Seen);

internal sealed class AnswerInBulkValidator : AbstractValidator<AnswerInBulk>
{
    public AnswerInBulkValidator()
    {
        Include(new AnswerRules());
        RuleFor(command => command.DutyIds)
            .NotEmpty()
            .When(command => command.Whole is null && command.Corrects is null)
            .WithMessage("Centang paling sedikit satu inovasi, atau pilih semua yang cocok dengan saringan.");
        RuleFor(command => command.DutyIds).Must(ids => ids.Count <= AnswerInBulk.Most).WithMessage("Paling banyak 2.000 inovasi sekali jawab. Persempit saringannya.");
        RuleFor(command => command.Evidence!.Files).Empty().When(command => command.Evidence is not null).WithMessage("Berkas hanya dapat disertakan pada jawaban satu inovasi.");
    }
}

internal sealed class AnswerInBulkHandler(
    IRepository<Duty> duties,
    IRepository<TrackedInnovation> innovations,
    IRepository<BulkAnswer> bulks,
    IDutyReader reader,
    ILocalCopies copies,
    Answering answering,
    ICurrentUser user,
    TimeProvider clock
) : ICommandHandler<AnswerInBulk, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AnswerInBulk command, CancellationToken ct)
    {
        var (offices, book) = (user.Offices(), await copies.Offices(ct));
        var area = new Area(offices, book);
        var chosen = await Chosen(command, area, ct);
        if (!chosen.IsSuccess)
        {
            return chosen.Error;
        }

        var found = (await duties.List(new DutiesById(chosen.Value), ct)).Where(area.Covers).ToDictionary(duty => duty.Id);
        List<InnovationId> ids = [.. found.Values.Select(duty => duty.InnovationId)];
        var records = (await innovations.List(new InnovationsById(ids), ct)).ToDictionary(record => record.Id);
        var mine = found
            .Values.Select(duty => (Duty: duty, By: offices.AnsweringFor(duty, book)))
            .Where(one => one.By is not null)
            .ToDictionary(one => one.Duty.Id, one => (one.Duty, one.By!));
        List<DutyId> order = [.. chosen.Value.Where(mine.ContainsKey)];
        var taken = await answering.Take([.. order.Select(id => mine[id])], command, book, new(user.Id, AnswerChannel.Workspace), ct);
        var results = order.Zip(taken).ToDictionary(one => one.First, one => one.Second.Error);
        if (results.Values.FirstOrDefault(error => error?.Kind == ErrorKind.Invalid) is { } wrong)
        {
            // A date that is still to come is wrong for all of them alike: the form is to be mended, and nothing was changed.
            return wrong;
        }

        var bulk = new BulkAnswer(
            AnswerStatuses.Parse(command.Status)!.Value,
            user.Id,
            command.Corrects is { } earlier ? new BulkAnswerId(earlier) : null,
            chosen.Value.Select(id => Outcome(id, found, records, mine.ContainsKey(id), results.GetValueOrDefault(id))),
            clock.GetUtcNow()
        );
        bulks.Add(bulk);
        return bulk.Id.Value;
    }

    private async Task<Result<List<DutyId>>> Chosen(AnswerInBulk command, Area area, CancellationToken ct)
    {
        if (command.Corrects is { } earlier)
        {
            return await bulks.Find(new BulkAnswerById(new BulkAnswerId(earlier)), ct) is { } bulk && bulk.PersonId == user.Id
                ? bulk.Rows.Where(row => row.IsTaken).Select(row => row.DutyId).ToList()
                : BulkErrors.Unknown;
        }

        if (command.Whole is not { } whole)
        {
            return command.DutyIds.Distinct().Select(id => new DutyId(id)).ToList();
        }

        var all = await reader.Ids(area.Answerable, whole.Filter, whole.Search, AnswerInBulk.Most + 1, ct);
        return all.Count > AnswerInBulk.Most ? Error.Invalid("bulk.too-many", "Paling banyak 2.000 inovasi sekali jawab. Persempit saringannya.")
            : all.Count != whole.Seen ? Error.Conflict("bulk.list-changed", "Daftarnya berubah dari {0} menjadi {1} inovasi. Periksa lagi, lalu kirim.", whole.Seen, all.Count)
            : all.ToList();
    }

    private static BulkOutcome Outcome(DutyId id, Dictionary<DutyId, Duty> found, Dictionary<InnovationId, TrackedInnovation> records, bool mine, Error? refusal)
    {
        if (!found.TryGetValue(id, out var duty))
        {
            return new(id, "", "", "duty.unknown", "Kewajiban ini tidak ada, atau bukan dalam lingkup Anda.");
        }

        var record = records.GetValueOrDefault(duty.InnovationId);
        var (code, message) = mine
            ? (refusal?.Code, refusal?.Message)
            : ("duty.other-office", "Kewajiban ini ada pada unit pengampu lain. Anda dapat melihatnya, tetapi tidak menjawabnya.");
        return new(id, record?.Nri ?? "", record?.Title ?? "", code, message);
    }
}

internal static class BulkErrors
{
    public static readonly Error Unknown = Error.NotFound("bulk.unknown", "Jawaban serentak ini tidak ada, atau bukan Anda yang mengirimnya.");
}
