using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Jipp.Validation.Pages;

/// <summary>Lets a page take the files of one answer; each file has a smaller limit of its own (<c>Validation:Evidence:MaxMegabytes</c>).</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AnswerUploadAttribute : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    public const int Megabytes = 28;

    private const long Most = Megabytes * 1024L * 1024L;

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
