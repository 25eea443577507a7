using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Application.Importing;

/// <summary>One row of a file. <paramref name="Number"/> is the line on which it begins, the header being line 1.</summary>
/// <param name="Typed">The cells of a spreadsheet are numbers and days, so that a trailing zero may have been lost.</param>
internal sealed record SourceLine(int Number, IReadOnlyList<string> Cells, bool Typed = false);

/// <summary>A file that is known to be readable to its end, with what was recognised of it. Lines are read as they are asked for.</summary>
/// <param name="Separator">Of CSV; of a workbook the sheet's name.</param>
/// <param name="Rows">Lines below the header.</param>
internal sealed record SourceTable(string Encoding, string Separator, IReadOnlyList<string> Columns, int Rows, IEnumerable<SourceLine> Lines);

/// <summary>Reads tables: separated values in any common encoding and separator, and XLSX workbooks.</summary>
internal interface ISourceFileReader
{
    /// <summary>Refuses the file whole when any of it cannot be read, or when its name says another kind than its content.</summary>
    /// <param name="file">Seekable; read while the lines are.</param>
    /// <param name="provenRows">Rows below the header, when this file was read to its end before: it is not proven again.</param>
    Result<SourceTable> Read(Stream file, string name, int? provenRows = null);
}

/// <summary>Why a file is refused whole.</summary>
internal static class FileFaults
{
    public static Error Empty() => Error.Invalid("import.file-empty", "Berkas ini kosong.");

    public static Error Undecodable() => Error.Invalid("import.file-undecodable", "Teks berkas ini tidak dapat dibaca. Simpan ulang sebagai CSV UTF-8, lalu unggah lagi.");

    public static Error Nul() => Error.Invalid("import.file-nul", "Berkas ini memuat byte NUL, jadi bukan berkas CSV. Simpan ulang sebagai CSV, lalu unggah lagi.");

    public static Error TooLarge(long megabytes) => Error.Invalid("import.file-too-large", "Berkas ini lebih besar dari {0} MB. Bagi menjadi beberapa berkas.", megabytes);

    public static Error TooManyColumns(int most) => Error.Invalid("import.file-columns", "Berkas ini memiliki lebih dari {0} kolom. Periksa pemisah kolomnya.", most);

    public static Error CellTooLong(int line, int most) =>
        Error.Invalid("import.file-cell", "Sel pada baris {0} lebih panjang dari {1} karakter. Periksa tanda kutip yang tidak ditutup.", line, most);

    public static Error TextTooLong(int most) => Error.Invalid("import.file-cell", "Sebuah sel di berkas XLSX ini lebih panjang dari {0} karakter. Pendekkan isinya.", most);

    public static Error TooManyRows(int most) => Error.Invalid("import.file-rows", "Berkas ini memiliki lebih dari {0} baris. Bagi menjadi beberapa berkas.", most);

    public static Error UnknownKind(string name) => Error.Invalid("import.file-kind", "Berkas \"{0}\" bukan CSV atau XLSX. Simpan sebagai salah satunya, lalu unggah lagi.", name);

    public static Error NotAsNamed(string name, string kind) =>
        Error.Invalid("import.file-misnamed", "Isi berkas \"{0}\" tidak sesuai dengan akhiran namanya: isinya {1}. Beri akhiran yang benar, lalu unggah lagi.", name, kind);

    public static Error OldExcel() =>
        Error.Invalid("import.file-old-excel", "Ini berkas Excel lama (.xls) atau berkas yang dikunci dengan sandi. Simpan sebagai .xlsx tanpa sandi, lalu unggah lagi.");

    public static Error BrokenWorkbook() =>
        Error.Invalid("import.file-workbook", "Berkas XLSX ini rusak dan tidak dapat dibaca. Buka dan simpan ulang dengan aplikasi lembar kerja, lalu unggah lagi.");

    public static Error HostileWorkbook(long megabytes) =>
        Error.Invalid(
            "import.file-inflated",
            "Isi berkas XLSX ini menjadi lebih dari {0} MB bila dibuka, atau terdiri atas terlalu banyak bagian. Simpan ulang hanya lembar yang diperlukan.",
            megabytes
        );

    public static Error UnclosedQuote(int line) =>
        Error.Invalid("import.file-quote", "Tanda kutip pada atau sesudah baris {0} tidak ditutup, sehingga sisa berkas tidak terbaca.", line);

    public static Error DuplicateColumn(string column) => Error.Invalid("import.file-duplicate-column", "Kolom \"{0}\" muncul lebih dari sekali di baris judul.", column);

    public static Error MissingColumns(IEnumerable<string> columns) => Error.Invalid("import.file-missing-columns", "Kolom wajib tidak ada: {0}.", string.Join(", ", columns));

    public static Error UnknownLayout(string layout) => Error.Invalid("import.layout-unknown", "Tata letak \"{0}\" tidak dikenal.", layout);

    public static Error UnknownSource(string file) =>
        Error.Invalid("import.source-unknown", "Nama berkas \"{0}\" tidak menyebut sumbernya. Beri nama panrb-kipp.csv, kemendagri-iga.csv, atau daerah.csv.", file);
}
