using System.Diagnostics;

namespace PulseForge.Tests.Support;

/// <summary>
/// The PostgreSQL server of this run: the one of PULSEFORGE_TEST_POSTGRES (version 15 or newer, its superuser),
/// else a temporary one of our own. That one lives as long as our end of its standard input, so it ends with this process however it ends.
/// </summary>
public static class PostgresCluster
{
    private static readonly string? Given = Environment.GetEnvironmentVariable("PULSEFORGE_TEST_POSTGRES");
    private static readonly Lazy<Task<string>> Server = new(() => IsGiven ? Task.FromResult(Given!) : StartTemporary());
    private static Process? _temporary;

    public static bool IsGiven => !string.IsNullOrEmpty(Given);

    /// <summary>Connection string of the superuser, to the database "postgres".</summary>
    public static Task<string> ConnectionString => Server.Value;

    /// <summary>Waits until the temporary server is gone with all its files.</summary>
    public static async Task Stop()
    {
        if (_temporary is null) return;
        _temporary.StandardInput.Close();
        await _temporary.WaitForExitAsync();
    }

    private static async Task<string> StartTemporary()
    {
        _temporary = Process.Start(new ProcessStartInfo("node", [Repository.PathOf("tools", "postgres", "serve.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var complaint = _temporary.StandardError.ReadToEndAsync();
        var connectionString = await _temporary.StandardOutput.ReadLineAsync();
        return connectionString ?? throw new InvalidOperationException($"No PostgreSQL for the tests: {await complaint}");
    }
}
