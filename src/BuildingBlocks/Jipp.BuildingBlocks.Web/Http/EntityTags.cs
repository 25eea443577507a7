using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Jipp.BuildingBlocks.Web;

/// <summary>Gives answers that go into the output cache an ETag of their content; the cache itself then answers 304 to who has them already.</summary>
internal sealed class EntityTags(RequestDelegate next)
{
    public async Task Invoke(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>() is null || !CachedPageAttribute.Applies(http))
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

        var response = http.Response;
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var content = SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
            response.Headers.ETag = $"W/\"{Convert.ToHexStringLower(content.AsSpan(0, 10))}\"";
            response.Headers.CacheControl = "private, no-cache";
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(response.Body, http.RequestAborted);
    }
}
