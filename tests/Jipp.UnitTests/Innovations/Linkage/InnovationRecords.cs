using CsvHelper;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Domain.Linkage;
using Jipp.Innovations.Domain.MadeUp;

namespace Jipp.UnitTests.Innovations.Linkage;

/// <summary>Records as linkage sees them: the samples of the repository, LAN's directory beside it, made-up ones.</summary>
internal static class InnovationRecords
{
    private static readonly (string Code, string Name)[] Provinces =
    [
        ("11", "Aceh"),
        ("16", "Sumatera Selatan"),
        ("31", "DKI Jakarta"),
        ("32", "Jawa Barat"),
        ("33", "Jawa Tengah"),
        ("34", "Daerah Istimewa Yogyakarta"),
        ("35", "Jawa Timur"),
        ("36", "Banten"),
        ("51", "Bali"),
        ("52", "Nusa Tenggara Barat"),
        ("53", "Nusa Tenggara Timur"),
        ("61", "Kalimantan Barat"),
        ("63", "Kalimantan Selatan"),
        ("64", "Kalimantan Timur"),
        ("71", "Sulawesi Utara"),
        ("72", "Sulawesi Tengah"),
        ("73", "Sulawesi Selatan"),
    ];

    private static readonly AgencyResolver Resolver = new(Directory(), []);

    public static List<LinkableInnovation> Samples() =>
        [
            .. new[] { "panrb-kipp", "kemendagri-iga", "daerah" }.SelectMany(source =>
                Rows(Repository.Path("samples", source + ".csv"))
                    .Select(row => Record(row["row_id"], source, row["title"], row["agency"], null, row["region_code"], row["year"], null, null))
            ),
        ];

    /// <param name="file">lan_direktori_inovasi_2018.csv.</param>
    public static IEnumerable<LinkableInnovation> OfLan(string file) =>
        Rows(file)
            .Select(row =>
                Record(
                    "LAN" + row["id"],
                    "lan-direktori-2018",
                    row["nama_inovasi"],
                    row["nama_instansi"],
                    row["unit_instansi"],
                    null,
                    row["tahun_implementasi"] is { Length: > 0 } year ? year : row["tahun_inisiasi"],
                    row["produk_inovasi"],
                    row["jenis_inovasi"]
                )
            );

    public static List<LinkableInnovation> MadeUp(IEnumerable<MadeUpRecord> records) =>
        [
            .. records.Select(record =>
                Record(record.Id, record.Source.ToString(), record.Title, record.Agency, record.Unit, record.Region, $"{record.Year}", record.Description, record.Function)
            ),
        ];

    private static LinkableInnovation Record(string key, string source, string title, string agency, string? unit, string? region, string year, string? summary, string? category)
    {
        var resolved = Resolver.Resolve(agency, region);
        return new(
            key,
            source,
            title,
            resolved.Code,
            agency,
            string.IsNullOrEmpty(unit) ? resolved.Unit : unit,
            resolved.ProvinceCode,
            int.TryParse(year, out var number) ? number : null,
            summary,
            category
        );
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        using var stream = File.OpenRead(file);
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', HasHeader = false });
        string[]? header = null;
        while (csv.Read())
        {
            var cells = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToArray();
            if (header is null)
            {
                header = cells;
                continue;
            }

            yield return header.Zip(cells).ToDictionary(cell => cell.First.Trim('\uFEFF'), cell => cell.Second);
        }
    }

    /// <summary>The directory as Hubs tells it, from the same reference data.</summary>
    private static IEnumerable<DirectoryAgency> Directory()
    {
        foreach (var (code, name) in Regions.Named)
        {
            yield return Agency(code, $"Pemerintah {name}", name, name.StartsWith("Kota ", StringComparison.Ordinal) ? "kota" : "kabupaten", code[..2]);
        }

        foreach (var (code, name) in Provinces)
        {
            yield return Agency(code, $"Pemerintah Provinsi {name}", name, "provinsi", code);
        }

        foreach (var row in Rows(Repository.Path("src", "Modules", "Hubs", "Jipp.Hubs", "Data", "ministries_agencies.csv")))
        {
            yield return Agency(row["inaproc_code"] is { Length: > 0 } code ? code : row["name"], row["name"], null, "lembaga", null);
        }
    }

    private static DirectoryAgency Agency(string code, string name, string? region, string kind, string? province)
    {
        var agency = new DirectoryAgency(code);
        agency.Hear(name, region, kind, province, "registered", [], 1);
        return agency;
    }
}
