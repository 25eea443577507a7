using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.Innovations.Application;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Infrastructure.Import;

/// <summary>The public sample innovations that lie beside the program. Importing them again changes nothing.</summary>
internal static class SampleInnovations
{
    private const string Actor = "first-run";

    public static async Task Load(IServiceProvider services, CancellationToken ct)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            await using var content = File.OpenRead(file);
            var received = await services.SendAsSystem<ReceiveImport, Result<Guid>>(Actor, new("daftar-publik", Path.GetFileName(file), content, MustFit: true), ct);
            var read = await services.SendAsSystem<ReadImport, Result>(Actor, new(received.Value), ct);
            var applied = await services.SendAsSystem<ApplyImport, Result<RowCounts>>(Actor, new(received.Value, SkipBadRows: false), ct);
            _ = read.Error is null ? applied.Value : throw new InvalidOperationException(read.Error.Code);
        }

        _ = (await services.SendAsSystem<LinkImports, Result<LinkedImports>>(Actor, new(), ct)).Value;
    }
}
