namespace Jipp.Innovations.Domain;

/// <summary>Kemendagri's codes of regencies and cities and the codes that Statistics Indonesia (BPS) gives the same places.</summary>
internal static class Regions
{
    private static readonly string[][] Crosswalk = Rows("region_bps_crosswalk");
    private static readonly Dictionary<string, string> KemendagriByBps = Crosswalk.ToDictionary(cells => cells[1], cells => cells[0]);
    private static readonly Dictionary<string, string> BpsByKemendagri = Crosswalk.ToDictionary(cells => cells[0], cells => cells[1]);
    private static readonly HashSet<string> Codes = [.. KemendagriByBps.Values, .. KemendagriByBps.Values.Select(code => code[..2])];

    /// <summary>BPS codes of provinces, where all regencies of a BPS province lie in one province of Kemendagri.</summary>
    private static readonly Dictionary<string, string> ProvinceByBps = KemendagriByBps
        .GroupBy(pair => pair.Key[..2], pair => pair.Value[..2])
        .Where(group => group.Distinct().Count() == 1)
        .ToDictionary(group => group.Key, group => group.First());

    private static readonly Dictionary<string, string> CodeByName = ReadNames();

    /// <param name="code"><c>35</c> or <c>35.78</c>.</param>
    public static bool IsKnown(string code) => Codes.Contains(code);

    /// <summary>Province of a region's code; null when there is no such region.</summary>
    public static string? ProvinceOf(string? code) => code is not null && IsKnown(code) ? code[..2] : null;

    /// <summary>Kemendagri code of a BPS code (two or four digits); null when there is none. Never by moving a dot.</summary>
    public static string? FromBps(string code) => KemendagriByBps.GetValueOrDefault(code) ?? ProvinceByBps.GetValueOrDefault(code);

    /// <summary>Kemendagri code and name of every regency and city, in the order of the codes: <c>35.78</c>, <c>Kota Surabaya</c>.</summary>
    public static IReadOnlyList<(string Code, string Name)> Named { get; } =
    [.. Crosswalk.Select(cells => (cells[0], cells[2])).OrderBy(place => place.Item1, StringComparer.Ordinal)];

    /// <summary>BPS code of a regency or city; null when there is none.</summary>
    public static string? ToBps(string code) => BpsByKemendagri.GetValueOrDefault(code);

    /// <summary>Code of a place by its name after folding ("Kab. Gunungkidul", "Jawa Timur"); null when no place is called exactly so.</summary>
    public static string? FromName(string name)
    {
        var folded = AgencyNames.Fold(name);
        return CodeByName.GetValueOrDefault(folded)
            ?? (folded.StartsWith("pemerintah ", StringComparison.Ordinal) ? CodeByName.GetValueOrDefault(folded["pemerintah ".Length..]) : null);
    }

    private static Dictionary<string, string> ReadNames()
    {
        var names = Crosswalk.ToDictionary(cells => AgencyNames.Fold(cells[2]), cells => cells[0]);
        foreach (var province in Rows("provinces"))
        {
            var name = AgencyNames.Fold(province[1]);
            names[name] = province[0];
            names[$"provinsi {name}"] = province[0];
        }

        // Short forms that everybody writes.
        (names["dki jakarta"], names["di yogyakarta"]) = ("31", "34");
        return names;
    }

    private static string[][] Rows(string file)
    {
        using var resource = typeof(Regions).Assembly.GetManifestResourceStream($"Jipp.Innovations.Data.{file}.csv")!;
        using var reader = new StreamReader(resource);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim().Split(','))];
    }
}
