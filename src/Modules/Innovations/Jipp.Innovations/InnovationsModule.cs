using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Scheduling;
using Jipp.BuildingBlocks.Web;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Application.Searches;
using Jipp.Innovations.Endpoints;
using Jipp.Innovations.Infrastructure;
using Jipp.Innovations.Infrastructure.Import;
using Jipp.Innovations.Infrastructure.Linking;
using Jipp.Innovations.Infrastructure.MadeUp;
using Jipp.Innovations.Infrastructure.Search;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Innovations;

/// <summary>The national catalogue of public service innovations: import, records, search.</summary>
public sealed class InnovationsModule : Module
{
    public override string Name => "innovations";

    public override IReadOnlyList<PermissionInfo> Permissions => Innovations.Permissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new("Katalog", "/inovasi", "bulb", Order: 10),
        new("Statistik", "/statistik", "chart-bar", Order: 60),
        new("Impor inovasi", "/inovasi/impor", "upload", NavigationPlace.Workspace, Innovations.Permissions.Import, 210),
        new("Inovasi kembar", "/inovasi/kembar", "git-merge", NavigationPlace.Workspace, Innovations.Permissions.Link, 230),
        new("Pencarian tersimpan", "/ruang-kerja/pencarian", "bell", NavigationPlace.Workspace, Permission.SignedIn, 15),
        new("Instansi belum dikenali", "/inovasi/instansi-belum-dikenali", "building", NavigationPlace.Workspace, Innovations.Permissions.Import, 220),
    ];

    public override IReadOnlyList<Verb> Verbs { get; } =
    [
        new("import", "import <layout> <file>", "Import innovations; --skip-bad-rows imports the good rows although others have faults.", ImportVerb.Run),
        new("relink", "relink", "Compare the whole catalogue anew and print what would change; --apply applies it.", RelinkVerb.Run),
        new("generate", "generate <folder>", "Write made-up lists for trials; --size N innovations (1000), --seed S (1).", GenerateVerb.Run, NeedsData: false),
    ];

    public override IReadOnlyList<Invariant> Invariants { get; } = [.. InnovationsInvariants.All, .. MergeInvariants.All, .. HistoryInvariants.All];

    public override void AddServices(ModuleServices module)
    {
        module.AddDatabase<InnovationsDbContext, SqliteInnovationsDbContext, PostgresInnovationsDbContext>();
        module.AddImport();
        module.AddLinkage();
        module.AddCatalogueSearch();
    }

    public override void MapEndpoints(IEndpointRouteBuilder api) => CatalogueEndpoints.Map(api);

    public override void MapPages(IEndpointRouteBuilder routes)
    {
        routes.MapImportReport();
        routes.MapImportFeed();
        routes.MapRelinkFeed();
        routes.MapCatalogueFiles();
    }

    public override void Schedule(ModuleSchedule schedule)
    {
        schedule.Every<LookAtSearches, Result<int>>("look-at-searches", "15 * * * *", () => new LookAtSearches());
        schedule.Every<LinkEdits, Result<LinkedEdits>>("link-edits", "40 * * * *", () => new LinkEdits());
    }

    public override Task Load(FirstRunStage stage, IServiceProvider services, CancellationToken ct) =>
        stage != FirstRunStage.Samples ? Task.CompletedTask
        : services.GetRequiredService<MadeUpData>().Records is { } records ? FirstInnovations.LoadMadeUp(records, services, ct)
        : FirstInnovations.LoadSamples(services, ct);
}
