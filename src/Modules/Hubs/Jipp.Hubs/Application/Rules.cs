using FluentValidation;

namespace Jipp.Hubs.Application;

/// <summary>Questions that several forms ask, with one wording of their faults.</summary>
internal static class Rules
{
    public const string NoDate = "Isi tanggal yang benar, misalnya 20 10 2023.";
    public const string Future = "Tanggal itu belum terjadi. Isi tanggal hari ini atau sebelumnya.";

    public static void ADate<T>(this IRuleBuilder<T, DateOnly?> rule, TimeProvider clock) =>
        rule.NotNull().WithMessage(NoDate).Must(day => day is null || day <= clock.InJakarta()).WithMessage(Future);

    public static void ASource<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().WithMessage("Tulis sumbernya: alamat web, nomor surat, atau dokumen.").MaximumLength(500).WithMessage("Sumber paling banyak {MaxLength} huruf.");

    public static void AReason<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().WithMessage("Tulis alasannya.").MaximumLength(500).WithMessage("Alasan paling banyak {MaxLength} huruf.");

    public static void AnAgencyName<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(name => Domain.NameFold.Of(name ?? "").Length > 0)
            .WithMessage("Tulis nama instansi.")
            .MaximumLength(200)
            .WithMessage("Nama paling banyak {MaxLength} huruf, yang ditulis {TotalLength}.");

    public static void AnAgencyChosen<T>(this IRuleBuilder<T, string> rule) => rule.NotEmpty().WithMessage("Pilih instansi.");
}
