using System.Collections.Frozen;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// One of the 38 provinces as the maps show it. <paramref name="Shape"/> is its shape on the choropleth, which knows the 34 provinces before
/// 2022; <paramref name="Label"/> is its ISO 3166-2 letters; <paramref name="Column"/> and <paramref name="Row"/> are its place on the grid of tiles.
/// </summary>
public sealed record Province(string Code, string Name, string Label, string Shape, int Column, int Row);

/// <summary>The provinces by Kemendagri code.</summary>
public static class Provinces
{
    public static IReadOnlyList<Province> All { get; } =
    [
        new("11", "Aceh", "AC", "id-ac", 1, 1),
        new("12", "Sumatera Utara", "SU", "id-su", 1, 2),
        new("13", "Sumatera Barat", "SB", "id-sb", 1, 3),
        new("14", "Riau", "RI", "id-ri", 2, 2),
        new("15", "Jambi", "JA", "id-ja", 2, 3),
        new("16", "Sumatera Selatan", "SS", "id-ss", 2, 4),
        new("17", "Bengkulu", "BE", "id-be", 1, 4),
        new("18", "Lampung", "LA", "id-la", 2, 5),
        new("19", "Kepulauan Bangka Belitung", "BB", "id-bb", 3, 4),
        new("21", "Kepulauan Riau", "KR", "id-kr", 3, 2),
        new("31", "DKI Jakarta", "JK", "id-jk", 3, 6),
        new("32", "Jawa Barat", "JB", "id-jb", 3, 7),
        new("33", "Jawa Tengah", "JT", "id-jt", 4, 7),
        new("34", "DI Yogyakarta", "YO", "id-yo", 4, 8),
        new("35", "Jawa Timur", "JI", "id-ji", 5, 7),
        new("36", "Banten", "BT", "id-bt", 2, 7),
        new("51", "Bali", "BA", "id-ba", 6, 7),
        new("52", "Nusa Tenggara Barat", "NB", "id-nb", 7, 7),
        new("53", "Nusa Tenggara Timur", "NT", "id-nt", 8, 7),
        new("61", "Kalimantan Barat", "KB", "id-kb", 4, 3),
        new("62", "Kalimantan Tengah", "KT", "id-kt", 5, 3),
        new("63", "Kalimantan Selatan", "KS", "id-ks", 5, 4),
        new("64", "Kalimantan Timur", "KI", "id-ki", 6, 3),
        new("65", "Kalimantan Utara", "KU", "id-ku", 6, 2),
        new("71", "Sulawesi Utara", "SA", "id-sa", 8, 2),
        new("72", "Sulawesi Tengah", "ST", "id-st", 7, 3),
        new("73", "Sulawesi Selatan", "SN", "id-sn", 7, 5),
        new("74", "Sulawesi Tenggara", "SG", "id-sg", 8, 4),
        new("75", "Gorontalo", "GO", "id-go", 7, 2),
        new("76", "Sulawesi Barat", "SR", "id-sr", 7, 4),
        new("81", "Maluku", "MA", "id-ma", 9, 4),
        new("82", "Maluku Utara", "MU", "id-mu", 9, 2),
        new("91", "Papua", "PA", "id-pa", 11, 3),
        new("92", "Papua Barat", "PB", "id-pb", 10, 3),
        new("93", "Papua Selatan", "PS", "id-pa", 11, 5),
        new("94", "Papua Tengah", "PT", "id-pa", 10, 4),
        new("95", "Papua Pegunungan", "PE", "id-pa", 11, 4),
        new("96", "Papua Barat Daya", "PD", "id-pb", 9, 3),
    ];

    private static readonly FrozenDictionary<string, Province> ByCode = All.ToFrozenDictionary(province => province.Code);

    public static Province? Find(string code) => ByCode.GetValueOrDefault(code);
}
