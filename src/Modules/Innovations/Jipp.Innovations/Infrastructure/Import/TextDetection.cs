using System.Text;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;

namespace Jipp.Innovations.Infrastructure.Import;

/// <param name="Name">For the screen, e.g. <c>UTF-8 (BOM)</c>.</param>
internal sealed record DetectedText(Encoding Encoding, string Name, int BomLength);

/// <summary>
/// Finds the encoding of a whole file and proves it to its last byte. Without a mark, text that is not UTF-8 is taken for Windows-1252,
/// unless it is UTF-8 with faults in between: that is a broken file and not another encoding.
/// </summary>
internal static class TextDetection
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static Result<DetectedText> Detect(Stream file)
    {
        Span<byte> start = stackalloc byte[512];
        file.Position = 0;
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.Length == 0)
        {
            return FileFaults.Empty();
        }

        return start switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Prove(file, new(Utf8, "UTF-8 (BOM)", 3)),
            [0xFF, 0xFE, ..] => Prove(file, new(new UnicodeEncoding(false, false, true), "UTF-16 LE (BOM)", 2)),
            [0xFE, 0xFF, ..] => Prove(file, new(new UnicodeEncoding(true, false, true), "UTF-16 BE (BOM)", 2)),
            _ when LooksLikeUtf16(start, zeroAt: 1) => Prove(file, new(new UnicodeEncoding(false, false, true), "UTF-16 LE", 0)),
            _ when LooksLikeUtf16(start, zeroAt: 0) => Prove(file, new(new UnicodeEncoding(true, false, true), "UTF-16 BE", 0)),
            _ => ProveUnmarked(file),
        };
    }

    /// <summary>Latin letters in UTF-16 have a zero in every other byte, always the same one.</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> start, int zeroAt)
    {
        int there = 0,
            elsewhere = 0;
        for (var at = 0; at < start.Length; at++)
        {
            if (start[at] == 0)
            {
                _ = at % 2 == zeroAt ? there++ : elsewhere++;
            }
        }

        return elsewhere == 0 && there > start.Length / 3;
    }

    private static Result<DetectedText> ProveUnmarked(Stream file)
    {
        var utf8 = Prove(file, new(Utf8, "UTF-8", 0));
        if (utf8.Error?.Code != FileFaults.Undecodable().Code || HasUtf8Sequences(file))
        {
            return utf8;
        }

        return Prove(file, new(Windows1252, "Windows-1252", 0));
    }

    private static Result<DetectedText> Prove(Stream file, DetectedText text)
    {
        file.Position = text.BomLength;
        var single = text.Encoding == Windows1252;
        var decoder = text.Encoding.GetDecoder();
        var (bytes, letters) = (new byte[65536], new char[65536]);
        try
        {
            int read;
            do
            {
                read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                var count = decoder.GetChars(bytes.AsSpan(0, read), letters, flush: read < bytes.Length);
                foreach (var letter in letters.AsSpan(0, count))
                {
                    if (letter == '\0')
                    {
                        return FileFaults.Nul();
                    }

                    // Windows-1252 has no fault of its own: what it leaves undefined shows as a control character.
                    if (single && char.IsControl(letter) && letter is not ('\t' or '\n' or '\r' or '\v' or '\f'))
                    {
                        return FileFaults.Undecodable();
                    }
                }
            } while (read == bytes.Length);
        }
        catch (DecoderFallbackException)
        {
            return FileFaults.Undecodable();
        }

        return text;
    }

    private static bool HasUtf8Sequences(Stream file)
    {
        file.Position = 0;
        var bytes = new byte[65536];
        for (int read; (read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)) > 0; )
        {
            for (var at = 0; at < read; )
            {
                var status = Rune.DecodeFromUtf8(bytes.AsSpan(at, read - at), out _, out var length);
                if (status == System.Buffers.OperationStatus.Done && length > 1)
                {
                    return true;
                }

                at += length;
            }
        }

        return false;
    }
}
