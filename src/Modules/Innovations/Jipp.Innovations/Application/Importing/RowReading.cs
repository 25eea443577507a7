using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Importing;

/// <summary>One row while a layout reads it: what it says by field, its faults (refused) and warnings (goes in, marked).</summary>
/// <param name="columns">Place in the row by column of the layout; columns that the file does not have are not in it.</param>
internal sealed partial class RowReading(SourceLine line, IReadOnlyDictionary<string, int> columns, int columnCount, int newestYear)
{
    public const int LongestKey = 200;

    private readonly Dictionary<InnovationField, string> _values = [];
    private readonly HashSet<InnovationField> _fields = [];
    private readonly List<RowNote> _faults = [];
    private readonly List<RowNote> _warnings = [];
    private string _key = "";
    private string? _nri;
    private string? _address;
    private bool _published = true;

    /// <summary>Fields that files with these columns speak of; a field that none of their rows fills is said to be empty.</summary>
    public static IReadOnlyList<InnovationField> FieldsOf(Layout layout, IEnumerable<string> columns)
    {
        var known = columns.ToDictionary(column => column, _ => 0);
        var reading = new RowReading(new(0, [""]), known, 1, 0);
        layout.Read(reading);
        return [.. reading._fields.Order()];
    }

    /// <summary>The cell as text on one line; null when empty or when the file has no such column.</summary>
    public string? Cell(string column) => Raw(column) is { } text && PlainText.Line(text) is { Length: > 0 } clean ? clean : null;

    /// <summary>Takes the columns over into the field, several as one text. What is none of the field is left out with a warning.</summary>
    public void Say(InnovationField field, params ReadOnlySpan<string> from)
    {
        if (Fields.ShapeOf(field) == FieldShape.Prose)
        {
            Take(field, from, text => PlainText.LooksLikeHtml(text) ? PlainText.OfHtml(text) : PlainText.Prose(text), "\n");
        }
        else
        {
            Take(field, from, PlainText.Line, "; ");
        }
    }

    /// <summary>Like <see cref="Say"/>, of columns that hold HTML.</summary>
    public void Html(InnovationField field, params ReadOnlySpan<string> from) => Take(field, from, PlainText.OfHtml, "\n");

    public void Key(string column)
    {
        _key = Cell(column) ?? "";
        if (_key.Length > LongestKey)
        {
            Fault("Nomor sumber lebih panjang dari {0} karakter.", Text(LongestKey));
            _key = "";
        }
    }

    /// <summary>A key that is the record's national number too. Zeros that a spreadsheet took from its front are put back.</summary>
    public void Number(string column)
    {
        Key(column);
        if (_key.Length is > 0 and < 6 && _key.All(char.IsAsciiDigit))
        {
            _key = _key.PadLeft(6, '0');
        }

        if (Nri.IsValid(_key))
        {
            _nri = _key;
        }
        else if (_key.Length > 0)
        {
            Warn("\"{0}\" bukan NRI enam angka; nomor lokal akan dipakai.", Short(_key));
        }
    }

    public void Title(string column) => Needed(InnovationField.Title, column, "Judul kosong.", "Judul lebih panjang dari {0} karakter.");

    public void Agency(string column) => Needed(InnovationField.Agency, column, "Instansi kosong.", "Nama instansi lebih panjang dari {0} karakter.");

    public void Year(InnovationField field, string column)
    {
        if (!Has(column))
        {
            return;
        }

        _fields.Add(field);
        if (Cell(column) is not { } text)
        {
            return;
        }

        if (Fields.Read(field, text, newestYear) is { } year)
        {
            _values[field] = year;
        }
        else
        {
            Warn("Tahun \"{0}\" tidak terbaca dan dikosongkan.", Short(text));
        }
    }

    /// <summary>Year of a day that the row has said.</summary>
    public void YearOf(InnovationField field, InnovationField day)
    {
        if (_fields.Contains(day))
        {
            _fields.Add(field);
        }

        if (_values.TryGetValue(day, out var text))
        {
            _values[field] = text[..4];
        }
    }

    public void WarnWithoutYear(params ReadOnlySpan<InnovationField> fields)
    {
        foreach (var field in fields)
        {
            if (_values.ContainsKey(field))
            {
                return;
            }
        }

        Warn("Tanpa tahun.");
    }

    /// <summary>An award in the source's words, and the title in it that names its year.</summary>
    public void Award(string column)
    {
        Say(InnovationField.Award, column);
        if (_fields.Contains(InnovationField.Award))
        {
            _fields.Add(InnovationField.KippTitle);
        }

        if (ClaimedTitles.Of(_values.GetValueOrDefault(InnovationField.Award)) is { } claim)
        {
            _values[InnovationField.KippTitle] = claim;
        }
    }

    /// <summary>Only what a reader may safely follow is kept as a link.</summary>
    public void WebAddress(string column)
    {
        if (Cell(column) is not { } text)
        {
            return;
        }

        if (Fields.IsWebAddress(text))
        {
            _address = text;
        }
        else
        {
            Warn("Alamat sumber bukan tautan web dan tidak dipakai.");
        }
    }

    /// <summary>Whether the source calls the row published; what it does not say clearly stays a draft.</summary>
    public void PublishedIf(string column, ReadOnlySpan<string> yes, ReadOnlySpan<string> no)
    {
        var word = Cell(column)?.ToLowerInvariant() ?? "";
        _published = yes.Contains(word);
        if (!_published && !no.Contains(word))
        {
            Warn("Kolom {0} berisi \"{1}\": baris ini masuk sebagai draf.", column, Short(word));
        }
    }

    /// <summary>The row for staging. A key that another row of the file has is the caller's to find.</summary>
    public ImportRow ToRow(ImportId import, Layout layout, string sourceSystem)
    {
        if (line.Cells.Count != columnCount)
        {
            Fault("Baris ini memiliki {0} kolom, baris judul {1}. Periksa pemisah dan tanda kutip.", Text(line.Cells.Count), Text(columnCount));
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
            Published = _published,
            Nri = _nri,
            Faults = _faults,
        };
        row.Report(_faults.Count > 0 ? RowOutcome.Refused : RowOutcome.New, recognised: false, [], []);
        row.Warn(_warnings);
        return row;
    }

    private string WeakKey(bool withYear)
    {
        var year = withYear ? _values.GetValueOrDefault(InnovationField.SourceYear, "") : "";
        var words = $"{AgencyNames.Fold(_values[InnovationField.Agency])}|{AgencyNames.Fold(_values[InnovationField.Title])}|{year}";
        return "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..24];
    }

    private string? Raw(string column) => columns.TryGetValue(column, out var at) && at < line.Cells.Count ? line.Cells[at] : null;

    private bool Has(string column) => columns.ContainsKey(column);

    private void Needed(InnovationField field, string column, string empty, string tooLong)
    {
        _fields.Add(field);
        if (Cell(column) is not { } text)
        {
            Fault(empty);
        }
        else if (text.Length > Fields.LongestTitle)
        {
            Fault(tooLong, Text(Fields.LongestTitle));
        }
        else
        {
            _values[field] = text;
        }
    }

    private void Take(InnovationField field, ReadOnlySpan<string> from, Func<string, string> clean, string between)
    {
        foreach (var column in from)
        {
            if (!Has(column))
            {
                continue;
            }

            _fields.Add(field);
            if (Raw(column) is not { Length: > 0 } raw || clean(raw) is not { Length: > 0 } text)
            {
                continue;
            }

            if (text.Length > Fields.LongestOf(field))
            {
                Fault("Kolom {0} lebih panjang dari {1} karakter.", column, Text(Fields.LongestOf(field)));
            }
            else if (Fields.Read(field, text, newestYear) is { } value)
            {
                _values[field] = _values.TryGetValue(field, out var before) ? before + between + value : value;
            }
            else
            {
                Warn("Isi kolom {0} (\"{1}\") tidak terbaca dan dikosongkan.", column, Short(text));
            }
        }
    }

    private void Fault(string message, params string[] args) => _faults.Add(new(message, args));

    private void Warn(string message, params string[] args) => _warnings.Add(new(message, args));

    private static bool IsDigits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
