using Jipp.Innovations.Application.Importing;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Jipp.Innovations.Pages;

/// <summary>
/// Lets a page take files up to the size that a larger <c>Import:MaxMegabytes</c> may ask for; what is larger than the setting is refused by the use
/// case with its reason.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadLimitAttribute : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    private const long Most = 2 * ImportSettings.DefaultMegabytes * 1024 * 1024;

    public long? MaxRequestBodySize => Most;

    public long? MultipartBodyLengthLimit => Most;

    public bool? BufferBody => null;

    public int? MemoryBufferThreshold => null;

    public long? BufferBodyLengthLimit => null;

    public int? ValueCountLimit => null;

    public int? KeyLengthLimit => null;

    public int? ValueLengthLimit => null;

    public int? MultipartBoundaryLengthLimit => null;

    public int? MultipartHeadersCountLimit => null;

    public int? MultipartHeadersLengthLimit => null;
}
