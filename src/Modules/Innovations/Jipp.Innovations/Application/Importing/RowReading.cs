using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Importing;

/// <summary>One row while a layout reads it: what it says by field, its faults (refused) and warnings (goes in, marked).</summary>
internal sealed class RowReading(SourceLine line, IReadOnlyDictionary<string, int> columns, int columnCount, int newestYear)
{
    public const int LongestTitle = 500;
    public const int LongestText = 4000;
    public const int LongestKey = 200;
    private const int OldestYear = 1945;

    private readonly Dictionary<InnovationField, string> _values = [];
    private readonly List<RowNote> _faults = [];
    private readonly List<RowNote> _warnings = [];
    private string _key = "";
    private string? _address;

    public bool Published { get; set; } = true;

    /// <summary>The cell as text on one line; null when empty.</summary>
    public string? Cell(string column) => columns[column] < line.Cells.Count && Clean(line.Cells[columns[column]]) is { Length: > 0 } text ? text : null;

    public void Text(InnovationField field, string column)
    {
        if (Cell(column) is not { } text)
        {
            return;
        }

        if (text.Length > LongestText)
        {
            Fault("Kolom {0} lebih panjang dari {1} karakter.", column, Number(LongestText));
            return;
        }

        _values[field] = text;
    }

    public void Key(string column)
    {
        _key = Cell(column) ?? "";
        if (_key.Length > LongestKey)
        {
            Fault("Nomor sumber lebih panjang dari {0} karakter.", Number(LongestKey));
            _key = "";
        }
    }

    public void Title(string column)
    {
        if (Cell(column) is not { } title)
        {
            Fault("Judul kosong.");
        }
        else if (title.Length > LongestTitle)
        {
            Fault("Judul lebih panjang dari {0} karakter.", Number(LongestTitle));
        }
        else
        {
            _values[InnovationField.Title] = title;
        }
    }

    public void Agency(string column)
    {
        if (Cell(column) is not { } agency)
        {
            Fault("Instansi kosong.");
        }
        else if (agency.Length > LongestTitle)
        {
            Fault("Nama instansi lebih panjang dari {0} karakter.", Number(LongestTitle));
        }
        else
        {
            _values[InnovationField.Agency] = agency;
        }
    }

    public void Year(InnovationField field, string column)
    {
        if (Cell(column) is not { } text)
        {
            return;
        }

        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= OldestYear && year <= newestYear)
        {
            _values[field] = text;
        }
        else
        {
            Warn("Tahun \"{0}\" tidak terbaca dan dikosongkan.", Short(text));
        }
    }

    public void WarnWithoutYear(params InnovationField[] fields)
    {
        if (!fields.Any(_values.ContainsKey))
        {
            Warn("Tanpa tahun.");
        }
    }

    /// <summary>A Kemendagri code: <c>35</c> or <c>35.78</c>.</summary>
    public void Region(string? code)
    {
        if (code is null)
        {
            return;
        }

        if (!IsDigits(code, 2) && !(code.Length == 5 && code[2] == '.' && IsDigits(code.Remove(2, 1), 4)))
        {
            Fault("Kode wilayah \"{0}\" mustahil: dua angka, atau dua angka, titik, dua angka.", Short(code));
            return;
        }

        if (!Regions.IsKnown(code))
        {
            Warn("Kode wilayah \"{0}\" tidak dikenal.", code);
        }

        _values[InnovationField.Region] = code;
    }

    /// <summary>Two BPS codes, the narrower one first choice.</summary>
    public void BpsRegion(string provinceColumn, string regencyColumn)
    {
        var (province, regency) = (Cell(provinceColumn), Cell(regencyColumn));
        if ((province is not null && !IsDigits(province, 2)) || (regency is not null && !IsDigits(regency, 4)))
        {
            Fault("Kode wilayah BPS \"{0}\" mustahil: provinsi dua angka, kabupaten/kota empat angka.", Short($"{province} {regency}".Trim()));
            return;
        }

        if ((regency ?? province) is not { } code)
        {
            return;
        }

        if (Regions.FromBps(code) is { } known)
        {
            _values[InnovationField.Region] = known;
        }
        else
        {
            Warn("Kode wilayah BPS \"{0}\" tidak dikenal.", code);
        }
    }

    /// <summary>Only what a reader may safely follow is kept as a link.</summary>
    public void WebAddress(string column)
    {
        if (Cell(column) is not { } text)
        {
            return;
        }

        if (text.Length <= LongestText && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            _address = text;
        }
        else
        {
            Warn("Alamat sumber bukan tautan web dan tidak dipakai.");
        }
    }

    /// <summary>The row for staging. A key that another row of the file has is the caller's to find.</summary>
    public ImportRow ToRow(ImportId import, Layout layout, string sourceSystem)
    {
        if (line.Cells.Count != columnCount)
        {
            Fault("Baris ini memiliki {0} kolom, baris judul {1}. Periksa pemisah dan tanda kutip.", Number(line.Cells.Count), Number(columnCount));
        }

        var weak = _key.Length == 0 && _faults.Count == 0;
        if (weak)
        {
            _key = WeakKey(layout.WeakKeyHasYear(sourceSystem));
            Warn("Tanpa nomor sumber: dikenali dari instansi dan judul.");
        }

        var row = new ImportRow
        {
            ImportId = import,
            Number = line.Number,
            Key = _key,
            WeakKey = weak,
            Title = _values.GetValueOrDefault(InnovationField.Title, ""),
            AgencyText = _values.GetValueOrDefault(InnovationField.Agency, ""),
            Values = _values,
            Address = _address,
            Published = Published,
            Faults = _faults,
            Outcome = _faults.Count > 0 ? RowOutcome.Refused : RowOutcome.New,
        };
        row.Warn(_warnings);
        return row;
    }

    private string WeakKey(bool withYear)
    {
        var year = withYear ? _values.GetValueOrDefault(InnovationField.SourceYear, "") : "";
        var words = $"{AgencyNames.Fold(_values[InnovationField.Agency])}|{AgencyNames.Fold(_values[InnovationField.Title])}|{year}";
        return "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..24];
    }

    private void Fault(string message, params string[] args) => _faults.Add(new(message, args));

    private void Warn(string message, params string[] args) => _warnings.Add(new(message, args));

    private static bool IsDigits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    /// <summary>One line, one space between words, without characters that only change how the rest is shown.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsControl(letter) || char.IsWhiteSpace(letter))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.Format)
            {
                clean.Append(letter);
            }
        }

        return clean.ToString().TrimEnd();
    }
}
