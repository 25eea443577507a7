using System.Globalization;
using System.Text;
using System.Text.Json;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Domain.MadeUp;

namespace Jipp.Innovations.Infrastructure.MadeUp;

/// <summary>
/// Writes made-up records as the three sources would hand them out (columns of JIPPNas, IGA and Inoland), all together as a labelled set
/// (<c>dataset.json</c>, <c>a.csv</c>), and the true pairs. Every row says "data buatan". UTF-8, comma, LF.
/// </summary>
internal static class MadeUpFiles
{
    public const string Mark = "data buatan";

    /// <param name="folder">Created when absent; files of these names are replaced.</param>
    public static void Write(string folder, int size, ulong seed)
    {
        var records = MadeUpCorpus.Make(size, seed);
        WriteLists(folder, records);
        WriteList(folder, "a.csv", ["id", "title", "agency", "unit", "year", "description", "category", "catatan"], records.Select(Row));
        WriteList(folder, "truth.csv", ["left", "right", "catatan"], TruePairs(records).Select(pair => new[] { pair.Left, pair.Right, Mark }));
        File.WriteAllText(Path.Combine(folder, "dataset.json"), Description(size, seed));
    }

    /// <summary>Only what each source hands out.</summary>
    /// <returns>By layout the file.</returns>
    public static IReadOnlyList<(string Layout, string File)> WriteLists(string folder, IReadOnlyList<MadeUpRecord> records)
    {
        Directory.CreateDirectory(folder);
        IEnumerable<string[]> Of(MadeUpSource source, Func<MadeUpRecord, string[]> row) => records.Where(record => record.Source == source).Select(row);
        return
        [
            ("jippnas", WriteList(folder, "jippnas-data-buatan.csv", JippnasColumns, Of(MadeUpSource.Jippnas, Jippnas))),
            ("iga", WriteList(folder, "iga-data-buatan.csv", IgaColumns, Of(MadeUpSource.Iga, Iga))),
            ("inoland", WriteList(folder, "inoland-data-buatan.csv", InolandColumns, Of(MadeUpSource.Inoland, Inoland))),
        ];
    }

    /// <summary>Ids of records that are of one innovation, each pair once.</summary>
    public static IEnumerable<(string Left, string Right)> TruePairs(IReadOnlyList<MadeUpRecord> records)
    {
        foreach (var same in records.GroupBy(record => record.Original).Select(group => group.ToList()))
        {
            for (var one = 0; one < same.Count; one++)
            {
                for (var other = one + 1; other < same.Count; other++)
                {
                    yield return (same[one].Id, same[other].Id);
                }
            }
        }
    }

    private static readonly string[] JippnasColumns =
    [
        "Tahun",
        "No Registrasi",
        "Judul Inovasi",
        "Jenis Inovasi",
        "Institusi",
        "UPP",
        "Wilayah",
        "SDGs",
        "Penghargaan",
        "Tahun Implementasi",
        "Nama Inovator",
        "Nama Pemangku",
        "Video",
        "Jumlah Replikasi",
        "Keberlanjutan",
        "Alasan Keberlanjutan",
        "Status",
        "Last Update",
        "Publikasi",
        "Ringkasan",
        "Catatan",
    ];

    private static readonly string[] IgaColumns =
    [
        "nomor_register",
        "nama_pemda",
        "opd",
        "nama_inovasi",
        "tahapan",
        "inisiator",
        "nama_inisiator",
        "klasifikasi",
        "jenis",
        "bentuk",
        "urusan",
        "waktu_uji_coba",
        "waktu_penerapan",
        "pengembangan_terbaru",
        "rancang_bangun",
        "tujuan",
        "manfaat",
        "hasil",
        "file_anggaran",
        "file_profil_bisnis",
        "latitude",
        "longitude",
        "asta_cita",
        "skor_kematangan",
        "tahun_pelaporan",
        "catatan",
    ];

    private static readonly string[] InolandColumns =
    [
        "id",
        "judul_inovasi",
        "tahun",
        "inovator",
        "unit_kerja",
        "deskripsi",
        "id_kabkot",
        "id_sdgs",
        "sdgs.nama",
        "agency_id_panrb",
        "instansi.agency_name",
        "wilayah.nama_provinsi",
        "wilayah.nama_kabkot",
        "catatan",
    ];

    private static string[] Jippnas(MadeUpRecord record) =>
        [
            Number(record.Year),
            Key(record),
            record.Title,
            record.ReplicaOf is null ? "Umum" : "Replikasi",
            record.Agency,
            record.Unit,
            PlaceOf(record),
            Number(record.Goal),
            "",
            Number(record.Year),
            "",
            "",
            "",
            "",
            "",
            "",
            "Lengkap",
            "",
            "true",
            record.Description,
            Mark,
        ];

    private static string[] Iga(MadeUpRecord record) =>
        [
            Key(record),
            record.Agency.Replace("Pemerintah ", "", StringComparison.Ordinal),
            record.Unit,
            record.Title,
            "penerapan",
            "ASN",
            "",
            "perangkat daerah",
            "non digital",
            "pelayanan publik",
            record.Function,
            "",
            $"{Number(record.Year)}-01-01",
            "",
            record.Description,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            Number(record.Year),
            Mark,
        ];

    private static string[] Inoland(MadeUpRecord record) =>
        [
            Key(record),
            record.Title,
            Number(record.Year),
            "",
            record.Unit,
            record.Description,
            Regions.ToBps(record.Region) ?? "",
            Number(record.Goal),
            "",
            "",
            record.Agency,
            "",
            PlaceOf(record),
            Mark,
        ];

    private static string[] Row(MadeUpRecord record) => [record.Id, record.Title, record.Agency, record.Unit, Number(record.Year), record.Description, record.Function, Mark];

    private static string PlaceOf(MadeUpRecord record) => Regions.Named.First(place => place.Code == record.Region).Name;

    private static string Key(MadeUpRecord record) => record.Id[(record.Id.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Description(int size, ulong seed) =>
        JsonSerializer.Serialize(
            new
            {
                name = $"{Mark} ({size}, {seed})",
                note = "Data buatan: tidak satu pun inovasi di sini ada.",
                left = "a.csv",
                id = "id",
                truth = "truth.csv",
                oneToOne = false,
                columns = new[]
                {
                    new { name = "title", kind = "text" },
                    new { name = "agency", kind = "name" },
                    new { name = "unit", kind = "name" },
                    new { name = "year", kind = "year" },
                    new { name = "description", kind = "text" },
                    new { name = "category", kind = "category" },
                },
            }
        ) + "\n";

    private static string WriteList(string folder, string name, string[] header, IEnumerable<string[]> rows)
    {
        var path = Path.Combine(folder, name);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        foreach (var row in rows.Prepend(header))
        {
            file.WriteLine(string.Join(',', row.Select(Cell)));
        }

        return path;
    }

    private static string Cell(string text) => text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
