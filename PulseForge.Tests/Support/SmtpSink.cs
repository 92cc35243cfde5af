using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace PulseForge.Tests.Support;

public enum SmtpBehaviour
{
    Accept,
    RefuseConnection,
    /// <summary>451 at every recipient: try again later.</summary>
    Defer,
    /// <summary>550 at every recipient: never again.</summary>
    Reject,
    /// <summary>Takes the whole mail and closes the connection without an answer: the sender can't know.</summary>
    DropAfterData,
    /// <summary>Takes the connection and says nothing.</summary>
    Stall,
    /// <summary>421 instead of a greeting: too busy for anybody.</summary>
    Busy,
    /// <summary>550 at the sender: nothing of ours is welcome.</summary>
    RejectSender,
    /// <summary>451 to the whole mail.</summary>
    DeferMessage,
    /// <summary>554 to the whole mail.</summary>
    RejectMessage,
    /// <summary>Closes the connection in the middle of the mail.</summary>
    DropInData,
    /// <summary>Takes the whole mail and says nothing: the sender can't know.</summary>
    StallAfterData,
}

/// <summary>How far a mail has come on its way over the wire.</summary>
public enum SmtpMoment
{
    /// <summary>Its recipient is taken; not a word of it is here.</summary>
    Addressed,
    /// <summary>It is here whole, and nobody has said so.</summary>
    Taken,
    /// <summary>That it is taken was said.</summary>
    Confirmed,
}

/// <summary>An SMTP server on a loopback port that keeps what it gets and misbehaves as told, from the next connection on.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly Channel<ReceivedMail> _mails = Channel.CreateUnbounded<ReceivedMail>();
    private readonly List<ReceivedMail> _all = [];
    private SmtpBehaviour _behaviour;
    private TcpListener? _listener;

    public SmtpSink() => Listen(port: 0);

    /// <summary>In place of <see cref="Behaviour"/>: a mood for each connection.</summary>
    public Func<SmtpBehaviour>? Mood { get; set; }

    /// <summary>Told of each mail's moments, and waited for: so that something can happen in the middle of a mail.</summary>
    public Func<SmtpMoment, Task>? Reached { get; set; }

    public string Host => IPAddress.Loopback.ToString();

    public int Port { get; private set; }

    public SmtpBehaviour Behaviour
    {
        get => _behaviour;
        set
        {
            _behaviour = value;
            if (value == SmtpBehaviour.RefuseConnection) Close();
            else if (_listener is null) Listen(Port);
        }
    }

    /// <summary>Everything that arrived whole, also mails whose arrival was never confirmed.</summary>
    public IReadOnlyList<ReceivedMail> All
    {
        get
        {
            lock (_all) return [.. _all];
        }
    }

    /// <summary>The next mail nobody has asked for yet; waits for it.</summary>
    public async Task<ReceivedMail> Next() => await _mails.Reader.ReadAsync(_closing.Token).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        Close();
        _closing.Dispose();
    }

    private void Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _listener = listener;
        _ = AcceptConnections(listener);
    }

    private void Close()
    {
        _listener?.Dispose();
        _listener = null;
    }

    private async Task AcceptConnections(TcpListener listener)
    {
        try
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync(_closing.Token));
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The sink was closed or refuses connections: nobody is served any more.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
            try
            {
                await new SmtpSession(client.GetStream(), Mood?.Invoke() ?? _behaviour, Keep, moment => Reached?.Invoke(moment) ?? Task.CompletedTask).Run(_closing.Token);
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException)
            {
                // The sender hung up or the test is over; what arrived whole is kept already.
            }
    }

    private void Keep(ReceivedMail mail)
    {
        lock (_all) _all.Add(mail);
        _mails.Writer.TryWrite(mail);
    }
}
