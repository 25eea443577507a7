using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Infrastructure.Import;

namespace Jipp.UnitTests.Innovations;

public sealed class WorkbookTests
{
    private const string Days =
        "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>";

    [Fact]
    public void A_workbook_of_another_writer_is_read_as_it_was_meant()
    {
        var file = new MemoryStream();
        MiniExcelLibs.MiniExcel.SaveAs(
            file,
            new[]
            {
                new
                {
                    judul = "Satu & <dua>",
                    tahun = 2019,
                    kode = 35.78,
                    hari = new DateTime(2022, 11, 18),
                    kosong = (string?)null,
                },
                new
                {
                    judul = "Tiga\nempat",
                    tahun = 2020,
                    kode = 35.0,
                    hari = new DateTime(2022, 1, 2, 3, 4, 5),
                    kosong = (string?)"isi",
                },
            }
        );

        var table = Read(file.ToArray()).Value;

        Assert.Equal(("XLSX", "Sheet1", 2), (table.Encoding, table.Separator, table.Rows));
        Assert.Equal(["judul", "tahun", "kode", "hari", "kosong"], table.Columns);
        Assert.Equal(
            [
                ["Satu & <dua>", "2019", "35.78", "2022-11-18", ""],
                ["Tiga\nempat", "2020", "35", "2022-01-02 03:04:05", "isi"],
            ],
            table.Lines.Select(line => line.Cells.ToArray())
        );
    }

    [Fact]
    public void Shared_texts_types_gaps_and_numbers_of_rows_are_understood()
    {
        var table = Read(
            Workbooks.Sheet(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c><c r=\"D1\" t=\"str\"><v>hari</v></c></row>"
                    + "<row r=\"5\"><c r=\"A5\" t=\"b\"><v>1</v></c><c r=\"C5\"><f>1+1</f><v>2.50</v></c><c r=\"D5\" s=\"2\"><v>44883</v></c></row>"
                    + "<row r=\"6\"><c r=\"A6\" t=\"e\"><v>#N/A</v></c></row><row r=\"9\"><c r=\"C9\" t=\"s\"><v>2</v></c></row>",
                "<si><t>a</t></si><si><r><t>c</t></r><r><t xml:space=\"preserve\"> d</t></r><rPh><t>bukan</t></rPh></si><si><t>x_x000A_y</t></si>",
                Days
            )
        ).Value;

        Assert.Equal(["a", "", "c d", "hari"], table.Columns);
        Assert.Equal([(5, "true||2.5|2022-11-18"), (9, "||x\ny|")], table.Lines.Select(line => (line.Number, string.Join('|', line.Cells))));
        Assert.Equal(2, table.Rows);
    }

    [Fact]
    public void Days_since_1904_are_days_too() =>
        Assert.Equal(
            "2022-11-18",
            Read(Workbooks.Sheet("<row><c t=\"str\"><v>h</v></c></row><row><c s=\"1\"><v>43421</v></c></row>", styles: Days, bookProperties: "<workbookPr date1904=\"1\"/>"))
                .Value.Lines.Single()
                .Cells[0]
        );

    public static TheoryData<string, string, byte[]> Broken =>
        new()
        {
            { "no archive", "import.file-workbook", [.. "PK\u0003\u0004 bukan arsip"u8] },
            { "cut off", "import.file-workbook", Workbooks.Of(["a"], ["b"])[..^40] },
            { "another archive", "import.file-workbook", Workbooks.Zip(("a.txt", "x")) },
            { "no sheet", "import.file-workbook", Workbooks.Zip(("_rels/.rels", "<Relationships/>")) },
            { "broken xml", "import.file-workbook", Workbooks.Sheet("<row><c></row>") },
            { "document type", "import.file-workbook", Workbooks.Sheet("<row/>", prologue: "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>") },
            { "a text that is not there", "import.file-workbook", Workbooks.Sheet("<row><c t=\"s\"><v>7</v></c></row>") },
            { "rows backwards", "import.file-workbook", Workbooks.Sheet("<row r=\"5\"><c t=\"str\"><v>a</v></c></row><row r=\"4\"><c t=\"str\"><v>b</v></c></row>") },
            { "columns backwards", "import.file-workbook", Workbooks.Sheet("<row><c r=\"B1\" t=\"str\"><v>a</v></c><c r=\"A1\" t=\"str\"><v>b</v></c></row>") },
            { "a column that no sheet has", "import.file-workbook", Workbooks.Sheet("<row><c r=\"ZZZZZZ1\" t=\"str\"><v>a</v></c></row>") },
            { "a row number that overflows", "import.file-workbook", Workbooks.Sheet("<row r=\"99999999999\"><c t=\"str\"><v>a</v></c></row>") },
            { "too many columns", "import.file-columns", Workbooks.Sheet($"<row>{string.Concat(Enumerable.Repeat("<c t=\"str\"><v>a</v></c>", 400))}</row>") },
            { "a cell of 10 MB", "import.file-cell", Workbooks.Of(["a"], [new string('x', 10_000_000)]) },
            { "a shared text of 10 MB", "import.file-cell", Workbooks.Sheet("<row><c t=\"s\"><v>0</v></c></row>", $"<si><t>{new string('x', 10_000_000)}</t></si>") },
            { "a bomb", "import.file-inflated", Workbooks.Bomb(20) },
            { "too many parts", "import.file-inflated", Workbooks.Zip([.. Enumerable.Range(0, 3000).Select(part => ($"p{part}", ""))]) },
            { "nothing in it", "import.file-empty", Workbooks.Sheet("<row/><row r=\"1048576\"/>") },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_or_hostile_workbook_is_refused_whole(string what, string code, byte[] file) =>
        Assert.True(Read(file).Error?.Code == code, $"{what}: {Read(file).Error?.Code}");

    [Fact]
    public void A_bomb_is_refused_before_it_is_in_memory()
    {
        var bomb = Workbooks.Bomb(500);
        Assert.True(bomb.Length < 10_000_000);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        Assert.Equal("import.file-inflated", Read(bomb).Error?.Code);

        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 30_000_000);
    }

    [Theory]
    [InlineData("inovasi.csv", "import.file-misnamed")]
    [InlineData("inovasi.pdf", "import.file-kind")]
    [InlineData("inovasi", "import.file-kind")]
    [InlineData("Inovasi.XLSX", null)]
    public void The_ending_of_the_name_must_fit_a_workbook(string name, string? code) => Assert.Equal(code, Read(Workbooks.Of(["a"], ["b"]), name).Error?.Code);

    [Fact]
    public void What_is_no_workbook_is_not_read_as_one()
    {
        Assert.Equal("import.file-misnamed", Read("a,b\n1,2\n"u8.ToArray(), "inovasi.xlsx").Error?.Code);
        Assert.Equal("import.file-workbook", Read([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0, 0], "inovasi.xlsx").Error?.Code);
        Assert.Equal("import.file-old-excel", Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "inovasi.xlsx").Error?.Code);
        Assert.Equal("import.file-empty", Read([], "inovasi.xlsx").Error?.Code);
    }

    [Fact]
    public void Texts_beyond_what_stays_in_memory_are_the_same_texts()
    {
        string[] texts = [.. Enumerable.Range(0, 60).Select(text => $"{text} {new string('é', 90_000)}")];
        var file = Workbooks.Sheet(
            "<row><c t=\"str\"><v>h</v></c></row>" + string.Concat(texts.Select((_, at) => $"<row><c t=\"s\"><v>{texts.Length - 1 - at}</v></c></row>")),
            string.Concat(texts.Select(text => $"<si><t>{text}</t></si>"))
        );

        Assert.Equal(Enumerable.Reverse(texts), Read(file, megabytes: 5).Value.Lines.Select(line => line.Cells[0]));
    }

    private static Result<SourceTable> Read(byte[] file, string name = "inovasi.xlsx", int megabytes = 1) =>
        new SourceFileReader(new ImportSettings(megabytes)).Read(new MemoryStream(file), name);
}
