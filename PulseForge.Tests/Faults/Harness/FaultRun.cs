using System.Diagnostics;
using System.Globalization;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Faults.Harness;

/// <summary>Two processes of the product over one database, killed in the middle of their work and started again, while the database crashes as well.</summary>
public sealed class FaultRun(OwnPostgres postgres, Workload workload, int seed, Action<string> say) : IAsyncDisposable
{
    /// <summary>There is always more to do than is done until the next kill.</summary>
    private const int Backlog = 50;

    private readonly Random _random = new(seed);
    private readonly Stopwatch _running = Stopwatch.StartNew();
    private readonly List<Replica> _replicas = [new("replica-1", postgres, new SmtpSink()), new("replica-2", postgres, new SmtpSink())];

    public IReadOnlyList<Replica> Replicas => _replicas;

    public static async Task<FaultRun> BeginAsync(OwnPostgres postgres, int seed, Action<string> say)
    {
        var run = new FaultRun(postgres, await Workload.OpenAsync(postgres), seed, say);
        say($"seed {seed}");
        foreach (var replica in run._replicas) replica.Start();
        return run;
    }

    /// <summary>Kills so often, in turn at each place, and restarts the database so often in between; answers with how it all ended once nothing is due.</summary>
    public async Task<FaultFigures> RunAsync(int kills, int restarts)
    {
        var watch = new Watch(postgres, _replicas, _random);
        var (places, downs) = (Enum.GetValues<Place>(), new List<TimeSpan>());
        for (var n = 0; n < kills; n++)
        {
            await TopUpAsync();
            var place = places[n % places.Length];
            await watch.CatchAsync(place, replica => replica.KillAsync());
            foreach (var dead in _replicas.Where(r => !r.Runs)) dead.Start();
            var due = await workload.DueAsync();
            say(string.Create(CultureInfo.InvariantCulture, $"{_running.Elapsed.TotalSeconds,6:N1} s  kill {n + 1} in {place}, {due} due"));
            if ((n + 1) * restarts / kills > n * restarts / kills) downs.Add(await RestartDatabaseAsync());
        }
        var drained = await DrainAsync();
        return new FaultFigures(seed, places.ToDictionary(p => p, p => Enumerable.Range(0, kills).Count(n => places[n % places.Length] == p)), downs, drained, await Verdict.OfAsync(postgres, _replicas.SelectMany(r => r.Mail.All)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in _replicas)
        {
            await replica.DisposeAsync();
            await replica.Mail.DisposeAsync();
        }
    }

    private async Task TopUpAsync()
    {
        if (await workload.FreeAsync() < Backlog) await workload.AddAsync(perBusiness: 8);
    }

    /// <summary>A crash or a shutdown in turn; how long it was away.</summary>
    private async Task<TimeSpan> RestartDatabaseAsync()
    {
        var watch = Stopwatch.StartNew();
        if (_random.Next(2) == 0) await postgres.CrashAsync();
        else await postgres.StopAsync();
        await Task.Delay(_random.Next(1500));
        await postgres.StartAgainAsync();
        return watch.Elapsed;
    }

    private Task<TimeSpan> DrainAsync() => Until.TrueAsync("nothing is due any more", async () => await workload.DueAsync() == 0, TimeSpan.FromMilliseconds(200), WhatWaits);

    private async Task<string> WhatWaits() => string.Join('\n', (await Sql.Column(postgres.Superuser, """
        select 'occurrence ' || kind || ' ' || attempts || ' ' || coalesce(last_error, '') || ' until ' || next_attempt_at from occurrences where next_attempt_at is not null and due_at <= now()
        union all select 'mail ' || kind || ' ' || attempts || ' ' || coalesce(last_error, '') || ' until ' || next_attempt_at from outbox_emails where next_attempt_at is not null
        """)).Concat(_replicas.SelectMany(r => r.Complaints)));
}

/// <summary>How a run ended.</summary>
/// <param name="Drained">From the last start of a process until nothing was due.</param>
public sealed record FaultFigures(int Seed, IReadOnlyDictionary<Place, int> Kills, IReadOnlyList<TimeSpan> Restarts, TimeSpan Drained, Verdict Verdict);
