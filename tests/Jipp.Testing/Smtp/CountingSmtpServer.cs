using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Jipp.Testing.Smtp;

/// <summary>
/// A real SMTP server on a free local port that counts what it gets and misbehaves on request, by recipient. It keeps every mail that
/// it read to the end, whether or not it then said 250.
/// </summary>
public sealed class CountingSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ReceivedMail> _received = new();
    private readonly ConcurrentDictionary<string, SmtpBehaviour> _byRecipient = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentBag<Task> _conversations = [];
    private readonly Task _accepting;
    private int _connections;

    public CountingSmtpServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = Accept();
    }

    public int Port { get; }

    public int Connections => _connections;

    /// <summary>For everybody; at <see cref="SmtpMoment.Greeting"/> and <see cref="SmtpMoment.Sender"/> no recipient is known yet.</summary>
    public SmtpBehaviour? ForAll { get; set; }

    public IReadOnlyList<ReceivedMail> Received => [.. _received];

    public IReadOnlyList<ReceivedMail> Accepted => [.. _received.Where(mail => mail.Accepted)];

    /// <summary>How the server treats mail to that address from now on; null: as any other.</summary>
    public void For(string recipient, SmtpBehaviour? behaviour)
    {
        if (behaviour is null)
        {
            _byRecipient.TryRemove(recipient, out _);
        }
        else
        {
            _byRecipient[recipient] = behaviour;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_conversations);
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                _conversations.Add(Converse(client));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task Converse(TcpClient client)
    {
        using (client)
        {
            try
            {
                await new Conversation(this, client).Run(_stop.Token);
            }
            catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
            {
                // The client left, or the server is stopped.
            }
        }
    }

    private SmtpBehaviour? At(SmtpMoment moment, string recipient) =>
        recipient.Length > 0 && _byRecipient.TryGetValue(recipient, out var own) ? Matching(own, moment) : Matching(ForAll, moment);

    private static SmtpBehaviour? Matching(SmtpBehaviour? behaviour, SmtpMoment moment) => behaviour?.Moment == moment ? behaviour : null;

    private sealed class Conversation(CountingSmtpServer server, TcpClient client)
    {
        private readonly NetworkStream _stream = client.GetStream();
        private string _sender = "";
        private string _recipient = "";

        public async Task Run(CancellationToken stop)
        {
            using var reader = new StreamReader(_stream, new UTF8Encoding(false), false, 4096, leaveOpen: true);
            if (!await Answer(server.At(SmtpMoment.Greeting, ""), "220 test ESMTP", stop))
            {
                return;
            }

            while (await reader.ReadLineAsync(stop) is { } line)
            {
                var go = line.ToUpperInvariant() switch
                {
                    ['E', 'H', 'L', 'O', ..] => await Say("250-test\r\n250-8BITMIME\r\n250 SMTPUTF8", stop),
                    ['H', 'E', 'L', 'O', ..] => await Say("250 test", stop),
                    ['M', 'A', 'I', 'L', ..] => await Sender(line, stop),
                    ['R', 'C', 'P', 'T', ..] => await Recipient(line, stop),
                    ['D', 'A', 'T', 'A', ..] => await Data(reader, stop),
                    ['R', 'S', 'E', 'T', ..] or ['N', 'O', 'O', 'P', ..] => await Say("250 ok", stop),
                    ['Q', 'U', 'I', 'T', ..] => await Say("221 bye", stop) && false,
                    _ => await Say("502 what?", stop),
                };
                if (!go)
                {
                    return;
                }
            }
        }

        private Task<bool> Sender(string line, CancellationToken stop)
        {
            _sender = Address(line);
            return Answer(server.At(SmtpMoment.Sender, ""), "250 ok", stop);
        }

        private Task<bool> Recipient(string line, CancellationToken stop)
        {
            _recipient = Address(line);
            return Answer(server.At(SmtpMoment.Recipient, _recipient), "250 ok", stop);
        }

        private async Task<bool> Data(StreamReader reader, CancellationToken stop)
        {
            await Say("354 go on", stop);
            var text = new StringBuilder();
            while (await reader.ReadLineAsync(stop) is var line && line != ".")
            {
                if (line is null)
                {
                    // The client died in the middle of its mail: what has no end was not received (RFC 5321, 4.1.1.4).
                    return false;
                }

                text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }

            var behaviour = server.At(SmtpMoment.AfterData, _recipient);
            var accepted = behaviour is null || (behaviour.Fault is SmtpFault.None or SmtpFault.Trickles && behaviour.Reply?.StartsWith('2') != false);
            server._received.Enqueue(new ReceivedMail(_sender, _recipient, text.ToString(), accepted));
            return await Answer(behaviour, "250 queued", stop);
        }

        /// <summary>False ends the conversation.</summary>
        private async Task<bool> Answer(SmtpBehaviour? behaviour, string usual, CancellationToken stop)
        {
            var reply = behaviour?.Reply ?? usual;
            switch (behaviour?.Fault)
            {
                case SmtpFault.Stalls:
                    await Task.Delay(Timeout.Infinite, stop);
                    return false;
                case SmtpFault.Hangs_up:
                    client.Client.Close();
                    return false;
                case SmtpFault.Half_open:
                    client.Client.Shutdown(SocketShutdown.Send);
                    await _stream.CopyToAsync(Stream.Null, stop);
                    return false;
                case SmtpFault.Trickles:
                    foreach (var one in Encoding.ASCII.GetBytes(reply + "\r\n"))
                    {
                        await _stream.WriteAsync(new[] { one }, stop);
                        await Task.Delay(TimeSpan.FromSeconds(1), stop);
                    }

                    return true;
                default:
                    return await Say(reply, stop) && !reply.StartsWith("421", StringComparison.Ordinal);
            }
        }

        private async Task<bool> Say(string reply, CancellationToken stop)
        {
            await _stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), stop);
            return true;
        }

        private static string Address(string line)
        {
            var from = line.IndexOf('<', StringComparison.Ordinal) + 1;
            return line[from..line.IndexOf('>', StringComparison.Ordinal)];
        }
    }
}
