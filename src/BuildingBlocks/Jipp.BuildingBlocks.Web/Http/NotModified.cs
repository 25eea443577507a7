using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// Answers 304 also when the kept page was thrown away and made anew with the same content: the output cache inside of this compares tags only with
/// what it has. There is no Last-Modified beside the tag: pages change with badges that age and with records of others, so no date would be true.
/// </summary>
internal sealed class NotModified(RequestDelegate next)
{
    public async Task Invoke(HttpContext http)
    {
        if (http.Request.Headers.IfNoneMatch.Count == 0 || http.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>() is null || !CachedPageAttribute.Applies(http))
        {
            await next(http);
            return;
        }

        var original = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var buffer = new MemoryStream();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(buffer));
        try
        {
            await next(http);
            await http.Response.BodyWriter.FlushAsync();
        }
        finally
        {
            http.Features.Set(original);
        }

        if (http.Response.StatusCode == StatusCodes.Status200OK && Has(http))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            http.Response.ContentLength = null;
            http.Response.Headers.ContentType = default;
            http.Response.Headers.ContentEncoding = default;
            http.Response.Headers.ContentDisposition = default;
            return;
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    /// <summary>Whether the reader has what is about to be sent; tags compare weakly (RFC 9110, 13.1.2).</summary>
    private static bool Has(HttpContext http)
    {
        var (asked, sent) = (http.Request.GetTypedHeaders().IfNoneMatch, http.Response.GetTypedHeaders().ETag);
        return sent is not null && asked.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(sent, useStrongComparison: false));
    }
}
