using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Units;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>What the board shows of a draft.</summary>
/// <param name="Grid">With the days that are drawn; after an edit only those that it changed.</param>
/// <param name="Days">The most training days of a week that is shown.</param>
/// <param name="SavedAt">When this edit was saved, where the coach is; null when the board was only opened.</param>
public sealed record BoardView(
    Guid ProgramId, int From, int Weeks, int Days, ProgramGrid Grid, bool CanUndo, bool CanRedo, IReadOnlyList<MuscleWeek> Muscles, IReadOnlyDictionary<string, MuscleRange> Landmarks, PublishState State, LocalTime? SavedAt = null)
{
    public const int WeeksShown = 8;

    /// <summary>Where the bars of sets per muscle end.</summary>
    public decimal MostSets => Landmarks.Values.Select(l => (decimal)Math.Max(l.Least ?? 0, l.Most ?? 0) * 5 / 4).Append(20).Max();

    public string Address => $"/coach/programs/{ProgramId}";
}

/// <summary>Work sets by muscle in one week, most first.</summary>
public sealed record MuscleWeek(int Week, IReadOnlyList<(string Muscle, decimal Sets)> Sets);

/// <summary>What stands between the draft and what clients train.</summary>
/// <param name="Changes">Null when they were not counted.</param>
public sealed record PublishState(int? Number, Instant? PublishedAt, int? Changes, int Followers)
{
    public LocalDate? PublishedOn => PublishedAt?.InUtc().Date;
}

/// <summary>Makes what is shown of a draft out of what an edit has loaded of it.</summary>
public sealed class BoardViews(PulseForgeDb db, DraftUndo undo, TenantAccessor tenant, ActorAccessor actor, IClock clock)
{
    public MassUnit Unit => tenant.Required.Units.Mass();

    /// <param name="state">Of the whole program, where it was loaded; else what one query tells.</param>
    public async Task<BoardView> OfAsync(ProgramVersion draft, int from, IReadOnlyCollection<int>? days, PublishState? state, CancellationToken cancel)
    {
        var grid = ProgramGrid.Of(draft, Unit, Math.Clamp(from, 1, draft.Weeks), BoardView.WeeksShown);
        var (canUndo, canRedo) = await undo.OfferedAsync(draft.Id, actor.Current.UserId ?? Guid.Empty, cancel);
        var shown = days is null ? grid : grid with { Days = [.. grid.Days.Where(d => days.Contains(d.Day))] };
        var muscles = await MusclesAsync(draft, grid.Weeks, cancel);
        var saved = days is null ? (LocalTime?)null : clock.GetCurrentInstant().InZone(TimeZones.Get(tenant.Required.TimeZone)).TimeOfDay;
        return new BoardView(draft.ProgramId, grid.Weeks[0], draft.Weeks, draft.Sessions.Select(s => s.Day).DefaultIfEmpty(0).Max(), shown, canUndo, canRedo, muscles, await MuscleLandmarks.OfAsync(db, cancel), state ?? await StateAsync(draft, cancel), saved);
    }

    private async Task<PublishState> StateAsync(ProgramVersion draft, CancellationToken cancel)
    {
        var last = await db.ProgramVersions.Where(v => v.ProgramId == draft.ProgramId && v.Number > 0).OrderByDescending(v => v.Number).Select(v => new { v.Number, v.PublishedAt }).FirstOrDefaultAsync(cancel);
        return new PublishState(last?.Number, last?.PublishedAt, null, 0);
    }

    private async Task<IReadOnlyList<MuscleWeek>> MusclesAsync(ProgramVersion draft, IReadOnlyList<int> weeks, CancellationToken cancel)
    {
        var used = draft.Sessions.SelectMany(s => s.Workout.Items).Select(i => i.Exercise.Id).OfType<Guid>().ToHashSet();
        var known = await db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(e => used.Contains(e.Id)).Select(e => new { e.Id, e.PrimaryMuscles, e.SecondaryMuscles }).ToDictionaryAsync(e => e.Id, e => new WorkedMuscles(e.PrimaryMuscles, e.SecondaryMuscles), cancel);
        return [.. weeks.Select(week => new MuscleWeek(week, [.. MuscleVolume.SetsOf(draft.Sessions.Where(s => s.Week == week).Select(s => s.Workout), e => known.GetValueOrDefault(e.Id ?? Guid.Empty)).Select(m => (m.Key, m.Value)).OrderByDescending(m => m.Value).ThenBy(m => m.Key, StringComparer.Ordinal)]))];
    }
}
