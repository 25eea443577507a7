using Jipp.BuildingBlocks.Web;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Pages;

/// <summary>What codes are called on screen, in Indonesian: keys of the translations.</summary>
internal static class CatalogueWords
{
    /// <summary>Kinds of agencies in the order of the screen.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    ["kementerian", "lembaga", "provinsi", "kabupaten", "kota", "bumn", "bumd", "lainnya", "historis", CatalogueDocument.UnknownKind];

    public static IReadOnlyList<string> Sources { get; } =
    ["panrb-kipp", "jippnas", "kemendagri-iga", "kemendagri-tuxedovation", "lan-inoland", "lan-proper", "lan-direktori-2018", "daerah"];

    public static string Kind(string kind) =>
        kind switch
        {
            "kementerian" => "Kementerian",
            "lembaga" => "Lembaga",
            "provinsi" => "Pemerintah provinsi",
            "kabupaten" => "Pemerintah kabupaten",
            "kota" => "Pemerintah kota",
            "bumn" => "BUMN",
            "bumd" => "BUMD",
            "lainnya" => "Instansi lain",
            "historis" => "Instansi lama",
            CatalogueDocument.UnknownKind => "Belum dikenali",
            _ => kind,
        };

    public static string Source(string system) =>
        system switch
        {
            "panrb-kipp" => "Kementerian PANRB (KIPP)",
            "jippnas" => "Kementerian PANRB (JIPPNas)",
            "kemendagri-iga" => "Kemendagri (IGA)",
            "daerah" => "Kompetisi daerah",
            "kemendagri-tuxedovation" => "Kemendagri (Tuxedovation)",
            "lan-inoland" => "LAN (Inoland)",
            "lan-proper" => "LAN (Proper)",
            "lan-direktori-2018" => "LAN (direktori 2018)",
            Origin.Person => "Perubahan oleh instansi",
            Origin.Confirmation => "Konfirmasi unit pengampu",
            _ => system,
        };

    /// <summary>For places where the long name does not fit.</summary>
    public static string ShortSource(string system) =>
        system switch
        {
            "panrb-kipp" => "KIPP",
            "jippnas" => "JIPPNas",
            "kemendagri-iga" => "IGA",
            "kemendagri-tuxedovation" => "Tuxedovation",
            "lan-inoland" => "Inoland",
            "lan-proper" => "Proper",
            "lan-direktori-2018" => "LAN",
            _ => Source(system),
        };

    public static string State(string group) =>
        group switch
        {
            CatalogueStates.Confirmed => "Terkonfirmasi berjalan",
            CatalogueStates.Due => "Perlu dikonfirmasi",
            CatalogueStates.NeverConfirmed => "Belum pernah dikonfirmasi",
            CatalogueStates.Unconfirmed => "Tidak Terkonfirmasi",
            CatalogueStates.Stopped => "Berhenti",
            CatalogueStates.Retired => "Ditarik dari katalog",
            _ => group,
        };

    /// <summary>The name of a field that the address of the catalogue calls lacking.</summary>
    public static string MissingField(string name) => Enum.TryParse<InnovationField>(name, out var field) && Enum.IsDefined(field) ? Field(field) : name;

    /// <summary>What the responsible office answered.</summary>
    public static string Answer(string answer) =>
        answer switch
        {
            "berkendala" => "Berlanjut berkendala",
            "lancar" => "Berlanjut lancar",
            "berkembang" => "Berlanjut berkembang",
            "bereplikasi" => "Berlanjut bereplikasi",
            "bertransformasi" => "Bertransformasi",
            "berhenti" => "Berhenti",
            _ => answer,
        };

    public static Tone Tone(string group) =>
        group switch
        {
            CatalogueStates.Confirmed => BuildingBlocks.Web.Tone.Good,
            CatalogueStates.Due => BuildingBlocks.Web.Tone.Warning,
            CatalogueStates.Unconfirmed => BuildingBlocks.Web.Tone.Warning,
            CatalogueStates.Stopped => BuildingBlocks.Web.Tone.Bad,
            _ => BuildingBlocks.Web.Tone.Neutral,
        };

    public static string Icon(string group) =>
        group switch
        {
            CatalogueStates.Confirmed => "rosette-discount-check",
            CatalogueStates.Due => "clock-exclamation",
            CatalogueStates.NeverConfirmed => "circle-dashed",
            CatalogueStates.Unconfirmed => "help-circle",
            CatalogueStates.Stopped => "player-stop",
            _ => "ban",
        };

    public static string Field(InnovationField field) => FieldWords.Of(field);
}
