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

    public int BodyLength => _body.Length;

    public int Length => _body.Length + _headers.Sum(header => header.Key.Length + header.Value.ToString().Length) * sizeof(char);

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
