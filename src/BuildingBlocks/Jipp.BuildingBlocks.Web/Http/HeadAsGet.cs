using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Jipp.BuildingBlocks.Web;

/// <summary>Answers HEAD as GET without a body: component pages know only GET and POST.</summary>
internal sealed class HeadAsGet(RequestDelegate next)
{
    public async Task Invoke(HttpContext http)
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }

        var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        http.Request.Method = HttpMethods.Get;
        http.Features.Set<IHttpResponseBodyFeature>(new Bodyless(body));
        try
        {
            await next(http);
        }
        finally
        {
            http.Features.Set(body);
            http.Request.Method = HttpMethods.Head;
        }
    }

    /// <summary>Starts the answer like the real body but lets the content fall.</summary>
    private sealed class Bodyless(IHttpResponseBodyFeature inner) : StreamResponseBodyFeature(Stream.Null)
    {
        public override Task StartAsync(CancellationToken cancellationToken = default) => inner.StartAsync(cancellationToken);

        public override Task CompleteAsync() => Task.CompletedTask;
    }
}
