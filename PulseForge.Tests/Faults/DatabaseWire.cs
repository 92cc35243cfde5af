using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PulseForge.Tests.Faults;

/// <summary>A wire to a database server that can be cut: who talks is cut off, who comes is refused, until it is mended.</summary>
public sealed class DatabaseWire : IDisposable
{
    private readonly List<TcpClient> _ends = [];
    private TcpListener? _listener;
    private int _port;
    private (string Host, int Port) _server;

    /// <summary>The same connection string, over the wire.</summary>
    public string Over(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        _server = (parts.Host!, parts.Port);
        if (_port == 0) Mend();
        (parts.Host, parts.Port) = (IPAddress.Loopback.ToString(), _port);
        return parts.ConnectionString;
    }

    public void Cut()
    {
        _listener?.Dispose();
        _listener = null;
        lock (_ends)
        {
            foreach (var end in _ends) end.Dispose();
            _ends.Clear();
        }
    }

    public void Mend()
    {
        var listener = new TcpListener(IPAddress.Loopback, _port);
        listener.Start();
        _port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _listener = listener;
        _ = AcceptAsync(listener);
    }

    public void Dispose() => Cut();

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true) _ = CarryAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            // It was cut: nobody is let in until it is mended.
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using var far = new TcpClient { NoDelay = true };
        near.NoDelay = true;
        try
        {
            await far.ConnectAsync(_server.Host, _server.Port);
            lock (_ends) _ends.AddRange([near, far]);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One of the ends is gone, and takes the other along.
        }
        near.Dispose();
    }
}
