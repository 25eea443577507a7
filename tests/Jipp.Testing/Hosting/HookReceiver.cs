using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Jipp.Testing;

/// <summary>A system that receives webhooks on a real port of this machine.</summary>
public sealed class HookReceiver : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public HookReceiver()
    {
        // HttpListener cannot choose a free port itself.
        for (var attempt = 0; ; attempt++)
        {
            Address = new Uri($"http://localhost:{Random.Shared.Next(20_000, 60_000)}/terima/");
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add(Address.ToString());
            try
            {
                _listener.Start();
                break;
            }
            catch (HttpListenerException) when (attempt < 20) { }
        }

        _loop = Loop();
    }

    public Uri Address { get; }

    public ConcurrentQueue<HookRequest> Requests { get; } = [];

    /// <summary>What is answered; runs after the request is kept and before it is answered.</summary>
    public Func<HookRequest, Task<HttpStatusCode>> Answer { get; set; } = _ => Task.FromResult(HttpStatusCode.NoContent);

    /// <summary>Of a redirect.</summary>
    public string? Location { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Close();
        await _loop;
        _stop.Dispose();
    }

    private async Task Loop()
    {
        while (!_stop.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Handle(context);
        }
    }

    private async Task Handle(HttpListenerContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var headers = context.Request.Headers;
            var request = new HookRequest(
                context.Request.Url!.AbsolutePath,
                await reader.ReadToEndAsync(),
                headers["Jipp-Signature"] ?? "",
                headers["Jipp-Delivery"] ?? "",
                headers["Jipp-Event"] ?? "",
                headers["Jipp-Data"] ?? ""
            );
            Requests.Enqueue(request);
            context.Response.StatusCode = (int)await Answer(request);
            if (Location is not null)
            {
                context.Response.RedirectLocation = Location;
            }

            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException) { }
    }
}

public sealed record HookRequest(string Path, string Body, string Signature, string Delivery, string Event, string Data);
