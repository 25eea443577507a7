using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>Takes an applied import back, as long as nothing that a person did, and no later import, rests on it.</summary>
[Permission(Permissions.Import)]
internal sealed record UndoImport(Guid ImportId) : ICommand<Result>;

internal sealed class UndoImportValidator : AbstractValidator<UndoImport>
{
    public UndoImportValidator() => RuleFor(command => command.ImportId).NotEmpty();
}

internal sealed class UndoImportHandler(
    IRepository<ImportRun> imports,
    IRepository<Innovation> innovations,
    IReadRepository<RunningState> running,
    IReadRepository<InnovationTitle> titles,
    IRepository<InnovationMerge> merges,
    IReadRepository<PairDecision> decisions,
    ICatalogueRecords records,
    RecordMerging merging,
    IDirectoryCopy directory,
    IImportStaging staging,
    ISaveInParts parts,
    ICurrentUser user,
    TimeProvider clock
) : ICommandHandler<UndoImport, Result>
{
    public async Task<Result> Handle(UndoImport command, CancellationToken ct)
    {
        if (await imports.Find(new ImportById(new(command.ImportId)), ct) is not { } run)
        {
            return Error.NotFound("import.unknown", "Impor ini tidak ditemukan.");
        }

        if (run.MayBeUndone().Error is { } refusal)
        {
            return refusal;
        }

        var (since, now) = (run.DecidedAt!.Value, clock.GetUtcNow());
        var resolver = await directory.Resolver(ct);
        var line = 0;
        while (await staging.Next(run.Id, line, ImportSettings.Portion, ct) is { Count: > 0 } rows)
        {
            if (await TakeBack(run, rows, since, now, resolver, ct) is { } rests)
            {
                await parts.TakeBack();
                return rests;
            }

            line = rows[^1].Number;
            await parts.SavePart(ct);
            merging.Forget();
        }

        (await imports.Find(new ImportById(run.Id), ct))!.Undone(user.Name, now);
        return Result.Success();
    }

    private async Task<Error?> TakeBack(ImportRun run, IReadOnlyList<ImportRow> rows, DateTimeOffset since, DateTimeOffset now, AgencyResolver resolver, CancellationToken ct)
    {
        var written = rows.Where(row => row.Outcome is RowOutcome.New or RowOutcome.Changed).ToList();

        // By source key, since a record that was merged meanwhile and came back is another one than the row was written into.
        var holders = await records.BySource(run.SourceSystem, [.. written.Select(row => row.Key)], ct);
        var ids = holders.Values.Select(innovation => innovation.Id).ToList();
        if (holders.Count < written.Count || await running.Count(new AnsweredSince(ids, since), ct) > 0 || await decisions.Count(new DecidedSince(ids, since), ct) > 0)
        {
            return RestsOnIt();
        }

        if (await UndoMerges(ids, since, now, ct) is { } refusal)
        {
            return refusal;
        }

        var granted = (await titles.List(new StandingTitles(ids), ct)).ToLookup(title => title.InnovationId, title => title.Source);
        foreach (var row in written)
        {
            var innovation = holders[row.Key];
            var stays = innovation.State == InnovationState.Merged && row.Outcome == RowOutcome.Changed;
            if (
                (innovation.State is InnovationState.Retired or InnovationState.Merged && !stays)
                || innovation.ChangedSince(since)
                || HasTitleByHand(innovation, granted[innovation.Id])
            )
            {
                return RestsOnIt();
            }

            if (row.Outcome == RowOutcome.Changed)
            {
                innovation.TakeBack(row.Before, run.SourceSystem, row.Key, resolver, now);
                if (innovation.MergedInto is { } root)
                {
                    (await innovations.List(new InnovationsByIds([root]), ct)).Single().Bring(innovation, now);
                }
            }
            else if (innovation.State == InnovationState.Draft)
            {
                innovations.Remove(innovation);
            }
            else
            {
                innovation.Retire(Innovation.ImportUndone, now);
            }
        }

        return null;
    }

    /// <summary>Merges that runs made since then go with the import; one that a person made keeps it.</summary>
    private async Task<Error?> UndoMerges(List<InnovationId> ids, DateTimeOffset since, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var merge in await merges.List(new MergedSince(ids, since), ct))
        {
            if (merge.Ground == MergeGround.Person)
            {
                return RestsOnIt();
            }

            await merging.Undo(merge, user.Name, now, [], ct);
        }

        return null;
    }

    /// <summary>A title that a source of the record claims goes with it; one for which a person names another document does not.</summary>
    private static bool HasTitleByHand(Innovation innovation, IEnumerable<string?> sources) => sources.Any(source => innovation.AwardClaims.All(claim => claim.Source != source));

    private static Error RestsOnIt() =>
        Error.Conflict("import.rests", "Impor ini tidak dapat dibatalkan: ada jawaban, perubahan, gelar, penggabungan, atau impor lain yang sudah bertumpu padanya.");

    private sealed class AnsweredSince : Specification<RunningState>
    {
        public AnsweredSince(IReadOnlyCollection<InnovationId> ids, DateTimeOffset since) => Query.Where(state => ids.Contains(state.InnovationId) && state.AnsweredAt >= since);
    }

    private sealed class DecidedSince : Specification<PairDecision>
    {
        public DecidedSince(IReadOnlyCollection<InnovationId> ids, DateTimeOffset since) =>
            Query.Where(decision => decision.Verdict != PairVerdict.Unsure && decision.At >= since && (ids.Contains(decision.One) || ids.Contains(decision.Other)));
    }

    private sealed class MergedSince : Specification<InnovationMerge>
    {
        public MergedSince(IReadOnlyCollection<InnovationId> ids, DateTimeOffset since) =>
            Query.Where(merge => merge.StandingFor != null && merge.At >= since && (ids.Contains(merge.One) || ids.Contains(merge.Other))).OrderByDescending(merge => merge.At);
    }

    private sealed class StandingTitles : Specification<InnovationTitle, GrantedTitle>
    {
        public StandingTitles(IReadOnlyCollection<InnovationId> ids)
        {
            Query.Where(title => ids.Contains(title.InnovationId) && !title.Withdrawn);
            Query.Select(title => new GrantedTitle(title.InnovationId, title.Source));
        }
    }

    private sealed record GrantedTitle(InnovationId InnovationId, string? Source);
}
