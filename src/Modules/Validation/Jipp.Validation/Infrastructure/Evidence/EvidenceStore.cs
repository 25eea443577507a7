using System.Security.Cryptography;
using Jipp.BuildingBlocks;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.Extensions.Configuration;

namespace Jipp.Validation.Infrastructure.Evidence;

/// <summary>
/// Files of people, distrusted: a size that is measured while reading, a kind that the first bytes prove, pictures drawn anew, a name of
/// our own. <c>Validation:Evidence:MaxMegabytes</c> sets the size, 10 when left out.
/// </summary>
internal sealed class EvidenceStore(IFileStore files, IConfiguration configuration) : IEvidenceStore
{
    private const int Megabyte = 1024 * 1024;
    private const int DefaultMegabytes = 10;
    private const int PdfTail = 2048;

    // One picture at a time: drawing one anew needs four bytes for each of its points.
    private static readonly SemaphoreSlim Drawing = new(1);

    public int MaxMegabytes => configuration.GetValue<int?>("Validation:Evidence:MaxMegabytes") ?? DefaultMegabytes;

    public async Task<Result<StoredEvidence>> Keep(Stream content, CancellationToken ct)
    {
        var read = await Read(content, ct);
        if (!read.IsSuccess)
        {
            return read.Error;
        }

        var bytes = read.Value;
        if (EvidenceTypes.Of(bytes) is not { } type)
        {
            return Refused(EvidenceFaults.OtherKind);
        }

        if (type == EvidenceType.Pdf)
        {
            if (bytes.AsSpan(Math.Max(0, bytes.Length - PdfTail)).LastIndexOf("%%EOF"u8) < 0)
            {
                return Refused(EvidenceFaults.Broken);
            }
        }
        else
        {
            var drawn = await Draw(bytes, type, ct);
            if (!drawn.IsSuccess)
            {
                return drawn.Error;
            }

            bytes = drawn.Value;
        }

        using var kept = new MemoryStream(bytes, writable: false);
        var id = await files.Save(kept, long.MaxValue, ct);
        return new StoredEvidence(id, type, bytes.LongLength, Convert.ToHexString(SHA256.HashData(bytes)));
    }

    public Stream? Open(Guid stored) => files.Open(stored);

    public void Delete(Guid stored) => files.Delete(stored);

    private async Task<Result<byte[]>> Read(Stream content, CancellationToken ct)
    {
        var most = (long)MaxMegabytes * Megabyte;
        using var all = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0; )
        {
            if (all.Length + read > most)
            {
                return Error.Invalid([new FieldError(EvidenceFaults.Field, $"Berkas ini terlalu besar. Paling besar {MaxMegabytes} MB.", EvidenceFaults.TooLarge(MaxMegabytes))]);
            }

            all.Write(buffer, 0, read);
        }

        return all.Length == 0 ? Refused(EvidenceFaults.Empty).Error! : all.ToArray();
    }

    private static async Task<Result<byte[]>> Draw(byte[] bytes, EvidenceType type, CancellationToken ct)
    {
        await Drawing.WaitAsync(ct);
        try
        {
            return Picture.DrawnAnew(bytes, type) is { } drawn ? drawn
                : Picture.IsFlood(bytes) ? Refused(EvidenceFaults.Flood).Error!
                : Refused(EvidenceFaults.Broken).Error!;
        }
        finally
        {
            Drawing.Release();
        }
    }

    private static Result<StoredEvidence> Refused(string message) => Error.Invalid([new FieldError(EvidenceFaults.Field, message)]);
}
