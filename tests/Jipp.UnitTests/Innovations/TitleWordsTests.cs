using Jipp.Innovations.Domain;

namespace Jipp.UnitTests.Innovations;

public sealed class TitleWordsTests
{
    [Theory]
    [InlineData("Getar Dilan (Gerakan Tanam Sayur di Lahan Pekarangan)", "Getar Dilan")]
    [InlineData("Speling (Dokter Spesialis Keliling)", "Speling")]
    [InlineData("Surabaya Single Window (SSW)", "SSW")]
    [InlineData("Laboratorium Inovasi (Labinov)", "Labinov")]
    [InlineData("Sistem Pengelolaan Keuangan Daerah Secara Elektronik (E-payment)", "E-payment")]
    [InlineData("GAMPIL (layanan kependudukan)", "GAMPIL")]
    [InlineData("No Setrum (Pengendalian Hama Tikus Ramah Lingkungan dengan Fermentasi Urine Sapi)", "No Setrum")]
    [InlineData("Pasar Digital UMKM (PaDi UMKM) dari BUMN untuk UMKM Indonesia", "PaDi UMKM")]
    [InlineData("Pendayagunaan Taman PACANTELLS (Pangulinan Cacah Menak - Taman Edukasi Lalu Lintas Sabilulungan)", "PACANTELLS")]
    public void A_bracket_gives_the_short_name(string title, string acronym) => Assert.Equal(acronym, Acronym.Of(title));

    [Theory]
    [InlineData("Karantina Ikan Semarang")]
    [InlineData("Layanan Terpadu (Semarang)")]
    [InlineData("CEISA Barang Kiriman (Consignment Note): Kemudahan Impor Barang Pekerja Migran Indonesia")]
    [InlineData("KM 0 (Nol) Pro Poor")]
    [InlineData("()")]
    [InlineData("Judul (")]
    public void A_bracket_that_only_explains_gives_none(string title) => Assert.Null(Acronym.Of(title));

    [Theory]
    [InlineData("Klinik Konsultasi Agribisnis", "klinik-konsultasi-agribisnis")]
    [InlineData("  Sat'Setma (Sadar Tolak Stunting)!", "sat-setma-sadar-tolak-stunting")]
    [InlineData("Café Éstimé", "cafe-estime")]
    [InlineData("///", "inovasi")]
    public void An_address_is_made_of_the_titles_letters(string title, string slug) => Assert.Equal(slug, Slug.Of(title));

    [Fact]
    public void A_long_title_is_cut_between_words()
    {
        var slug = Slug.Of(string.Join(' ', Enumerable.Repeat("pelayanan", 30)));

        Assert.True(slug.Length <= 80);
        Assert.EndsWith("-pelayanan", slug, StringComparison.Ordinal);
    }
}
