using System.Buffers.Binary;
using System.Text;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure.Evidence;
using SkiaSharp;

namespace Jipp.UnitTests.Validation;

/// <summary>What is kept of a picture that somebody sends: the picture, and nothing else.</summary>
public sealed class PictureTests
{
    private static byte[] Drawn(SKEncodedImageFormat format, int width = 40, int height = 20)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            using var red = new SKPaint { Color = SKColors.Red };
            canvas.DrawRect(0, 0, width / 2f, height, red);
        }

        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>A JPEG with an Exif block: a note of the place, and how the camera was held.</summary>
    private static byte[] Photograph(ushort orientation, string secret)
    {
        var tiff = new byte[26 + secret.Length];
        Encoding.ASCII.GetBytes("MM\0*\0\0\0\b\0\u0001").CopyTo(tiff, 0);
        (tiff[8], tiff[9]) = (0, 1);
        BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(10), 0x0112);
        BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(12), 3);
        BinaryPrimitives.WriteUInt32BigEndian(tiff.AsSpan(14), 1);
        BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(18), orientation);
        Encoding.ASCII.GetBytes(secret).CopyTo(tiff, 26);
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        var jpeg = Drawn(SKEncodedImageFormat.Jpeg);
        return [0xFF, 0xD8, 0xFF, 0xE1, .. length, .. exif, .. jpeg[2..], .. "<script>alert(1)</script>"u8];
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_picture_is_kept_in_its_own_format(SKEncodedImageFormat format)
    {
        var bytes = Drawn(format);
        var type = EvidenceTypes.Of(bytes);

        var kept = Picture.DrawnAnew(bytes, type!.Value);

        Assert.Equal(type, EvidenceTypes.Of(kept));
        using var shown = SKBitmap.Decode(kept);
        Assert.Equal((40, 20), (shown.Width, shown.Height));
        Assert.True(shown.GetPixel(5, 10) is { Red: > 200, Green: < 60 });
    }

    [Fact]
    public void Neither_the_place_of_a_photograph_nor_what_hangs_behind_it_is_kept()
    {
        var photograph = Photograph(1, "GPS -2.55 120.36 Budi");
        Assert.Contains("GPS -2.55", Encoding.Latin1.GetString(photograph), StringComparison.Ordinal);

        var kept = Encoding.Latin1.GetString(Picture.DrawnAnew(photograph, EvidenceType.Jpeg)!);

        Assert.DoesNotContain("GPS", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("script", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void A_photograph_taken_sideways_stands_upright_without_its_note()
    {
        using var shown = SKBitmap.Decode(Picture.DrawnAnew(Photograph(6, "x"), EvidenceType.Jpeg));

        // The left half was red; held a quarter to the right, that is the upper half.
        Assert.Equal((20, 40), (shown.Width, shown.Height));
        Assert.True(shown.GetPixel(10, 5) is { Red: > 200, Green: < 60 });
        Assert.True(shown.GetPixel(10, 35) is { Green: > 200 });
    }

    [Fact]
    public void A_large_photograph_is_shrunk_to_what_a_page_needs()
    {
        using var shown = SKBitmap.Decode(Picture.DrawnAnew(Drawn(SKEncodedImageFormat.Jpeg, 6000, 1500), EvidenceType.Jpeg));

        Assert.Equal(Picture.LongestSide, shown.Width);
        Assert.InRange(shown.Height, 740, 760);
    }

    [Fact]
    public void A_small_file_that_announces_a_sea_of_points_is_refused_before_it_is_decoded()
    {
        var flood = Drawn(SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(flood.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(flood.AsSpan(20), 60_000);
        BinaryPrimitives.WriteUInt32BigEndian(flood.AsSpan(29), Crc32(flood.AsSpan(12, 17)));

        Assert.True(Picture.IsFlood(flood));
        Assert.Null(Picture.DrawnAnew(flood, EvidenceType.Png));
    }

    [Fact]
    public void A_picture_that_is_cut_off_or_none_at_all_is_refused()
    {
        var png = Drawn(SKEncodedImageFormat.Png, 400, 400);

        Assert.Null(Picture.DrawnAnew(png[..^40], EvidenceType.Png));
        Assert.Null(Picture.DrawnAnew([0xFF, 0xD8, 0xFF, 0xE0, .. "this is no photograph"u8], EvidenceType.Jpeg));
        Assert.Null(Picture.DrawnAnew(png, EvidenceType.Jpeg));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("GIF89a")]
    [InlineData("PK\u0003\u0004")]
    [InlineData(" %PDF-1.7")]
    [InlineData("")]
    public void Only_four_kinds_are_known_by_their_first_bytes(string text) => Assert.Null(EvidenceTypes.Of(Encoding.Latin1.GetBytes(text)));

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (0u - (crc & 1)));
            }
        }

        return ~crc;
    }
}
