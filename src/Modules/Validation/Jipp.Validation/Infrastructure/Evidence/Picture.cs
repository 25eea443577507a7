using Jipp.Validation.Domain;
using SkiaSharp;

namespace Jipp.Validation.Infrastructure.Evidence;

/// <summary>
/// Pictures are decoded and drawn anew, upright and in sRGB, so that nothing of the file itself is kept: no place, device or name in its
/// metadata, nothing behind its end, no second file inside. What would need more memory than a photograph does is refused by its
/// announced size, before a single point is decoded.
/// </summary>
internal static class Picture
{
    /// <summary>Points. A telephone's largest photographs have 50 million.</summary>
    public const long MostPoints = 52_000_000;

    /// <summary>The longer side of what is kept, in points: a page of a decree stays readable.</summary>
    public const int LongestSide = 3000;

    private const int Quality = 85;

    /// <summary>Whether the file announces more points than are taken.</summary>
    public static bool IsFlood(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        return codec is not null && IsFlood(codec.Info);
    }

    /// <summary>The same picture in the same format, without anything else; null when it cannot be drawn, or is not what it seems.</summary>
    public static byte[]? DrawnAnew(byte[] bytes, EvidenceType type)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != FormatOf(type) || IsFlood(codec.Info))
        {
            return null;
        }

        using var bitmap = Decoded(codec);
        if (bitmap is null)
        {
            return null;
        }

        using var upright = Upright(bitmap, codec.EncodedOrigin);
        using var image = SKImage.FromBitmap(upright);
        using var encoded = image.Encode(FormatOf(type), Quality);
        return encoded?.ToArray();
    }

    private static bool IsFlood(SKImageInfo info) => info.Width <= 0 || info.Height <= 0 || (long)info.Width * info.Height > MostPoints;

    private static SKEncodedImageFormat FormatOf(EvidenceType type) =>
        type switch
        {
            EvidenceType.Jpeg => SKEncodedImageFormat.Jpeg,
            EvidenceType.Png => SKEncodedImageFormat.Png,
            _ => SKEncodedImageFormat.Webp,
        };

    /// <summary>Decodes near the size that is kept where the format can, and shrinks the rest of the way.</summary>
    private static SKBitmap? Decoded(SKCodec codec)
    {
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(scale);
        using var space = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap(
            new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul, space)
        );
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success)
        {
            bitmap.Dispose();
            return null;
        }

        var rest = (float)LongestSide / Math.Max(size.Width, size.Height);
        if (rest >= 1)
        {
            return bitmap;
        }

        using (bitmap)
        {
            var smaller = bitmap.Info.WithSize(Math.Max(1, (int)(size.Width * rest)), Math.Max(1, (int)(size.Height * rest)));
            return bitmap.Resize(smaller, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }
    }

    /// <summary>Cameras write down how they were held instead of turning the picture; that note goes with the metadata.</summary>
    private static SKBitmap Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var (width, height) = ((float)bitmap.Width, (float)bitmap.Height);
        SKMatrix? turn = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => null,
        };
        if (turn is not { } matrix)
        {
            return bitmap.Copy();
        }

        var sideways = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var upright = new SKBitmap(sideways ? bitmap.Info.WithSize(bitmap.Height, bitmap.Width) : bitmap.Info);
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(matrix);
        canvas.DrawBitmap(bitmap, 0, 0, SKSamplingOptions.Default);
        return upright;
    }
}
