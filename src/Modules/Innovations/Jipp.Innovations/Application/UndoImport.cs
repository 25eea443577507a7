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
        }

        (await imports.Find(new ImportById(run.Id), ct))!.Undone(user.Name, now);
        return Result.Success();
    }

    private async Task<Error?> TakeBack(ImportRun run, IReadOnlyList<ImportRow> rows, DateTimeOffset since, DateTimeOffset now, AgencyResolver resolver, CancellationToken ct)
    {
        var written = rows.Where(row => row.Outcome is RowOutcome.New or RowOutcome.Changed).ToDictionary(row => row.InnovationId!.Value);
        var ids = written.Keys.ToList();
        if (await running.Count(new AnsweredSince(ids, since), ct) > 0)
        {
            return RestsOnIt();
        }

        var granted = (await titles.List(new StandingTitles(ids), ct)).ToLookup(title => title.InnovationId, title => title.Source);
        foreach (var innovation in await innovations.List(new InnovationsByIds(ids), ct))
        {
            var row = written[innovation.Id];
            if (innovation.State is InnovationState.Retired or InnovationState.Merged || innovation.ChangedSince(since) || HasTitleByHand(innovation, granted[innovation.Id]))
            {
                return RestsOnIt();
            }

            if (row.Outcome == RowOutcome.Changed)
            {
                innovation.TakeBack(row.Before, run.SourceSystem, row.Key, resolver, now);
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

    /// <summary>A title that a source of the record claims goes with it; one for which a person names another document does not.</summary>
    private static bool HasTitleByHand(Innovation innovation, IEnumerable<string?> sources) =>
        sources.Any(source => innovation.AwardClaims.All(claim => claim.Source != source));

    private static Error RestsOnIt() =>
        Error.Conflict("import.rests", "Impor ini tidak dapat dibatalkan: ada jawaban, perubahan, gelar, atau impor lain yang sudah bertumpu padanya.");

    private sealed class AnsweredSince : Specification<RunningState>
    {
        public AnsweredSince(IReadOnlyCollection<InnovationId> ids, DateTimeOffset since) =>
            Query.Where(state => ids.Contains(state.InnovationId) && state.AnsweredAt >= since);
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
