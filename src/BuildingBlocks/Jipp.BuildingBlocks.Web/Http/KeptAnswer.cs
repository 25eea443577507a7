using System.IO.Compression;
using System.IO.Hashing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// An answer ready to be sent to whoever asks the same: the body as it is packed, with an ETag of it, and the headers of the endpoint. Those of
/// the request and of every answer (security, enhanced navigation) are not in it.
/// </summary>
internal sealed class KeptAnswer
{
    private const string AboutContent = "Content-";

    /// <summary>Of Brotli, 0 to 11: a fifth to a quarter smaller than the quickest packing, for one millisecond; more takes ten times as long for a tenth.</summary>
    private const int TightQuality = 5;

    private const int LargestWindow = 22;

    private readonly ReadOnlyMemory<byte> _body;
    private readonly string _tag;
    private readonly KeyValuePair<string, StringValues>[] _headers;

    public KeptAnswer(IHeaderDictionary headers, ReadOnlyMemory<byte> body)
    {
        _body = body;
        _tag = $"W/\"{XxHash128.HashToUInt128(body.Span):x32}\"";
        _headers =
        [
            .. headers.Where(header => header.Key is not (EnhancedNavigation.Header or "Content-Length" or "Cache-Control" or "ETag")),
            new("Cache-Control", "private, no-cache"),
            new("ETag", _tag),
        ];
    }

    private KeptAnswer(KeptAnswer same, ReadOnlyMemory<byte> body) => (_body, _tag, _headers) = (body, same._tag, same._headers);

    public int BodyLength => _body.Length;

    public int Length => _body.Length + _headers.Sum(header => header.Key.Length + header.Value.ToString().Length) * sizeof(char);

    /// <summary>The same packed smaller, which pays for what is sent many times. The tag stays: who has the one has the other.</summary>
    public KeptAnswer Tight()
    {
        if (!_headers.Any(header => header.Key == "Content-Encoding" && header.Value == "br"))
        {
            return this;
        }

        using var open = new MemoryStream();
        using (var packed = new BrotliStream(new MemoryStream(_body.ToArray()), CompressionMode.Decompress))
        {
            packed.CopyTo(open);
        }

        var tight = new byte[_body.Length];
        return BrotliEncoder.TryCompress(open.GetBuffer().AsSpan(0, (int)open.Length), tight, out var written, TightQuality, LargestWindow)
            ? new(this, tight.AsSpan(0, written).ToArray())
            : this;
    }

    /// <summary>
    /// Sends it, or 304 to who has it already. There is no Last-Modified beside the tag: pages change with badges that age and with records of
    /// others, so no date would be true.
    /// </summary>
    public Task Send(HttpContext http)
    {
        var response = http.Response;
        var isKnown = IsKnownTo(http.Request);
        foreach (var (name, value) in _headers)
        {
            if (isKnown && name.StartsWith(AboutContent, StringComparison.Ordinal))
            {
                response.Headers.Remove(name);
            }
            else
            {
                response.Headers[name] = value;
            }
        }

        if (isKnown)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentLength = null;
            return Task.CompletedTask;
        }

        EnhancedNavigation.Follow(http);
        response.ContentLength = _body.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(_body, http.RequestAborted).AsTask();
    }

    /// <summary>Tags compare weakly (RFC 9110, 13.1.2).</summary>
    private bool IsKnownTo(HttpRequest request)
    {
        var asked = request.Headers.IfNoneMatch;
        return asked.Count > 0
            && (
                asked == _tag
                || request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(new(_tag[2..], isWeak: true), useStrongComparison: false))
            );
    }
}
