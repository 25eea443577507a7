using System.Net.Sockets;
using System.Text;
using Jipp.Testing.Smtp;

namespace Jipp.IntegrationTests.Mail;

/// <summary>The server that other tests trust to count.</summary>
public sealed class CountingSmtpServerTests
{
    [Theory]
    [InlineData("Subject: Halo\r\n\r\nisi\r\n.\r\n", 1)]
    [InlineData("Subject: Halo\r\n\r\nisi\r\n", 0)]
    [InlineData("", 0)]
    public async Task A_mail_counts_only_when_its_end_was_read(string data, int counted)
    {
        var server = new CountingSmtpServer();
        await using (server)
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", server.Port);
            await using var stream = client.GetStream();
            using var answers = new StreamReader(stream, Encoding.ASCII);
            await answers.ReadLineAsync();
            foreach (var line in (string[])["MAIL FROM:<jipp@contoh.test>", "RCPT TO:<ani@contoh.test>", "DATA"])
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));
                await answers.ReadLineAsync();
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(data));
            client.Client.Shutdown(SocketShutdown.Send);

            // Null when the server has hung up; either way it has made up its mind.
            await answers.ReadLineAsync();
        }

        Assert.Equal(counted, server.Accepted.Count);
    }
}
