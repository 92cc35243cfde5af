using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Faults.Harness;

/// <summary>
/// One process of the built product, in production's settings, over a database and a mail server of the tests. It is killed as the system's
/// out-of-memory killer does it, and started again on the same ports.
/// </summary>
public sealed class Replica(string program, string name, OwnPostgres postgres, SmtpSink mail) : IAsyncDisposable
{
    /// <summary>32 bytes that are nobody's secret.</summary>
    public static readonly string MasterKey = Convert.ToBase64String(Enumerable.Repeat((byte)42, 32).ToArray());

    /// <summary>What was built together with this.</summary>
    public static string Built => Repository.PathOf("artifacts", "bin", "PulseForge.Web", new DirectoryInfo(AppContext.BaseDirectory).Name, "PulseForge.Web.dll");

    private const int KeptLines = 400;

    private readonly ConcurrentQueue<string> _said = [];
    private Process? _process;

    public string Name => name;

    public SmtpSink Mail => mail;

    public int Port { get; } = FreePort();

    public int ManagementPort { get; } = FreePort();

    public bool Runs => _process is { HasExited: false };

    /// <summary>Errors among the last lines of its log.</summary>
    public IReadOnlyList<string> Complaints => [.. _said.Where(line => line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal) || !line.StartsWith('{'))];

    public void Start()
    {
        if (Runs) throw new InvalidOperationException($"{name} runs already.");
        _process?.Dispose();
        var start = new ProcessStartInfo("dotnet", [program]) { WorkingDirectory = Repository.PathOf("PulseForge.Web"), RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in Settings()) start.Environment[key] = value;
        // It lives for seconds: measuring itself to run faster later only costs it time.
        start.Environment["DOTNET_TieredPGO"] = "0";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>SIGKILL, to this one process alone; nothing in it is asked.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits until it takes requests.</summary>
    public Task ReadyAsync() => Until.TrueAsync($"{name} is ready", async () =>
    {
        if (!Runs) throw new InvalidOperationException($"{name} ended by itself:\n{string.Join('\n', _said)}");
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        try { return (await http.GetAsync(new Uri($"http://127.0.0.1:{ManagementPort}/health/ready"))).IsSuccessStatusCode; }
        catch (Exception silence) when (silence is HttpRequestException or TaskCanceledException) { return false; /* It listens to nobody yet. */ }
    });

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port};http://127.0.0.1:{ManagementPort}"),
        ["PulseForge__ManagementPort"] = ManagementPort.ToString(CultureInfo.InvariantCulture),
        ["PulseForge__Process"] = "both",
        ["PulseForge__MasterKeys__Current"] = "faults",
        ["PulseForge__MasterKeys__Keys__faults"] = MasterKey,
        ["ConnectionStrings__App"] = postgres.As("app", name),
        ["ConnectionStrings__Platform"] = postgres.As("platform", name),
        ["Mail__Host"] = mail.Host,
        ["Mail__Port"] = mail.Port.ToString(CultureInfo.InvariantCulture),
        ["Mail__Security"] = "None",
        ["Mail__From"] = "mail@pulseforge.example",
    };

    private void Keep(string? line)
    {
        if (line is null) return;
        _said.Enqueue(line);
        while (_said.Count > KeptLines) _said.TryDequeue(out _);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
