namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// One of the 38 provinces as the maps show it. <paramref name="Shape"/> is its shape on the choropleth, which knows the 34 provinces before
/// 2022; <paramref name="Column"/> and <paramref name="Row"/> are its place on the grid of tiles.
/// </summary>
public sealed record Province(string Code, string Name, string Label, string Shape, int Column, int Row);

/// <summary>The provinces by Kemendagri code.</summary>
public static class Provinces
{
    public static IReadOnlyList<Province> All { get; } =
    [
        new("11", "Aceh", "Aceh", "id-ac", 1, 1),
        new("12", "Sumatera Utara", "Sumut", "id-su", 1, 2),
        new("13", "Sumatera Barat", "Sumbar", "id-sb", 1, 3),
        new("14", "Riau", "Riau", "id-ri", 2, 3),
        new("15", "Jambi", "Jambi", "id-ja", 2, 4),
        new("16", "Sumatera Selatan", "Sumsel", "id-ss", 2, 5),
        new("17", "Bengkulu", "Bengk", "id-be", 1, 4),
        new("18", "Lampung", "Lamp", "id-la", 2, 6),
        new("19", "Kepulauan Bangka Belitung", "Babel", "id-bb", 3, 5),
        new("21", "Kepulauan Riau", "Kepri", "id-kr", 3, 3),
        new("31", "DKI Jakarta", "DKI", "id-jk", 3, 7),
        new("32", "Jawa Barat", "Jabar", "id-jb", 3, 8),
        new("33", "Jawa Tengah", "Jateng", "id-jt", 4, 8),
        new("34", "DI Yogyakarta", "DIY", "id-yo", 4, 9),
        new("35", "Jawa Timur", "Jatim", "id-ji", 5, 8),
        new("36", "Banten", "Banten", "id-bt", 2, 8),
        new("51", "Bali", "Bali", "id-ba", 6, 8),
        new("52", "Nusa Tenggara Barat", "NTB", "id-nb", 7, 8),
        new("53", "Nusa Tenggara Timur", "NTT", "id-nt", 8, 8),
        new("61", "Kalimantan Barat", "Kalbar", "id-kb", 4, 4),
        new("62", "Kalimantan Tengah", "Kalteng", "id-kt", 5, 4),
        new("63", "Kalimantan Selatan", "Kalsel", "id-ks", 5, 5),
        new("64", "Kalimantan Timur", "Kaltim", "id-ki", 6, 4),
        new("65", "Kalimantan Utara", "Kaltara", "id-ku", 6, 3),
        new("71", "Sulawesi Utara", "Sulut", "id-sa", 8, 3),
        new("72", "Sulawesi Tengah", "Sulteng", "id-st", 7, 4),
        new("73", "Sulawesi Selatan", "Sulsel", "id-sn", 7, 6),
        new("74", "Sulawesi Tenggara", "Sultra", "id-sg", 8, 5),
        new("75", "Gorontalo", "Gtlo", "id-go", 7, 3),
        new("76", "Sulawesi Barat", "Sulbar", "id-sr", 7, 5),
        new("81", "Maluku", "Maluku", "id-ma", 9, 5),
        new("82", "Maluku Utara", "Malut", "id-mu", 9, 3),
        new("91", "Papua", "Papua", "id-pa", 12, 4),
        new("92", "Papua Barat", "Pabar", "id-pb", 11, 4),
        new("93", "Papua Selatan", "Pasel", "id-pa", 12, 6),
        new("94", "Papua Tengah", "Pateng", "id-pa", 11, 5),
        new("95", "Papua Pegunungan", "Papeg", "id-pa", 12, 5),
        new("96", "Papua Barat Daya", "PBD", "id-pb", 10, 4),
    ];

    public static Province? Find(string code) => All.FirstOrDefault(province => province.Code == code);
}
