namespace Jipp.Hubs.Domain;

internal static class AgencyErrors
{
    public static Error Unknown(string code) => Error.NotFound("agency.unknown", "Instansi dengan kode {0} tidak ada di direktori. Cari instansi itu menurut namanya.", code);

    public static Error AlreadyRegistered(string name) =>
        Error.Conflict("agency.already-registered", "{0} sudah terdaftar. Muat ulang halaman untuk melihat keadaan terbaru.", name);

    public static Error NotProposed(string name) =>
        Error.Conflict("agency.not-proposed", "{0} bukan usulan yang menunggu. Muat ulang halaman untuk melihat keadaan terbaru.", name);

    public static Error WasRejected(string name) => Error.Conflict("agency.was-rejected", "{0} sudah ditolak. Terima dahulu usulan itu bila penolakannya keliru.", name);

    public static Error NameKnown(string name, string owner) => Error.Conflict("agency.name-known", "\"{0}\" sudah berarti {1}. Tidak ada yang perlu ditambahkan.", name, owner);

    public static Error SameName() => Error.Conflict("agency.same-name", "Nama baru sama dengan nama sekarang. Tulis nama yang berbeda atau batalkan.");

    public static Error NameTaken(string name, string owner, string code) =>
        Error.Conflict("agency.name-taken", "Nama \"{0}\" sudah dipakai oleh {1} ({2}). Periksa instansi itu sebelum mendaftarkan yang baru.", name, owner, code);

    public static Error CodeTaken(string code) => Error.Conflict("agency.code-taken", "Kode {0} sudah dipakai instansi lain. Periksa kode atau kosongkan isian itu.", code);

    public static Error UnknownParent(string code) => Error.Invalid("agency.unknown-parent", "Instansi induk dengan kode {0} tidak ada di direktori. Periksa kodenya.", code);
}
