using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Attention;

/// <summary>A series over a client's sessions: an exercise's best estimated one-repetition maximum, or, with load and repetitions, how hard these felt.</summary>
internal sealed record TrendRow(Guid ClientId, string Exercise, decimal? Kg, int? Reps, LocalDate[] Dates, decimal[] Points)
{
    public IReadOnlyList<DatedValue> Series => [.. Dates.Zip(Points, (date, value) => new DatedValue(date, value))];
}

/// <summary>Many clients' series in one query: the database reads each set of the last weeks once and gives back only what could raise a flag.</summary>
internal static class Trends
{
    /// <summary>A little more than the days that a trend must span, so that sessions on either side of them are seen.</summary>
    private const int Margin = 14;

    /// <summary>
    /// The RPE table where the exertion was said, else Epley up to ten repetitions; as <see cref="RpeTable"/> and <see cref="OneRepMax"/> do it.
    /// A set below RPE 6 tells nothing of what could be lifted: a deload is no loss. Nor does a session that runs still.
    /// </summary>
    public static Task<List<TrendRow>> TrendsAsync(this PulseForgeDb db, Guid[] clients, LocalDate today, int days, CancellationToken cancel)
    {
        var running = db.Clock.GetCurrentInstant() - WorkoutLog.RunsFor;
        var (from, recent, percents) = (today.PlusDays(-days - Margin), today.PlusDays(-Margin - 1), RpeTable.Percents.ToArray());
        return db.Database.SqlQuery<TrendRow>($"""
            with done as materialized (
                select s.client_id, s.exercise_id, s.date, s.load_kg as kg, s.reps, coalesce(s.rpe, 10 - s.rir) as rpe from logged_sets s
                where s.tenant_id = {db.TenantId} and s.client_id = any({clients}) and s.date >= {from} and s.kind <> 'WarmUp' and s.load_kg > 0 and s.reps between 1 and 12
                    and s.log_id <> all(array(select l.id from workout_logs l where l.tenant_id = {db.TenantId} and l.client_id = any({clients}) and l.finished_at is null and l.started_at > {running}))),
            best as (
                select client_id, exercise_id, date, max(case
                    when rpe between 6 and 10 then kg * 100 / ({percents})[2 * (reps - 1) + (2 * (10 - rpe))::int + 1]
                    when rpe is null and reps = 1 then kg when rpe is null and reps <= 10 then kg * (1 + reps / 30.0) end) as value
                from done group by client_id, exercise_id, date),
            felt as (select client_id, exercise_id, kg, reps, date, round(avg(rpe), 1) as value from done where rpe is not null group by client_id, exercise_id, kg, reps, date),
            series as (
                select client_id, exercise_id, null::numeric as kg, null::int as reps, array_agg(date order by date) as dates, array_agg(value order by date) as points
                from best where value is not null group by client_id, exercise_id having count(*) >= {ProgressVelocity.SessionsNeeded} and max(date) >= {recent}
                union all
                select client_id, exercise_id, kg, reps, array_agg(date order by date), array_agg(value order by date)
                from felt group by client_id, exercise_id, kg, reps having count(*) >= 3 and max(date) >= {recent} and max(value) > min(value))
            select t.client_id, e.name as exercise, t.kg, t.reps, t.dates, t.points
            from series t join exercises e on e.tenant_id = {db.TenantId} and e.id = t.exercise_id
            """).ToListAsync(cancel);
    }
}
