using System.Globalization;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Innovations.Application;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Innovations.Infrastructure.Import;

/// <summary>The verb <c>import &lt;layout&gt; &lt;file&gt; [--skip-bad-rows]</c>: the same use cases as the pages, one after another.</summary>
internal static class ImportVerb
{
    private const string Actor = "verb:import";
    private const int BadInput = 2;
    private const int FaultsShown = 50;

    public static async Task<int> Run(VerbContext verb)
    {
        var skip = verb.Arguments.Contains("--skip-bad-rows");
        var unknown = verb.Arguments.FirstOrDefault(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument != "--skip-bad-rows");
        if (unknown is not null || verb.Arguments.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToList() is not [var layout, var file])
        {
            await verb.Errors.WriteLineAsync(unknown is null ? "Usage: import <layout> <file> [--skip-bad-rows]" : $"Unknown flag: {unknown}");
            return BadInput;
        }

        if (!File.Exists(file))
        {
            await verb.Errors.WriteLineAsync($"No such file: {file}");
            return BadInput;
        }

        await DropLeftovers(verb);
        var (progress, step) = (verb.Services.GetRequiredService<ImportProgress>(), "read");
        void Say(Guid import, int rows) => verb.Out.WriteLine($"{rows} rows {step}");
        progress.Moved += Say;
        try
        {
            return await Import(verb, layout, file, skip, () => step = "written");
        }
        finally
        {
            progress.Moved -= Say;
        }
    }

    private static async Task<int> Import(VerbContext verb, string layout, string file, bool skip, Action beforeWriting)
    {
        Result<Guid> staged;
        await using (var content = File.OpenRead(file))
        {
            staged = await verb.Services.SendAsSystem<ReceiveImport, Result<Guid>>(Actor, new(layout, Path.GetFileName(file), content, MustFit: true), verb.Cancellation);
        }

        if (staged.Error is { } refused)
        {
            await verb.Errors.WriteLineAsync(Words(refused));
            return BadInput;
        }

        var read = await verb.Services.SendAsSystem<ReadImport, Result>(Actor, new(staged.Value), verb.Cancellation);
        if (read.Error is { } unread)
        {
            await verb.Errors.WriteLineAsync(Words(unread));
            return BadInput;
        }

        await Describe(verb, staged.Value);
        beforeWriting();
        var applied = await verb.Services.SendAsSystem<ApplyImport, Result<RowCounts>>(Actor, new(staged.Value, skip), verb.Cancellation);
        if (applied.Error is { } notApplied)
        {
            await verb.Services.SendAsSystem<DropImport, Result>(Actor, new(staged.Value), verb.Cancellation);
            await verb.Errors.WriteLineAsync($"{Words(notApplied)} Nothing was written. With --skip-bad-rows the good rows are imported.");
            return BadInput;
        }

        var counts = applied.Value;
        await verb.Out.WriteLineAsync(
            $"{Path.GetFileName(file)}: {counts.New} new, {counts.Changed} changed, {counts.Unchanged} unchanged, {counts.Refused} refused; "
                + $"{counts.Warned} with warnings, {counts.Unrecognised} without a recognised agency"
        );
        var linked = await verb.Services.SendAsSystem<LinkImports, Result<LinkedImports>>(Actor, new(), verb.Cancellation);
        if (linked.Error is { } unlinked)
        {
            await verb.Errors.WriteLineAsync($"Imported, but not linked: {Words(unlinked)} The next import or the running program makes up for it.");
            return 1;
        }

        await verb.Out.WriteLineAsync(
            $"{linked.Value.Merges} merged with records that are surely the same, {linked.Value.ReviewPairs} pairs for a person to look at (/inovasi/kembar)"
        );
        return 0;
    }

    /// <summary>A verb decides at once, so what it left undecided was killed; nothing of it is in the catalogue.</summary>
    private static async Task DropLeftovers(VerbContext verb)
    {
        await using var scope = verb.Services.CreateAsyncScope();
        var left = await scope
            .ServiceProvider.GetRequiredService<InnovationsDbContext>()
            .Imports.Where(run => run.StagedBy == Actor && (run.State == ImportState.Received || run.State == ImportState.Staged))
            .Select(run => run.Id)
            .ToListAsync(verb.Cancellation);
        foreach (var import in left)
        {
            await verb.Services.SendAsSystem<DropImport, Result>(Actor, new(import.Value), verb.Cancellation);
        }
    }

    /// <summary>Says what was read before anything is written, and what is wrong with it.</summary>
    private static async Task Describe(VerbContext verb, Guid import)
    {
        await using var scope = verb.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<BuildingBlocks.Infrastructure.Users.CurrentUser>().ActAsSystem(Actor, Permissions.Import);
        var show = scope.ServiceProvider.GetRequiredService<IQueryHandler<ShowImport, Result<ImportReport>>>();
        var report = await show.Handle(new(import, RowOutcome.Refused), verb.Cancellation);
        if (report.Error is not null)
        {
            return;
        }

        var read = report.Value.Import;
        await verb.Out.WriteLineAsync($"{read.FileName}: {read.Counts.All} rows read as {read.Layout} from {read.SourceSystem}, {read.Encoding}");
        foreach (var row in report.Value.Rows.Take(FaultsShown))
        {
            await verb.Errors.WriteLineAsync($"  baris {row.Number}: {string.Join(" ", row.Faults.Select(ReportWords.Of))}");
        }

        if (report.Value.RowCount > FaultsShown)
        {
            await verb.Errors.WriteLineAsync($"  … {report.Value.RowCount - FaultsShown} more");
        }
    }

    private static string Words(Error error) =>
        error.Fields.Count > 0 ? string.Join(" ", error.Fields.Select(field => field.Message)) : string.Format(CultureInfo.InvariantCulture, error.Message, [.. error.Args]);
}
