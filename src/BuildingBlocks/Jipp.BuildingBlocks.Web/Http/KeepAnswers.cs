using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// Keeps answers of what is marked <see cref="CachedPageAttribute"/> and open to everybody. Compression lies inside of this: what is kept is
/// packed. Who asks for what is just being made waits for it, so that a change does not have every reader make the same page.
/// </summary>
internal sealed class KeepAnswers(RequestDelegate next, KeptAnswers kept)
{
    private const int Spare = 4096;

    private readonly ConcurrentDictionary<AnswerKey, TaskCompletionSource> _making = new();

    /// <summary>Of the last answer that was kept, since most are as long as others: room that is right at once is neither copied nor thrown away.</summary>
    private int _usualLength;

    public async Task Invoke(HttpContext http)
    {
        if (http.Features.Get<AnswerKey>() is not { } key || ModulesOf(http) is not { } modules)
        {
            await next(http);
            return;
        }

        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_making.GetOrAdd(key, turn) is var first && first != turn)
        {
            await first.Task.WaitAsync(http.RequestAborted);
            if (kept.Find(key) is { } made)
            {
                await made.Send(http);
                return;
            }
        }

        try
        {
            await Make(http, key, modules);
        }
        finally
        {
            _making.TryRemove(new(key, turn));
            turn.SetResult();
        }
    }

    private async Task Make(HttpContext http, AnswerKey key, IReadOnlyList<string> modules)
    {
        var changes = kept.Changes(modules);
        var original = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var body = new MemoryStream(_usualLength);
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

        var answer = new KeptAnswer(response.Headers, Fitting(body));
        _usualLength = (answer.BodyLength + Spare - 1) / Spare * Spare;
        kept.Keep(key, answer, modules, changes);
        await answer.Send(http);
    }

    /// <summary>The bytes where they lie, unless much room beside them would be kept too.</summary>
    private static ReadOnlyMemory<byte> Fitting(MemoryStream body) => body.Capacity - body.Length <= Spare ? body.GetBuffer().AsMemory(0, (int)body.Length) : body.ToArray();

    /// <summary>Null for what may not be kept.</summary>
    private static IReadOnlyList<string>? ModulesOf(HttpContext http) =>
        http.User.Identity?.IsAuthenticated != true && http.GetEndpoint()?.Metadata is { } marks && marks.GetMetadata<IAllowAnonymous>() is not null
            ? marks.GetMetadata<CachedPageAttribute>()?.Tags
            : null;
}
