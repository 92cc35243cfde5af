using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;
using PulseForge.Core.Data;

namespace PulseForge.Core.Audit;

/// <summary>
/// Writes readings into the audit behind the requests. While the database is away it keeps trying; at shutdown it writes what is left, and what it
/// can't write by then stands in the log, entry by entry (ids, no personal data), never nowhere.
/// </summary>
public sealed class ReadingWriter(ReadingQueue queue, IDbContextFactory<PulseForgeDb> databases, TimeProvider time, ILogger<ReadingWriter> log) : IHostedService, IDisposable
{
    private const int LastTries = 3;
    private static readonly TimeSpan BetweenLastTries = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);
    private readonly CancellationTokenSource _stopping = new();
    private Task _writing = Task.CompletedTask;
    private int _isStopping;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var stopping = _stopping.Token;
        _writing = Task.Run(() => WriteAsync(stopping), CancellationToken.None);
        return Task.CompletedTask;
    }

    // Requests have ended by now: the server is the first to stop. A host that is stopped from two sides asks twice, and disposes of this as soon as
    // one of them is answered: only the first may touch what is disposed of, and the second waits for it by waiting for the end of the queue.
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isStopping, 1) == 0)
        {
            await _stopping.CancelAsync();
            queue.Complete();
        }
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_writing.IsCompleted) Report(queue.TakeRest());
    }

    public void Dispose() => _stopping.Dispose();

    private async Task WriteAsync(CancellationToken stopping)
    {
        await foreach (var batch in queue.BatchesAsync())
        {
            foreach (var ofOneBusiness in batch.GroupBy(r => r.TenantId)) await KeepAsync(ofOneBusiness.Key, [.. ofOneBusiness], stopping);
        }
    }

    private async Task KeepAsync(Guid tenantId, IReadOnlyList<Reading> readings, CancellationToken stopping)
    {
        var triesWhileStopping = 0;
        for (var tries = 1; ; tries++)
        {
            if (await TryWriteAsync(tenantId, readings)) return;
            if (stopping.IsCancellationRequested && ++triesWhileStopping >= LastTries)
            {
                Report(readings);
                return;
            }
            await PauseAsync(tries, stopping);
        }
    }

    /// <summary>False when it is worth another try.</summary>
    private async Task<bool> TryWriteAsync(Guid tenantId, IReadOnlyList<Reading> readings)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync();
            db.Lease(tenantId, coachesSeeAllClients: false, Tenancy.Actor.System("readings"), SystemClock.Instance);
            foreach (var r in readings) db.Write(tenantId, new AuditEntry(r.Action, r.Actor, r.SubjectType, r.SubjectIds, [], null, r.At));
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException refused) when (refused.InnerException is PostgresException { IsTransient: false })
        {
            // The business is gone, say: trying again would hold up everybody else's.
            log.LogError(refused, "The database refuses readings");
            Report(readings);
            return true;
        }
        catch (Exception away) when (away is DbUpdateException or NpgsqlException or InvalidOperationException or TimeoutException)
        {
            log.LogWarning(away, "Readings wait: {Count} at hand, {Waiting} behind them", readings.Count, queue.Count);
            return false;
        }
    }

    private async Task PauseAsync(int tries, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested) await Task.Delay(BetweenLastTries, time, CancellationToken.None);
        else await Task.Delay(Pause(tries), time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static TimeSpan Pause(int tries) => TimeSpan.FromSeconds(Math.Min(Math.Pow(2, tries - 1), LongestPause.TotalSeconds));

    private void Report(IReadOnlyList<Reading> readings)
    {
        foreach (var r in readings)
            log.LogError("Unwritten reading: {Action} of {Subjects} by {User} ({Origin}) at {At} in {Tenant}", r.Action, string.Join(' ', r.SubjectIds), r.Actor.UserId, r.Actor.Origin, r.At, r.TenantId);
    }
}
