namespace Jipp.Accounts.Domain;

/// <summary>Kinds of scope, as sessions name them.</summary>
internal static class ScopeKinds
{
    public const string None = "";
    public const string Secretariat = "secretariat";
    public const string Agency = "agency";
    public const string Unit = "unit";
    public const string Hub = "hub";
    public const string Edition = "edition";

    /// <summary>The one id of the kind <see cref="Secretariat"/>.</summary>
    public const string Ministry = "panrb";
}

/// <summary>A role that a person can have. What it permits is data (role_permissions.csv).</summary>
/// <param name="Key">As in the data: <c>agency-admin</c>.</param>
/// <param name="Label">Indonesian, the key of its translation.</param>
/// <param name="Meaning">What a person with it does, in a sentence.</param>
/// <param name="ScopeKind">Where it holds; <see cref="ScopeKinds.None"/> when it has no place.</param>
/// <param name="HoldsOffice">Whether who has it holds the office of that scope, on which duties can rest.</param>
internal sealed record RoleKind(string Key, string Label, string Meaning, string ScopeKind, bool HoldsOffice)
{
    public static readonly RoleKind Secretariat = new("secretariat", "Sekretariat", "Mengelola JIPP di tingkat nasional.", ScopeKinds.Secretariat, HoldsOffice: true);

    /// <summary>Sees what the secretariat sees, hence the same scope; changes nothing, hence no office.</summary>
    public static readonly RoleKind Auditor = new("auditor", "Auditor", "Membaca semua data, tidak mengubah apa pun.", ScopeKinds.Secretariat, HoldsOffice: false);

    public static readonly RoleKind AgencyAdmin = new("agency-admin", "Admin Instansi", "Mengelola inovasi dan akun satu instansi.", ScopeKinds.Agency, HoldsOffice: true);

    public static readonly RoleKind Unit = new("unit", "Unit Penyelenggara Pelayanan (UPP)", "Mengisi dan mengonfirmasi inovasi satu unit.", ScopeKinds.Unit, HoldsOffice: true);

    public static readonly RoleKind HubOperator = new(
        "hub-operator",
        "Operator hub",
        "Memverifikasi konfirmasi dan membina instansi di wilayah hub.",
        ScopeKinds.Hub,
        HoldsOffice: true
    );

    public static readonly RoleKind Evaluator = new("evaluator", "Tim Evaluasi (TE)", "Menilai proposal pada satu edisi KIPP.", ScopeKinds.Edition, HoldsOffice: false);

    public static readonly RoleKind Panel = new("panel", "Tim Panel Independen (TPI)", "Menilai finalis pada satu edisi KIPP.", ScopeKinds.Edition, HoldsOffice: false);

    public static readonly RoleKind Mentor = new("mentor", "Mentor", "Mendampingi program pembinaan.", ScopeKinds.None, HoldsOffice: false);

    public static IReadOnlyList<RoleKind> All { get; } = [Secretariat, Auditor, AgencyAdmin, Unit, HubOperator, Evaluator, Panel, Mentor];

    public static RoleKind? Find(string? key) => All.FirstOrDefault(role => role.Key == key);
}
