using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>Puts records into the database the way an import does: from what a source says.</summary>
internal static class CatalogueRecords
{
    private static int _number = 500_000;

    public static readonly DateTimeOffset Then = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);

    public static Innovation Draft(
        string title,
        string agency = "Pemerintah Kabupaten Luwu Utara",
        string? agencyCode = "73.22",
        Action<Dictionary<InnovationField, string?>>? fields = null
    )
    {
        var values = new Dictionary<InnovationField, string?>
        {
            [InnovationField.Title] = title,
            [InnovationField.Agency] = agency,
            [InnovationField.SourceYear] = "2021",
        };
        fields?.Invoke(values);
        var origin = new Origin("panrb-kipp", Guid.NewGuid().ToString("N"), Weak: false, "panrb-kipp.csv", 2, "https://contoh.test/berita?a=1&b=2", Then);
        return Innovation.FromSource(new SourceRecord(origin, values), new AgencyResolution(agencyCode, agency, null, agencyCode?[..2]));
    }

    public static Innovation Published(
        string title,
        string agency = "Pemerintah Kabupaten Luwu Utara",
        string? agencyCode = "73.22",
        Action<Dictionary<InnovationField, string?>>? fields = null
    )
    {
        var record = Draft(title, agency, agencyCode, fields);
        Assert.True(record.Publish(Interlocked.Increment(ref _number).ToString(System.Globalization.CultureInfo.InvariantCulture), Then).IsSuccess);
        return record;
    }

    public static Task<int> Store(this JippHost host, params IEnumerable<Innovation> records) =>
        host.Db<InnovationsDbContext, int>(db =>
        {
            db.Innovations.AddRange(records);
            return db.SaveChangesAsync();
        });

    public static Task<int> Change(this JippHost host, Innovation record, Func<Innovation, Result> change) =>
        host.Db<InnovationsDbContext, int>(async db =>
        {
            var stored = await db.Innovations.FindAsync(record.Id) ?? throw new InvalidOperationException("The record is not stored.");
            Assert.True(change(stored).IsSuccess);
            return await db.SaveChangesAsync();
        });

    public static string Path(this Innovation record) => $"/inovasi/{record.Nri}/{record.Slug}";
}
