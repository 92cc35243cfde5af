using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training.Rollups;

/// <summary>Writes the sums: one statement for each table, however many rows, and a row that stays as it was is not written.</summary>
internal static class RollupRows
{
    private const string Exercises = """
        with made as (
            select * from unnest(@ids, @lifts, @logs, @dates, @sets, @reps, @seconds, @metres, @volumes, @done::jsonb[], @before::jsonb[])
                as r(id, exercise_id, log_id, date, sets, reps, seconds, metres, volume_kg, done, before)),
        gone as (delete from exercise_sessions where tenant_id = @tenant and client_id = @client and exercise_id = any(@exercises) and date >= @from and id <> all(@ids))
        insert into exercise_sessions as known (tenant_id, id, client_id, exercise_id, log_id, date, sets, reps, seconds, metres, volume_kg, done, before)
        select @tenant, id, @client, exercise_id, log_id, date, sets, reps, seconds, metres, volume_kg, done, before from made
        on conflict (tenant_id, id) do update set date = excluded.date, sets = excluded.sets, reps = excluded.reps, seconds = excluded.seconds, metres = excluded.metres,
            volume_kg = excluded.volume_kg, done = excluded.done, before = excluded.before
        where (known.date, known.sets, known.reps, known.seconds, known.metres, known.volume_kg, known.done, known.before)
            is distinct from (excluded.date, excluded.sets, excluded.reps, excluded.seconds, excluded.metres, excluded.volume_kg, excluded.done, excluded.before)
        """;

    private const string Days = """
        with days as (select * from unnest(@ids, @dates) as d(id, date)),
        logs as (
            select l.date, count(*) as sessions, count(*) filter (where l.session_rpe is not null and l.duration_minutes is not null) as rated,
                coalesce(sum(l.duration_minutes), 0) as minutes, coalesce(sum(l.session_rpe * l.duration_minutes), 0) as load
            from workout_logs l where l.tenant_id = @tenant and l.client_id = @client and l.date = any(@dates) group by l.date),
        done as (
            select s.date, count(*) as sets, coalesce(sum(s.reps), 0) as reps, coalesce(sum(s.load_kg * s.reps) filter (where s.load_kg > 0), 0) as volume
            from logged_sets s where s.tenant_id = @tenant and s.client_id = @client and s.date = any(@dates) and s.kind <> 'WarmUp' group by s.date),
        gone as (delete from training_days where tenant_id = @tenant and client_id = @client and date = any(@dates) and date not in (select date from logs))
        insert into training_days as known (tenant_id, id, client_id, date, sessions, rated, minutes, load, sets, reps, volume_kg)
        select @tenant, d.id, @client, d.date, l.sessions, l.rated, l.minutes, l.load, coalesce(s.sets, 0), coalesce(s.reps, 0), coalesce(s.volume, 0)
        from days d join logs l using (date) left join done s using (date)
        on conflict (tenant_id, id) do update set sessions = excluded.sessions, rated = excluded.rated, minutes = excluded.minutes, load = excluded.load,
            sets = excluded.sets, reps = excluded.reps, volume_kg = excluded.volume_kg
        where (known.sessions, known.rated, known.minutes, known.load, known.sets, known.reps, known.volume_kg)
            is distinct from (excluded.sessions, excluded.rated, excluded.minutes, excluded.load, excluded.sets, excluded.reps, excluded.volume_kg)
        """;

    public static Task WriteExercisesAsync(PulseForgeDb db, Guid client, IReadOnlyCollection<Guid> exercises, LocalDate from, IReadOnlyCollection<ExerciseSession> rows, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(Exercises,
        [
            new NpgsqlParameter("tenant", db.TenantId), new NpgsqlParameter("client", client), Many("exercises", NpgsqlDbType.Uuid, exercises), new NpgsqlParameter("from", from),
            Many("ids", NpgsqlDbType.Uuid, rows.Select(r => r.Id)), Many("lifts", NpgsqlDbType.Uuid, rows.Select(r => r.ExerciseId)), Many("logs", NpgsqlDbType.Uuid, rows.Select(r => r.LogId)),
            Many("dates", NpgsqlDbType.Date, rows.Select(r => r.Date)), Many("sets", NpgsqlDbType.Integer, rows.Select(r => r.Sets)), Many("reps", NpgsqlDbType.Integer, rows.Select(r => r.Reps)),
            Many("seconds", NpgsqlDbType.Integer, rows.Select(r => r.Seconds)), Many("metres", NpgsqlDbType.Numeric, rows.Select(r => r.Metres)), Many("volumes", NpgsqlDbType.Numeric, rows.Select(r => r.VolumeKg)),
            Many("done", NpgsqlDbType.Text, rows.Select(r => Json(r.Done))), Many("before", NpgsqlDbType.Text, rows.Select(r => Json(r.Before))),
        ], cancel);

    public static Task WriteDaysAsync(PulseForgeDb db, Guid client, IReadOnlyCollection<LocalDate> days, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(Days,
        [
            new NpgsqlParameter("tenant", db.TenantId), new NpgsqlParameter("client", client),
            Many("ids", NpgsqlDbType.Uuid, days.Select(day => TrainingDay.IdOf(client, day))), Many("dates", NpgsqlDbType.Date, days),
        ], cancel);

    private static string Json(Marks marks) => JsonSerializer.Serialize(marks, WorkoutJson.Options);

    private static NpgsqlParameter Many<T>(string name, NpgsqlDbType type, IEnumerable<T> values) => new(name, NpgsqlDbType.Array | type) { Value = values.ToArray() };
}
