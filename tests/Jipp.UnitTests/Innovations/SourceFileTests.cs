using System.Text;
using CsCheck;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Infrastructure.Import;

namespace Jipp.UnitTests.Innovations;

public sealed class SourceFileTests
{
    private const string Table = "judul,instansi\r\n\"Café, é\",Kota Malang\nDua,\"Kota\nBatu\"\r\rTiga,\"\"\"x\"\"\"";
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, byte[]> Encodings =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Table) },
            { "UTF-8 (BOM)", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Table)] },
            { "UTF-16 LE (BOM)", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Table)] },
            { "UTF-16 BE (BOM)", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Table)] },
            { "UTF-16 LE", Encoding.Unicode.GetBytes(Table) },
            { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Table) },
            { "Windows-1252", Windows1252.GetBytes(Table) },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Common_encodings_and_mixed_newlines_are_read_and_named(string name, byte[] file)
    {
        var table = Read(file).Value;

        Assert.Equal(name, table.Encoding);
        Assert.Equal(["judul", "instansi"], table.Columns);
        Assert.Equal([(2, "Café, é|Kota Malang"), (3, "Dua|Kota\nBatu"), (6, "Tiga|\"x\"")], table.Lines.Select(line => (line.Number, string.Join('|', line.Cells))));
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void Common_separators_are_recognised(string separator)
    {
        var table = Read($"a{separator}\"b,;|x\"{separator}c\n1{separator}2{separator}3").Value;

        Assert.Equal((separator, 3), (table.Separator, table.Columns.Count));
        Assert.Equal(["1", "2", "3"], Assert.Single(table.Lines).Cells);
    }

    [Fact]
    public void A_spreadsheets_first_line_may_name_the_separator()
    {
        var table = Read("sep=;\na;b\n1;2\n").Value;

        Assert.Equal(["a", "b"], table.Columns);
        Assert.Equal(3, Assert.Single(table.Lines).Number);
    }

    [Fact]
    public void Rows_without_any_text_are_passed_over()
    {
        var lines = Read("a,b\n1,2\n , \n,\n\n3,4\n").Value.Lines.ToList();

        Assert.Equal([2, 6], lines.Select(line => line.Number));
    }

    [Theory]
    [InlineData("import.file-empty", "")]
    [InlineData("import.file-empty", "\n\n")]
    [InlineData("import.file-nul", "a,b\n1,\0\n")]
    [InlineData("import.file-quote", "a,b\n1,2\n3,\"4\n5,6\n")]
    public void Unreadable_text_is_refused_whole(string code, string text) => Assert.Equal(code, Read(text).Error?.Code);

    [Fact]
    public void Broken_UTF8_is_no_other_encoding()
    {
        byte[] broken = [.. Encoding.UTF8.GetBytes("a,b\ncafé,"), 0xC3, 0x28, (byte)'\n'];

        Assert.Equal("import.file-undecodable", Read(broken).Error?.Code);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0x81, 0x8D, 0x8F];

        Assert.Equal("import.file-undecodable", Read(picture).Error?.Code);
        Assert.Equal("import.file-nul", Read([.. "a,b\n"u8, 0x89, 0, 0x0A]).Error?.Code);
    }

    [Fact]
    public void A_fault_late_in_a_large_file_is_found()
    {
        var long_ = new StringBuilder("a,b\n");
        for (var row = 0; row < 20_000; row++)
        {
            long_.Append("satu,dua\n");
        }

        Assert.Equal("import.file-nul", Read(long_.ToString() + "x,\0\n").Error?.Code);
        Assert.Equal("import.file-undecodable", Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(long_.ToString()), 0xC3]).Error?.Code);
        Assert.Equal(20_000, Read(long_.ToString()).Value.Lines.Count());
    }

    [Fact]
    public void A_cell_of_ten_megabytes_is_refused()
    {
        var error = Read($"a,b\n1,2\n{new string('x', 10_000_000)},2\n").Error;

        Assert.Equal("import.file-cell", error?.Code);
        Assert.Equal(3, error!.Args[0]);
        Assert.Equal("import.file-cell", Read($"a,b\n1,\"{new string('x', 10_000_000)}\"\n").Error?.Code);
    }

    [Fact]
    public void A_hundred_thousand_columns_are_refused() => Assert.Equal("import.file-columns", Read(string.Join(',', Enumerable.Range(0, 100_000)) + "\n1,2\n").Error?.Code);

    [Fact]
    public void Neutralised_cells_run_nowhere_and_come_back_exactly()
    {
        Gen.String[Gen.Char["=+-@'\t\rab"], 0, 6]
            .Sample(text => FormulaCells.Restore(FormulaCells.Neutralise(text)) == text && FormulaCells.Neutralise(text) is not (['=' or '+' or '-' or '@' or '\t' or '\r', ..]));
        Assert.Equal("'=1+1", FormulaCells.Neutralise("=1+1"));
        Assert.Equal("Getar Dilan", FormulaCells.Neutralise("Getar Dilan"));
    }

    private static Result<SourceTable> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static Result<SourceTable> Read(byte[] file) => CsvSourceReader.Read(new MemoryStream(file));
}
