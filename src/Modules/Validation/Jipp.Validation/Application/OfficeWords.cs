using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Offices and reasons in Indonesian words, which are also the keys of their translations.</summary>
internal static class OfficeWords
{
    public const string Secretariat = "Sekretariat JIPP, Kementerian PANRB";

    /// <summary>Who gets a digest without an office.</summary>
    public const string Nobody = "Pengguna dengan pencarian tersimpan";

    public static string Of(OfficeKind kind, string? unit, string agencyName, string? hubName) =>
        kind switch
        {
            OfficeKind.Unit => $"{unit}, {agencyName}",
            OfficeKind.Agency => agencyName,
            OfficeKind.Hub => $"Hub JIPP {hubName ?? agencyName}",
            _ => Secretariat,
        };

    public static string Of(OfficeReason reason) =>
        reason switch
        {
            OfficeReason.UnitHasAccount => "Unit pelaksananya punya akun, jadi unit itu yang menjawab.",
            OfficeReason.AgencyHasAccount => "Unit pelaksananya tidak disebut atau belum punya akun, jadi Admin Instansi yang menjawab.",
            OfficeReason.HubStandsIn => "Instansinya belum punya akun, jadi hub di wilayahnya yang menjawab.",
            OfficeReason.SecretariatStandsIn => "Instansi dan hub wilayahnya belum punya akun, jadi sekretariat yang menjawab.",
            OfficeReason.Delegated => "Unit pengampunya melimpahkan pertanyaan ini untuk sementara.",
            OfficeReason.AgencyUnknown => "Instansinya belum dikenali dalam direktori, jadi sekretariat yang menjawab.",
            _ => "Instansi lamanya punya beberapa penerus, jadi sekretariat yang menjawab sampai penerusnya ditetapkan.",
        };
}
