namespace Jipp.Hubs.Domain;

/// <summary>Kinds of agencies in the order in which they are listed.</summary>
internal enum AgencyKind
{
    Ministry,
    CentralAgency,
    Province,
    Regency,
    City,
    StateEnterprise,
    RegionalEnterprise,
    Other,
    Historic,
}

/// <summary>The field's own words for the kinds: in events, in addresses, in the API.</summary>
internal static class AgencyKinds
{
    private static readonly Dictionary<AgencyKind, (string Word, string Label)> Names = new()
    {
        [AgencyKind.Ministry] = ("kementerian", "Kementerian"),
        [AgencyKind.CentralAgency] = ("lembaga", "Lembaga"),
        [AgencyKind.Province] = ("provinsi", "Pemerintah provinsi"),
        [AgencyKind.Regency] = ("kabupaten", "Pemerintah kabupaten"),
        [AgencyKind.City] = ("kota", "Pemerintah kota"),
        [AgencyKind.StateEnterprise] = ("bumn", "Badan usaha milik negara"),
        [AgencyKind.RegionalEnterprise] = ("bumd", "Badan usaha milik daerah"),
        [AgencyKind.Other] = ("lainnya", "Badan lain"),
        [AgencyKind.Historic] = ("historis", "Instansi terdahulu"),
    };

    public static IReadOnlyList<AgencyKind> All { get; } = Enum.GetValues<AgencyKind>();

    public static string Word(this AgencyKind kind) => Names[kind].Word;

    /// <summary>Indonesian, for the screen.</summary>
    public static string Label(this AgencyKind kind) => Names[kind].Label;

    public static AgencyKind? Parse(string? word) => Names.Where(pair => pair.Value.Word == word).Select(pair => (AgencyKind?)pair.Key).SingleOrDefault();

    public static bool IsLocalGovernment(this AgencyKind kind) => kind is AgencyKind.Province or AgencyKind.Regency or AgencyKind.City;
}
