using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.Innovations.Application;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Domain.MadeUp;
using Jipp.Innovations.Infrastructure.MadeUp;

namespace Jipp.Innovations.Infrastructure.Import;

/// <summary>What the first run puts into the catalogue: the public samples, or made-up records. Importing them again changes nothing.</summary>
internal static class FirstInnovations
{
    private const string Actor = "first-run";
    private const ulong Seed = 1;

    /// <summary>The public sample innovations that lie beside the program.</summary>
    public static Task LoadSamples(IServiceProvider services, CancellationToken ct) =>
        Load(
            services,
            Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.csv").Order(StringComparer.Ordinal).Select(file => ("daftar-publik", file)),
            ct
        );

    /// <summary>So many made-up records of three sources, the same ones each time.</summary>
    public static async Task LoadMadeUp(int records, IServiceProvider services, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("jipp-made-up-").FullName;
        try
        {
            // Every innovation has at least one record.
            await Load(services, MadeUpFiles.WriteLists(folder, [.. MadeUpCorpus.Make(records, Seed).Take(records)]), ct);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Load(IServiceProvider services, IEnumerable<(string Layout, string File)> lists, CancellationToken ct)
    {
        foreach (var (layout, file) in lists)
        {
            await using var content = File.OpenRead(file);
            var received = await services.SendAsSystem<ReceiveImport, Result<Guid>>(Actor, new(layout, Path.GetFileName(file), content, MustFit: true), ct);
            var read = await services.SendAsSystem<ReadImport, Result>(Actor, new(received.Value), ct);
            var applied = await services.SendAsSystem<ApplyImport, Result<RowCounts>>(Actor, new(received.Value, SkipBadRows: false), ct);
            _ = read.Error is null ? applied.Value : throw new InvalidOperationException(read.Error.Code);
        }

        _ = (await services.SendAsSystem<LinkImports, Result<LinkedImports>>(Actor, new(), ct)).Value;
    }
}
