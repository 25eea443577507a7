using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Importing;

/// <summary>On which line each key of a file stood first. Keeps digests of 16 bytes and not the keys, for files of any length.</summary>
internal sealed class FirstLines
{
    private readonly Dictionary<UInt128, int> _lines = [];

    /// <summary>The second row with the same key has a fault.</summary>
    public void RefuseSecond(ImportRow row)
    {
        if (row.Faults.Count > 0)
        {
            return;
        }

        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(row.Key), digest);
        var key = BitConverter.ToUInt128(digest);
        if (_lines.TryAdd(key, row.Number))
        {
            return;
        }

        var first = _lines[key].ToString(CultureInfo.InvariantCulture);
        row.Refuse(row.WeakKey ? new("Instansi dan judul yang sama sudah ada di baris {0}.", [first]) : new("Nomor sumber \"{0}\" sudah ada di baris {1}.", [row.Key, first]));
    }
}
