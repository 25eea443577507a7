using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;

namespace Jipp.UnitTests.Innovations;

public sealed class SourceLayoutTests
{
    [Fact]
    public void JIPPNas_brings_the_number_the_claimed_title_and_names_that_stay_private()
    {
        var row = Read(
            new JippnasLayout(),
            ("Tahun", "2016"),
            ("No Registrasi", "31671"),
            ("Judul Inovasi", "Klinik Agribisnis"),
            ("Institusi", "Pemerintah Kabupaten Gunungkidul"),
            ("Status", "Belum Lengkap"),
            ("Publikasi", "TRUE"),
            ("Wilayah", "Kab. Gunung Kidul"),
            ("SDGs", "2; 5,2"),
            ("Penghargaan", "Top 35/2016, Juara harapan"),
            ("Nama Inovator", "Ani"),
            ("Nama Pemangku", "Budi"),
            ("Video", "https://video.contoh.test/1"),
            ("Jumlah Replikasi", "23"),
            ("Keberlanjutan", "Ya"),
            ("Last Update", "2025-05-01 10:11:12")
        );

        Assert.Empty(row.Faults);
        Assert.Equal(("031671", "031671", true), (row.Key, row.Nri, row.Published));
        Assert.Equal(
            ("2016", "2, 5", "Ya", "23", "2025-05-01"),
            (
                Of(row, InnovationField.SourceYear),
                Of(row, InnovationField.Sdgs),
                Of(row, InnovationField.Sustainability),
                Of(row, InnovationField.ReplicationCount),
                Of(row, InnovationField.SourceDate)
            )
        );
        Assert.Equal(("Top 35/2016, Juara harapan", "Top 35/2016"), (Of(row, InnovationField.Award), Of(row, InnovationField.KippTitle)));
        Assert.True(Fields.IsPersonal(InnovationField.Innovators) && Fields.IsPersonal(InnovationField.ProcessOwner));
        Assert.Equal("Budi", Of(row, InnovationField.ProcessOwner));
    }

    [Theory]
    [InlineData("false", false, false)]
    [InlineData("Tidak", false, false)]
    [InlineData("Ya", true, false)]
    [InlineData("mungkin", false, true)]
    public void What_JIPPNas_does_not_call_published_is_a_draft(string word, bool published, bool warned)
    {
        var row = Jippnas(("Publikasi", word));

        Assert.Equal((published, warned), (row.Published, row.Warnings.Any(note => note.Message.Contains("draf", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("SDGs", "0", InnovationField.Sdgs)]
    [InlineData("SDGs", "18", InnovationField.Sdgs)]
    [InlineData("SDGs", "dua", InnovationField.Sdgs)]
    [InlineData("Video", "javascript:alert(1)", InnovationField.Video)]
    [InlineData("Jumlah Replikasi", "-1", InnovationField.ReplicationCount)]
    [InlineData("Tahun Implementasi", "13", InnovationField.ImplementedYear)]
    [InlineData("Last Update", "kemarin", InnovationField.SourceDate)]
    internal void What_is_none_of_the_field_is_left_out_with_a_warning(string column, string text, InnovationField field)
    {
        var row = Jippnas((column, text));

        Assert.Empty(row.Faults);
        Assert.Null(Of(row, field));
        Assert.Single(row.Warnings);
    }

    [Fact]
    public void IGA_gives_place_days_texts_and_a_point()
    {
        var row = Iga(
            ("waktu_penerapan", "18/11/2022"),
            ("rancang_bangun", "<p>Satu</p><p>Dua</p>"),
            ("tujuan", "Tiga\r\nempat"),
            ("latitude", "-2,33"),
            ("longitude", "115.6"),
            ("skor_kematangan", "85,5"),
            ("asta_cita", "4")
        );

        Assert.Empty(row.Faults);
        Assert.Equal(
            ("63.11", "2022-11-18", "2022", "2025"),
            (Of(row, InnovationField.Region), Of(row, InnovationField.ImplementedOn), Of(row, InnovationField.ImplementedYear), Of(row, InnovationField.SourceYear))
        );
        Assert.Equal(("Satu\nDua", "Tiga\nempat"), (Of(row, InnovationField.Background), Of(row, InnovationField.Goals)));
        Assert.Equal(("-2.33, 115.6", "85.5", "4"), (Of(row, InnovationField.Point), Of(row, InnovationField.Maturity), Of(row, InnovationField.AstaCita)));
        Assert.True(row.WeakKey);
        Assert.NotEqual(row.Key, Iga(("tahun_pelaporan", "2024")).Key);
    }

    [Theory]
    [InlineData("115.6", "-2.33")]
    [InlineData("0", "0")]
    [InlineData("-2.33", "")]
    public void A_point_outside_of_Indonesia_is_left_out(string latitude, string longitude)
    {
        var row = Iga(("latitude", latitude), ("longitude", longitude));

        Assert.Null(Of(row, InnovationField.Point));
        Assert.Contains(row.Warnings, note => note.Message.StartsWith("Titik peta", StringComparison.Ordinal));
    }

    [Fact]
    public void Inoland_has_HTML_and_a_BPS_code_before_a_name()
    {
        var row = Read(
            new InolandLayout(),
            ("id", "123"),
            ("judul_inovasi", "E-Surat"),
            ("tahun", "2022"),
            ("instansi.agency_name", "Kota Surabaya"),
            ("deskripsi", "<p>Surat&nbsp;cepat</p><script>x</script>"),
            ("id_kabkot", "3578"),
            ("wilayah.nama_kabkot", "Kota Malang"),
            ("id_sdgs", "3"),
            ("sdgs.nama", "Kehidupan Sehat"),
            ("agency_id_panrb", "PMD11")
        );

        Assert.Empty(row.Faults);
        Assert.Equal(
            ("Surat cepat", "35.78", "3", "PMD11"),
            (Of(row, InnovationField.Summary), Of(row, InnovationField.Region), Of(row, InnovationField.Sdgs), Of(row, InnovationField.SourceAgency))
        );
        Assert.Equal(
            "35.73",
            Of(
                Read(
                    new InolandLayout(),
                    ("id", "1"),
                    ("judul_inovasi", "E"),
                    ("tahun", "2022"),
                    ("instansi.agency_name", "X"),
                    ("id_kabkot", ""),
                    ("wilayah.nama_kabkot", "Kota Malang")
                ),
                InnovationField.Region
            )
        );
    }

    [Fact]
    public void A_participant_of_Proper_is_a_private_name()
    {
        var row = Read(
            new ProperLayout(),
            ("id", "9"),
            ("judul", "Percepatan"),
            ("tahun", "2023"),
            ("nama", "Citra"),
            ("md_instansi.nama", "LAN"),
            ("angkatan", "XII"),
            ("deskripsi_lengkap", "a<br>b")
        );

        Assert.Equal(("Citra", "XII", "a\nb"), (Of(row, InnovationField.Innovators), Of(row, InnovationField.Batch), Of(row, InnovationField.Description)));
    }

    [Fact]
    public void Tuxedovation_is_known_by_agency_and_title()
    {
        var row = Read(new TuxedovationLayout(), ("title", "E-Surat"), ("pemda", "Kota Surabaya"), ("date", "2021-02-03"), ("image", "https://contoh.test/a.png"));

        Assert.Equal(
            (true, "2021", "35.78", "https://contoh.test/a.png"),
            (row.WeakKey, Of(row, InnovationField.SourceYear), Of(row, InnovationField.Region), Of(row, InnovationField.SourceFiles))
        );
    }

    [Fact]
    public void A_zero_that_a_spreadsheet_lost_is_put_back_and_only_there()
    {
        var layout = new PublicListLayout();
        string[] cells = ["R1", "2019", "A", "B", "", "", "73.2", "", "", ""];
        var places = layout.Required.Select((column, at) => (column, at)).ToDictionary(pair => pair.column, pair => pair.at);
        ImportRow Row(bool typed)
        {
            var reading = new RowReading(new(2, cells, typed), places, cells.Length, 2027);
            layout.Read(reading);
            return reading.ToRow(new(Guid.CreateVersion7()), layout, "daerah");
        }

        Assert.Equal("73.20", Of(Row(typed: true), InnovationField.Region));
        Assert.Equal(RowOutcome.Refused, Row(typed: false).Outcome);
    }

    [Fact]
    public void A_file_without_a_column_does_not_speak_of_its_field()
    {
        var layout = new IgaLayout();

        Assert.DoesNotContain(InnovationField.Point, RowReading.FieldsOf(layout, layout.Required));
        Assert.Contains(InnovationField.ImplementedYear, RowReading.FieldsOf(layout, layout.Required));
        Assert.Contains(InnovationField.Point, RowReading.FieldsOf(layout, layout.Columns));
    }

    [SkippableFact]
    public void The_headers_are_those_of_the_sources()
    {
        Dictionary<string, Layout> layouts = new()
        {
            ["JIPPNAS_KIPP"] = new JippnasLayout(),
            ["KEMENDAGRI_IGA"] = new IgaLayout(),
            ["LAN_INOLAND"] = new InolandLayout(),
            ["LAN_PROPER"] = new ProperLayout(),
            ["KEMENDAGRI_TUXEDOVATION"] = new TuxedovationLayout(),
        };
        var columns = File.ReadLines(SharedData.Path("import_layouts.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(cells => layouts.ContainsKey(cells[0]))
            .ToLookup(cells => cells[0], cells => cells[2]);

        Assert.Equal(layouts.Count, columns.Count);
        Assert.All(layouts, layout => Assert.Equal(columns[layout.Key].Order(), layout.Value.Columns.Order()));
    }

    private static ImportRow Jippnas(params (string Column, string Text)[] cells) =>
        Read(
            new JippnasLayout(),
            [
                ("Tahun", "2016"),
                ("No Registrasi", "316717"),
                ("Judul Inovasi", "A"),
                ("Institusi", "B"),
                ("Status", "Lengkap"),
                .. cells.Any(cell => cell.Column == "Publikasi") ? [] : new[] { ("Publikasi", "true") },
                .. cells,
            ]
        );

    private static ImportRow Iga(params (string Column, string Text)[] cells)
    {
        var layout = new IgaLayout();
        var all = layout.Required.ToDictionary(column => column, _ => "");
        (all["nama_pemda"], all["nama_inovasi"], all["tahun_pelaporan"]) = ("Kabupaten Balangan", "PEPES PAPARI", "2025");
        foreach (var (column, text) in cells)
        {
            all[column] = text;
        }

        return Read(layout, [.. all.Select(cell => (cell.Key, cell.Value))]);
    }

    private static ImportRow Read(Layout layout, params (string Column, string Text)[] cells)
    {
        Assert.All(cells, cell => Assert.Contains(cell.Column, layout.Columns));
        var reading = new RowReading(
            new(2, [.. cells.Select(cell => cell.Text)]),
            cells.Select((cell, at) => (cell.Column, at)).ToDictionary(pair => pair.Column, pair => pair.at),
            cells.Length,
            2027
        );
        layout.Read(reading);
        return reading.ToRow(new(Guid.CreateVersion7()), layout, layout.SourceSystemOf("berkas.csv").Value);
    }

    private static string? Of(ImportRow row, InnovationField field) => row.Values.GetValueOrDefault(field);
}
