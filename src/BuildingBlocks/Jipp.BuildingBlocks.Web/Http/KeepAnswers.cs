using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.ObjectPool;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// Keeps answers of what is marked <see cref="CachedPageAttribute"/> and open to everybody. Compression lies inside of this: what is kept is
/// packed. Who asks for what is just being made waits for it, so that a change does not have every reader make the same page. What nobody asked for
/// before is not kept.
/// </summary>
internal sealed class KeepAnswers(RequestDelegate next, KeptAnswers kept)
{
    private readonly ConcurrentDictionary<AnswerKey, Turn> _making = new();
    private readonly ObjectPool<MemoryStream> _bodies = ObjectPool.Create(new Bodies());

    public async Task Invoke(HttpContext http)
    {
        if (http.Features.Get<AnswerKey>() is not { } key || ModulesOf(http) is not { } modules)
        {
            await next(http);
            return;
        }

        var turn = new Turn();
        if (_making.GetOrAdd(key, turn) is var first && first != turn)
        {
            first.IsAwaited = true;
            await first.Task.WaitAsync(http.RequestAborted);
            if (kept.Find(key) is { } made)
            {
                await made.Send(http);
                return;
            }
        }

        try
        {
            await Make(http, key, modules, turn);
        }
        finally
        {
            _making.TryRemove(new(key, turn));
            turn.SetResult();
        }
    }

    private async Task Make(HttpContext http, AnswerKey key, IReadOnlyList<string> modules, Turn turn)
    {
        turn.IsAwaited |= kept.IsAskedAgain(key);
        var body = _bodies.Get();
        try
        {
            await Make(http, key, modules, turn, body);
        }
        finally
        {
            _bodies.Return(body);
        }
    }

    private async Task Make(HttpContext http, AnswerKey key, IReadOnlyList<string> modules, Turn turn, MemoryStream body)
    {
        var changes = kept.Changes(modules);
        var original = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
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
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            body.Position = 0;
            await body.CopyToAsync(response.Body, http.RequestAborted);
            return;
        }

        if (turn.IsAwaited)
        {
            var answer = new KeptAnswer(response.Headers, body.ToArray()).Tight();
            kept.Keep(key, answer, modules, changes);
            await answer.Send(http);
        }
        else
        {
            await new KeptAnswer(response.Headers, body.GetBuffer().AsMemory(0, (int)body.Length)).Send(http);
        }
    }

    /// <summary>Null for what may not be kept.</summary>
    private static IReadOnlyList<string>? ModulesOf(HttpContext http) =>
        http.User.Identity?.IsAuthenticated != true && http.GetEndpoint()?.Metadata is { } marks && marks.GetMetadata<IAllowAnonymous>() is not null
            ? marks.GetMetadata<CachedPageAttribute>()?.Tags
            : null;

    /// <summary>Of the one who makes an answer; who asks for the same meanwhile waits.</summary>
    private sealed class Turn() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        /// <summary>Somebody else wants it too, now or before.</summary>
        public volatile bool IsAwaited;
    }

    /// <summary>Room of public answers only, used again: pages are larger than what the garbage collector throws away cheaply.</summary>
    private sealed class Bodies : PooledObjectPolicy<MemoryStream>
    {
        private const int Largest = 1 << 20;

        public override MemoryStream Create() => new();

        public override bool Return(MemoryStream body)
        {
            body.SetLength(0);
            return body.Capacity <= Largest;
        }
    }
}
