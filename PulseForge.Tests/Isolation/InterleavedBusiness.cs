using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Tenancy;

namespace PulseForge.Tests.Isolation;

internal enum Step { Query, Insert, Rename, Delete, RawQuery, RawRename, Trespass, RollBack, CancelQuery, CancelSave, CancelLease, Abandon, Hold }

/// <summary>
/// One business among others on a small pool: it takes step after step, each with a lease of its own, and after each it must see its own rows,
/// all of them and nothing else. What it should have is kept beside, in memory.
/// </summary>
internal sealed class InterleavedBusiness(IDbContextFactory<PulseForgeDb> pool, Guid tenant, Guid neighbour, InterleavingCounts counts)
{
    private const string All = "select tenant_id, id, name from exercises";
    private static readonly ExerciseFacts Facts = new([], "squat", [], [], [], Laterality.Bilateral, TrackingType.WeightReps, "beginner", [], []);

    private readonly SortedDictionary<Guid, string> _expected = [];
    private Guid? _uncertain;

    public IReadOnlyDictionary<Guid, string> Expected => _expected;

    /// <param name="steps">Each with a number that chooses the row, or the moment of cancelling.</param>
    public async Task Take(IEnumerable<(Step Step, int Chance)> steps)
    {
        foreach (var (step, chance) in steps)
        {
            await using (var db = Lease()) await Take(step, chance, db);
            await using (var db = Lease()) await Settle(db);
            await using (var db = Lease()) await Query(db);
            counts.Step();
        }
    }

    private PulseForgeDb Lease()
    {
        var db = pool.CreateDbContext();
        db.Lease(tenant, false, Actor.System("test"), NodaTime.SystemClock.Instance);
        return db;
    }

    private Task Take(Step step, int chance, PulseForgeDb db) => step switch
    {
        Step.Query => Query(db),
        Step.Insert => Insert(db, default),
        Step.Rename => Rename(db, Any(chance)),
        Step.Delete => Delete(db, Any(chance)),
        Step.RawQuery => RawQuery(db, All, default),
        Step.RawRename => RawRename(db),
        Step.Trespass => Trespass(db),
        Step.RollBack => RollBack(db),
        Step.CancelQuery => Cancelled(chance * 15, cancel => RawQuery(db, $"{All}, pg_sleep(0.01)", cancel)),
        Step.CancelSave => CancelSave(db, chance),
        Step.CancelLease => Cancelled(chance * 2, cancel => Hold(db, cancel)),
        Step.Abandon => Abandon(db),
        Step.Hold => Hold(db, default),
    };

    private Guid? Any(int chance) => _expected.Count == 0 ? null : _expected.Keys.ElementAt(chance % _expected.Count);

    private async Task Query(PulseForgeDb db) => See(await db.Exercises.AsNoTracking().Select(e => new Row(e.TenantId, e.Id, e.Name)).ToListAsync());

    private async Task<Guid> Insert(PulseForgeDb db, CancellationToken cancel)
    {
        var exercise = new Exercise($"squat {Guid.NewGuid():n}", null, Facts, Businesses.Start);
        db.Add(exercise);
        // Before it is known whether it will be there: who is cancelled asks.
        _expected[exercise.Id] = exercise.Name;
        await db.SaveChangesAsync(cancel);
        return exercise.Id;
    }

    private async Task Rename(PulseForgeDb db, Guid? id)
    {
        if (id is null) return;
        var exercise = await db.Exercises.SingleAsync(e => e.Id == id);
        exercise.Describe($"press {Guid.NewGuid():n}", Facts);
        await db.SaveChangesAsync();
        _expected[exercise.Id] = exercise.Name;
    }

    private async Task Delete(PulseForgeDb db, Guid? id)
    {
        if (id is null) return;
        db.Remove(await db.Exercises.SingleAsync(e => e.Id == id));
        await db.SaveChangesAsync();
        _expected.Remove(id.Value);
    }

    private async Task RawQuery(PulseForgeDb db, string sql, CancellationToken cancel)
    {
        await using var reader = await Read(db, sql, cancel);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancel)) rows.Add(RowOf(reader));
        See(rows);
    }

    // Without a word about the business: row-level security alone keeps it at home.
    private async Task RawRename(PulseForgeDb db)
    {
        Assert.Equal(_expected.Count, await db.Database.ExecuteSqlRawAsync("update exercises set name = reverse(name)"));
        foreach (var id in _expected.Keys.ToList()) _expected[id] = string.Concat(_expected[id].Reverse());
    }

    private async Task Trespass(PulseForgeDb db)
    {
        Assert.Equal(0, await db.Database.ExecuteSqlAsync($"delete from exercises where tenant_id = {neighbour}"));
        if (_expected.Count == 0) return;
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"update exercises set tenant_id = {neighbour}"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        counts.Refuse();
    }

    private async Task RollBack(PulseForgeDb db)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        _expected.Remove(await Insert(db, default));
        Assert.Equal(_expected.Count + 1, await db.Database.ExecuteSqlRawAsync("delete from exercises"));
        await transaction.RollbackAsync();
        await Query(db);
        counts.RollBack();
    }

    private async Task CancelSave(PulseForgeDb db, int chance)
    {
        var before = _expected.Keys.ToHashSet();
        await Cancelled(chance * 10, cancel => Insert(db, cancel));
        _uncertain = _expected.Keys.Except(before).Single();
    }

    // With another lease, once the first is given back: who holds one connection and waits for a second may wait for ever.
    private async Task Settle(PulseForgeDb db)
    {
        if (_uncertain is { } id && !await db.Exercises.AnyAsync(e => e.Id == id)) _expected.Remove(id);
        _uncertain = null;
    }

    // Leaves an open reader and an open transaction to whoever takes the connection next.
    private static async Task Abandon(PulseForgeDb db)
    {
        await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("delete from exercises");
        await (await Read(db, "select generate_series(1, 10000)", default)).ReadAsync();
    }

    private async Task Hold(PulseForgeDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        for (var i = 0; i < 3; i++) await RawQuery(db, All, cancel);
    }

    private async Task Cancelled(int microseconds, Func<CancellationToken, Task> act)
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMicroseconds(microseconds));
        try { await act(cancel.Token); }
        catch (OperationCanceledException) { counts.Cancel(); }
    }

    private static async Task<DbDataReader> Read(PulseForgeDb db, string sql, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteReaderAsync(cancel);
    }

    private static Row RowOf(DbDataReader reader) => new(reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2));

    private void See(List<Row> rows)
    {
        counts.See(rows.Count);
        Assert.All(rows, row => Assert.Equal(tenant, row.TenantId));
        Assert.Equal(_expected, new SortedDictionary<Guid, string>(rows.ToDictionary(row => row.Id, row => row.Name)));
    }

    private sealed record Row(Guid TenantId, Guid Id, string Name);
}
