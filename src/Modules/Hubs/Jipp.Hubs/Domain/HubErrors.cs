namespace Jipp.Hubs.Domain;

internal static class HubErrors
{
    public static Error Unknown(string code) => Error.NotFound("hub.unknown", "Hub dengan kode {0} tidak ada. Lihat daftar hub.", code);

    public static Error NotNow() => Error.Conflict("hub.not-now", "Langkah itu tidak mungkin dari status hub sekarang. Muat ulang halaman untuk melihat langkah yang mungkin.");

    public static Error BeforeLastStep(DateOnly on, DateOnly last) =>
        Error.Conflict("hub.before-last-step", "Tanggal {0:d/M/yyyy} lebih awal daripada langkah sebelumnya ({1:d/M/yyyy}). Periksa tanggalnya.", on, last);

    public static Error AgencyHasHub(string agency, string code) => Error.Conflict("hub.agency-has-hub", "{0} sudah mempunyai hub ({1}). Lanjutkan hub itu.", agency, code);

    public static Error AgencyCannotBeHub(string agency) =>
        Error.Conflict("hub.agency-cannot-be-hub", "{0} tidak dapat menjadi hub. Pilih pemerintah provinsi, kementerian, atau lembaga yang terdaftar.", agency);

    public static Error DecreeDiffers(string number, DateOnly on) =>
        Error.Conflict("hub.decree-differs", "{0} sudah tercatat dengan tanggal {1:d/M/yyyy}. Samakan tanggalnya atau periksa nomor keputusan.", number, on);
}
