using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using PulseForge.Core.Data;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Imports;

namespace PulseForge.Core.Progress.Imports;

/// <summary>Sets of one log that are to be written.</summary>
internal sealed record SetRow(WorkoutLog Log, NewPlace Place)
{
    public HistoryRow Row => Place.Set.Row;

    public SetResult Result => Place.Set.Row.Result;
}

/// <summary>Writes thousands of sets in one statement: one by one they would take a minute where this takes a second or two.</summary>
internal static class SetRows
{
    private const string Insert = """
        insert into logged_sets (tenant_id, id, log_id, client_id, date, exercise_id, block, item, "order", kind, load_kg, reps, seconds, metres, rpe, rir, note, logged_at, import_id)
        select @tenant, s.id, s.log, @client, s.date, s.exercise, s.block, 0, s.place, s.kind, s.kg, s.reps, s.seconds, s.metres, s.rpe, s.rir, s.note, @at, @import
        from unnest(@ids, @logs, @dates, @exercises, @blocks, @places, @kinds, @kgs, @reps, @seconds, @metres, @rpes, @rirs, @notes)
            as s(id, log, date, exercise, block, place, kind, kg, reps, seconds, metres, rpe, rir, note)
        """;

    /// <summary>Within the caller's transaction; the logs are saved before. That each set can have been done was asked when it was read.</summary>
    public static async Task WriteAsync(PulseForgeDb db, HistoryImport import, IReadOnlyCollection<SetRow> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return;
        await db.Database.ExecuteSqlRawAsync(Insert,
        [
            new NpgsqlParameter("tenant", db.TenantId), new NpgsqlParameter("client", import.ClientId), new NpgsqlParameter("import", import.Id), new NpgsqlParameter("at", import.BegunAt!.Value),
            Many("ids", NpgsqlDbType.Uuid, rows.Select(r => r.Place.Set.Id)), Many("logs", NpgsqlDbType.Uuid, rows.Select(r => r.Log.Id)), Many("dates", NpgsqlDbType.Date, rows.Select(r => r.Row.Date)),
            Many("exercises", NpgsqlDbType.Uuid, rows.Select(r => r.Place.Exercise)), Many("blocks", NpgsqlDbType.Integer, rows.Select(r => r.Place.Block)), Many("places", NpgsqlDbType.Integer, rows.Select(r => r.Place.Order)),
            Many("kinds", NpgsqlDbType.Text, rows.Select(r => r.Row.Kind.ToString())), Many("kgs", NpgsqlDbType.Numeric, rows.Select(r => r.Result.LoadKg)), Many("reps", NpgsqlDbType.Integer, rows.Select(r => r.Result.Reps)),
            Many("seconds", NpgsqlDbType.Integer, rows.Select(r => r.Result.Seconds)), Many("metres", NpgsqlDbType.Numeric, rows.Select(r => r.Result.Metres)), Many("rpes", NpgsqlDbType.Numeric, rows.Select(r => r.Result.Rpe)),
            Many("rirs", NpgsqlDbType.Numeric, rows.Select(r => r.Result.Rir)), Many("notes", NpgsqlDbType.Text, rows.Select(r => r.Result.Note)),
        ], cancel);
    }

    private static NpgsqlParameter Many<T>(string name, NpgsqlDbType type, IEnumerable<T> values) => new(name, NpgsqlDbType.Array | type) { Value = values.ToArray() };
}
