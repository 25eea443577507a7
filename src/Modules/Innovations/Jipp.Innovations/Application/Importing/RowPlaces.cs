using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Importing;

/// <summary>How rows name places: by Kemendagri codes, BPS codes, names or degrees.</summary>
internal sealed partial class RowReading
{
    private const int LostZero = 4;

    /// <summary>A Kemendagri code: <c>35</c> or <c>35.78</c>.</summary>
    public void Region(string column)
    {
        if (!Has(column))
        {
            return;
        }

        _fields.Add(InnovationField.Region);
        if (Cell(column) is not { } code)
        {
            return;
        }

        // 73.20 is the number 73.2 to a spreadsheet; no code has one digit there.
        if (line.Typed && code.Length == LostZero && code[2] == '.')
        {
            code += "0";
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

    /// <summary>BPS codes, the widest place first; the narrowest one counts.</summary>
    public void BpsRegion(params ReadOnlySpan<string> from)
    {
        string? code = null;
        foreach (var column in from)
        {
            if (!Has(column))
            {
                continue;
            }

            _fields.Add(InnovationField.Region);
            if (Cell(column) is not { } text)
            {
                continue;
            }

            if (!IsDigits(text, 2) && !IsDigits(text, 4))
            {
                Fault("Kode wilayah BPS \"{0}\" mustahil: provinsi dua angka, kabupaten/kota empat angka.", Short(text));
                return;
            }

            code = text;
        }

        if (code is null)
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

    /// <summary>A place by its name, the narrowest column first, unless a code has said it.</summary>
    public void RegionNamed(params ReadOnlySpan<string> from)
    {
        string? unknown = null;
        foreach (var column in from)
        {
            if (!Has(column))
            {
                continue;
            }

            _fields.Add(InnovationField.Region);
            if (_values.ContainsKey(InnovationField.Region))
            {
                return;
            }

            if (Cell(column) is { } name)
            {
                if (Regions.FromName(name) is { } code)
                {
                    _values[InnovationField.Region] = code;
                    return;
                }

                unknown ??= name;
            }
        }

        if (unknown is not null)
        {
            Warn("Wilayah \"{0}\" tidak dikenal.", Short(unknown));
        }
    }

    /// <summary>The place that an agency's name is, if it is one; most agencies are none.</summary>
    public void RegionIfNamed(string column)
    {
        if (!Has(column))
        {
            return;
        }

        _fields.Add(InnovationField.Region);
        if (Cell(column) is { } name && Regions.FromName(name) is { } code)
        {
            _values[InnovationField.Region] = code;
        }
    }

    public void Point(string latitudeColumn, string longitudeColumn)
    {
        if (!Has(latitudeColumn) || !Has(longitudeColumn))
        {
            return;
        }

        _fields.Add(InnovationField.Point);
        var (latitude, longitude) = (Cell(latitudeColumn), Cell(longitudeColumn));
        if (latitude is null && longitude is null)
        {
            return;
        }

        if (MapPoint.Read($"{latitude?.Replace(',', '.')}, {longitude?.Replace(',', '.')}") is { } point)
        {
            _values[InnovationField.Point] = point.ToString();
        }
        else
        {
            Warn("Titik peta \"{0}\" tidak di Indonesia dan dikosongkan.", Short($"{latitude} {longitude}"));
        }
    }
}
