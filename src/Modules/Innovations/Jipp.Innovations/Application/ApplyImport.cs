using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>Writes a staged file into the catalogue, whole or not at all.</summary>
/// <param name="SkipBadRows">Import the good rows although others have faults.</param>
[BackgroundOnly]
[Permission(Permissions.Import)]
internal sealed record ApplyImport(Guid ImportId, bool SkipBadRows) : ICommand<Result<RowCounts>>;

internal sealed class ApplyImportValidator : AbstractValidator<ApplyImport>
{
    public ApplyImportValidator() => RuleFor(command => command.ImportId).NotEmpty();
}

internal sealed class ApplyImportHandler(
    IRepository<ImportRun> imports,
    IRepository<Innovation> innovations,
    ICatalogueRecords records,
    IDirectoryCopy directory,
    IImportStaging staging,
    INriRegister register,
    ISaveInParts parts,
    ImportProgress progress,
    ICurrentUser user,
    TimeProvider clock
) : ICommandHandler<ApplyImport, Result<RowCounts>>
{
    public async Task<Result<RowCounts>> Handle(ApplyImport command, CancellationToken ct)
    {
        if (await imports.Find(new ImportById(new(command.ImportId)), ct) is not { } run)
        {
            return Error.NotFound("import.unknown", "Impor ini tidak ditemukan.");
        }

        if (run.MayBeApplied(command.SkipBadRows).Error is { } refusal)
        {
            return refusal;
        }

        // From here on everything is one transaction, numbers that are given included.
        await parts.SavePart(ct);
        var now = clock.GetUtcNow();
        var fields = RowReading.FieldsOf(Layout.Find(run.Layout)!, run.Match.ByColumn.Keys);
        var taker = new RowTaker(run, fields, await directory.Resolver(ct), now);
        var (line, done) = (0, 0);
        while (await staging.Next(run.Id, line, ImportSettings.Portion, ct) is { Count: > 0 } rows)
        {
            await Take(run, rows, taker, now, ct);
            await parts.SavePart(ct);
            await staging.Concluded(run, line, rows[^1].Number, ct);
            line = rows[^1].Number;
            progress.Done(run.Id.Value, done += rows.Count);
        }

        // The version read again is the one read before: another decision meanwhile makes the save a conflict.
        run = (await imports.Find(new ImportById(run.Id), ct))!;
        if (run.MayBeApplied(command.SkipBadRows).Error is { } meanwhile)
        {
            await parts.TakeBack();
            return meanwhile;
        }

        run.Applied(taker.Counts, taker.Enterprises.Values, user.Name, now);
        return taker.Counts;
    }

    private async Task Take(ImportRun run, IReadOnlyList<ImportRow> rows, RowTaker taker, DateTimeOffset now, CancellationToken ct)
    {
        var known = await records.BySource(run.SourceSystem, rows.Where(row => row.Faults.Count == 0).Select(row => row.Key).ToList(), ct);
        var survivors = await SurvivorsOf(known.Values, ct);
        List<(Innovation Innovation, string? Wanted)> entering = [];
        foreach (var row in rows)
        {
            var before = known.GetValueOrDefault(row.Key);
            if (taker.Take(row, before) is not { } innovation)
            {
                continue;
            }

            if (before is null)
            {
                innovations.Add(innovation);
            }

            if (innovation.MergedInto is { } root)
            {
                survivors[root].Bring(innovation, now);
            }

            if (row.Published && (innovation.State == InnovationState.Draft || innovation.WasUndone))
            {
                entering.Add((innovation, row.Nri));
            }
        }

        staging.Update(rows.Where(row => row.ReportChanged));
        var numbers = await register.Give([.. entering.Where(one => one.Innovation.Nri is null).Select(one => (one.Innovation.Id, one.Wanted))], ct);
        var next = 0;
        foreach (var (innovation, _) in entering)
        {
            innovation.Publish(innovation.Nri ?? numbers[next++], now);
        }
    }

    /// <summary>The records that merged ones live on in: these show what the merged ones hear.</summary>
    private async Task<Dictionary<InnovationId, Innovation>> SurvivorsOf(IEnumerable<Innovation> known, CancellationToken ct)
    {
        var roots = known.Select(innovation => innovation.MergedInto).OfType<InnovationId>().Distinct().ToList();
        return roots.Count == 0 ? [] : (await innovations.List(new InnovationsByIds(roots), ct)).ToDictionary(innovation => innovation.Id);
    }
}
