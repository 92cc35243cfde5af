using System.Diagnostics;
using System.Globalization;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Faults.Harness;

/// <summary>Two processes of the product over one database, killed in the middle of their work and started again, while the database crashes as well.</summary>
public sealed class FaultRun(OwnPostgres postgres, Workload workload, IReadOnlyList<Replica> replicas, int seed, Action<string> say) : IAsyncDisposable
{
    /// <summary>There is always something to do where the next one is to die.</summary>
    private const int Backlog = 5;

    /// <summary>Whoever starts anew does little else: beyond this they are left alone until they have caught up.</summary>
    private const int MostBacklog = 150;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private readonly Random _random = new(seed);
    private readonly Stopwatch _running = Stopwatch.StartNew();

    /// <param name="program">The product's PulseForge.Web.dll.</param>
    public static async Task<FaultRun> BeginAsync(OwnPostgres postgres, string program, int seed, Action<string> say)
    {
        Replica[] replicas = [new(program, "replica-1", postgres, new SmtpSink()), new(program, "replica-2", postgres, new SmtpSink())];
        var run = new FaultRun(postgres, await Workload.OpenAsync(postgres), replicas, seed, say);
        foreach (var replica in replicas) replica.Start();
        return run;
    }

    /// <summary>Kills so often, in turn at each place, and restarts the database so often in between; answers with how it all ended once nothing is due.</summary>
    public async Task<FaultFigures> RunAsync(int kills, int restarts)
    {
        // Evenly between the kills, the last one of which comes last.
        var pauses = Enumerable.Range(0, restarts).Select(i => (2 * i + 1) * kills / (2 * restarts) - 1).ToHashSet();
        var (watch, places, downs) = (new Watch(postgres, replicas, _random), Enum.GetValues<Place>(), new List<TimeSpan>());
        for (var n = 0; n < kills; n++)
        {
            await KillAsync(watch, places[n % places.Length], n + 1);
            if (pauses.Contains(n)) downs.Add(await RestartDatabaseAsync());
        }
        var held = await workload.HeldAsync();
        var drained = await Until.TrueAsync("nothing is due any more", async () => await workload.DueAsync() == 0, Look, WhatWaits);
        var perPlace = places.ToDictionary(p => p, p => Enumerable.Range(0, kills).Count(n => places[n % places.Length] == p));
        return new FaultFigures(seed, perPlace, downs, held, drained, _running.Elapsed, await Verdict.OfAsync(postgres, replicas.SelectMany(r => r.Mail.All)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in replicas)
        {
            await replica.DisposeAsync();
            await replica.Mail.DisposeAsync();
        }
    }

    private async Task KillAsync(Watch watch, Place place, int number)
    {
        if (await workload.DueAsync() > MostBacklog) await Until.TrueAsync("they have caught up", async () => await workload.DueAsync() < MostBacklog / 2, Look, WhatWaits);
        if (await workload.FreeAsync(place) < Backlog) await workload.AddAsync(perBusiness: 1);
        await watch.CatchAsync(place, replica => replica.KillAsync());
        foreach (var dead in replicas.Where(r => !r.Runs)) dead.Start();
        say(string.Create(CultureInfo.InvariantCulture, $"{_running.Elapsed.TotalSeconds,7:N1} s  kill {number} in {place}"));
    }

    /// <summary>A crash or a shutdown by chance; how long it was away.</summary>
    private async Task<TimeSpan> RestartDatabaseAsync()
    {
        var watch = Stopwatch.StartNew();
        if (_random.Next(2) == 0) await postgres.CrashAsync();
        else await postgres.StopAsync();
        await Task.Delay(_random.Next(1500));
        await postgres.StartAgainAsync();
        say(string.Create(CultureInfo.InvariantCulture, $"{_running.Elapsed.TotalSeconds,7:N1} s  the database was away for {watch.Elapsed.TotalSeconds:N1} s"));
        return watch.Elapsed;
    }

    private async Task<string> WhatWaits() => string.Join('\n', (await Sql.Column(postgres.Superuser, """
        select 'occurrence ' || kind || ' ' || attempts || ' ' || coalesce(last_error, '') || ' until ' || next_attempt_at from occurrences where next_attempt_at is not null and due_at <= now()
        union all select 'mail ' || kind || ' ' || attempts || ' ' || coalesce(last_error, '') || ' until ' || next_attempt_at from outbox_emails where next_attempt_at is not null
        """)).Concat(replicas.SelectMany(r => r.Complaints)));
}
