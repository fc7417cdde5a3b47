using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KkrPortal.Web.Tests;

/// <summary>A mail server that keeps what it gets, and refuses recipients that begin with <c>nobody</c>.</summary>
public sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;

    public SmtpListener()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Each mail as it came over the wire.</summary>
    public ConcurrentQueue<string> Received { get; } = [];

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = TalkAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient connection)
    {
        using var _ = connection;
        using var reader = new StreamReader(connection.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(connection.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            if (line.StartsWith("EHLO", StringComparison.Ordinal)) await writer.WriteLineAsync("250 test");
            else if (line.StartsWith("RCPT TO:<nobody", StringComparison.Ordinal)) await writer.WriteLineAsync("550 No such user");
            else if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync(stop.Token) is { } text && text != ".") mail.Append(text).Append('\n');
                Received.Enqueue(mail.ToString());
                await writer.WriteLineAsync("250 taken");
            }
            else if (line == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }
            else await writer.WriteLineAsync("250 ok");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (accepting.IsCompleted) return;
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }
}
