using System.Text;
using Jipp.BuildingBlocks;
using Jipp.Host.Checks;
using Jipp.Hubs.Contracts;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Jipp.Innovations.Infrastructure.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Permissions = Jipp.Innovations.Permissions;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>What the tests of importing have in common.</summary>
internal static class Importing
{
    public const string Header = "row_id,year,title,agency,group_or_category,province,region_code,award,source_url,kipp_title";

    public static readonly TestUser Importer = TestUser.With(Permissions.Import, Permissions.Edit, Permissions.Retire).In("secretariat", "panrb").Named("Sekretaris Penguji");

    public static string Row(string id, string title = "Antar Obat", string agency = "Pemerintah Kota Malang", string year = "2019", string region = "35.73", string award = "") =>
        $"{id},{year},\"{title}\",\"{agency}\",,Jawa Timur,{region},\"{award}\",https://contoh.test/{id},";

    public static byte[] File(params string[] rows) => Encoding.UTF8.GetBytes(string.Join('\n', [Header, .. rows]));

    /// <summary>Uploads a file and has it read, as the program does in the background.</summary>
    public static async Task<Result<Guid>> Preview(this JippHost host, byte[] file, string name = "daerah.csv", string layout = "daftar-publik")
    {
        var received = await host.Send(new ReceiveImport(layout, name, new MemoryStream(file)), Importer);
        await host.WorkOff();
        return received;
    }

    /// <summary>Reads what was received and writes what was approved; the workers of test hosts are off.</summary>
    public static Task WorkOff(this JippHost host) => host.Services.GetRequiredService<ImportWorker>().WorkOff(CancellationToken.None);

    public static EditInnovation Edit(Innovation innovation, params (InnovationField Field, string? Text)[] said) =>
        new(innovation.Nri!, innovation.Version, said.ToDictionary(one => one.Field, one => one.Text));

    public static Task<Result<RowCounts>> Apply(this JippHost host, Guid import, bool skipBadRows = false) => host.Send(new ApplyImport(import, skipBadRows), Importer);

    /// <summary>Stages and applies; both must succeed.</summary>
    public static async Task<RowCounts> Import(this JippHost host, byte[] file, string name = "daerah.csv", bool skipBadRows = false, string layout = "daftar-publik")
    {
        var staged = await host.Preview(file, name, layout);
        Assert.Null(staged.Error);
        var applied = await host.Apply(staged.Value, skipBadRows);
        Assert.Null(applied.Error);
        return applied.Value;
    }

    public static async Task<ImportReport> Report(this JippHost host, Guid import, RowOutcome? outcome = null) => (await host.Ask(new ShowImport(import, outcome), Importer)).Value;

    public static Task<List<Innovation>> Catalogue(this JippHost host) =>
        host.Db<InnovationsDbContext, List<Innovation>>(context => context.Innovations.AsNoTracking().OrderBy(innovation => innovation.Title).ToListAsync());

    public static async Task<Innovation> Record(this JippHost host, string title) => (await host.Catalogue()).Single(innovation => innovation.Title == title);

    public static async Task<List<string>> Events(this JippHost host, string name) =>
        [.. (await host.Told("innovations")).Where(message => message.Name == $"innovations.{name}.v1").Select(message => message.Payload)];

    public static AgencyRegisteredV1 Agency(string code, string name, string? region = null, string kind = "kota", string? province = "35", int revision = 1) =>
        new(code, name, region, kind, province, null, "registered", [], [], revision);

    public static async Task NothingIsBroken(this JippHost host)
    {
        var findings = await host.Services.GetRequiredService<InvariantChecker>().Check(CancellationToken.None);
        Assert.All(findings, finding => Assert.True(finding.Violations.Count == 0, $"{finding.Name}: {string.Join("; ", finding.Violations)}"));
        Assert.Contains(findings, finding => finding.Name == "innovations.one-statement-stands");
    }
}
