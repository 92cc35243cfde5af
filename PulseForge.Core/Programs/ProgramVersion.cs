using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs;

/// <summary>The draft (number 0) or a published version (1, 2, …) of a program. A published version never changes.</summary>
public sealed class ProgramVersion : Entity
{
    public const int MaxWeeks = 52;

    private readonly List<ProgramPhase> _phases = [];
    private readonly List<ProgramSession> _sessions = [];

    private ProgramVersion() { }

    private ProgramVersion(Guid programId, int number, int weeks)
    {
        ProgramId = programId;
        Number = number;
        Weeks = weeks;
    }

    public Guid ProgramId { get; private init; }

    public int Number { get; private init; }

    /// <summary>Length in weeks, 1–52.</summary>
    public int Weeks { get; private set; }

    public Instant? PublishedAt { get; private set; }

    public Guid? PublishedBy { get; private set; }

    /// <summary>Grows with every edit of the draft; two who save at once are told apart by it.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<ProgramPhase> Phases => _phases;

    public IReadOnlyList<ProgramSession> Sessions => _sessions;

    public bool IsDraft => Number == 0;

    /// <summary>Changed by taking an edit back or doing it again, which is no edit of its own.</summary>
    internal bool IsReplayed { get; private set; }

    private IEnumerable<PlanBand> Bands => _phases.Select(phase => phase.Band).OrderBy(band => band.FirstWeek);

    public static ProgramVersion Draft(Guid programId, int weeks)
    {
        if (weeks is < 1 or > MaxWeeks) throw new ArgumentOutOfRangeException(nameof(weeks), "A program has 1 to 52 weeks.");
        return new ProgramVersion(programId, 0, weeks);
    }

    /// <summary>A draft that holds what a document says; <paramref name="own"/> puts the business's exercises in place of the catalogue's.</summary>
    public static ProgramVersion DraftOf(Guid programId, ProgramPlan plan, Func<ExerciseRef, ExerciseRef> own)
    {
        var draft = Draft(programId, plan.WeekCount);
        draft.Rewrite(plan, own);
        return draft;
    }

    /// <summary>Becomes what a document says. Sessions of days that stay keep their ids.</summary>
    public void Rewrite(ProgramPlan plan, Func<ExerciseRef, ExerciseRef> own)
    {
        MustBeDraft();
        var wanted = plan.Sessions.Select(s => new PlacedSession(s.Week, s.Day.Day, s.Day.Name, s.Day.Workout.With(own), s.Day.IsCompetition)).ToList();
        Weeks = plan.WeekCount;
        Rephase(plan.Bands());
        _sessions.RemoveAll(s => !wanted.Exists(now => (now.Week, now.Day) == (s.Week, s.Day)));
        Put(wanted);
    }

    /// <summary>Lays the phases anew, in place of those that stand there. Neighbours that are alike become one, as the text has them.</summary>
    public void Phase(IReadOnlyList<PlanBand> bands)
    {
        if (!IsDraft || Phasing.Faults(bands, Weeks).Count > 0) throw new ArgumentException("Phases of a draft lie within it and apart from each other.", nameof(bands));
        Rephase(Phasing.Joined(bands));
        Revision++;
    }

    public ProgramSession AddSession(int week, int day, string name, Workout workout, bool isCompetition = false)
    {
        MustBeDraft();
        if (week < 1 || week > Weeks) throw new ArgumentOutOfRangeException(nameof(week), "The week lies within the program.");
        if (_sessions.Exists(s => s.Week == week && s.Day == day)) throw new ArgumentException("There is a session on this day already.", nameof(day));
        var session = new ProgramSession(Id, week, day, name, workout, isCompetition);
        _sessions.Add(session);
        Revision++;
        return session;
    }

    /// <summary>Puts other exercises in the place of some, in every session.</summary>
    public void Exchange(Func<ExerciseRef, ExerciseRef> replace) => Put([.. _sessions.Select(s => new PlacedSession(s.Week, s.Day, s.Name, s.Workout.With(replace)))]);

    /// <summary>Days without a session, up to one beyond those that are used.</summary>
    public IEnumerable<(int Week, int Day)> FreeDays()
    {
        var days = Math.Min(ProgramSession.MaxDay, _sessions.Select(s => s.Day).DefaultIfEmpty(0).Max() + 1);
        return Enumerable.Range(1, Weeks).SelectMany(week => Enumerable.Range(1, days).Select(day => (week, day)))
            .Where(place => !_sessions.Exists(s => (s.Week, s.Day) == place));
    }

    /// <summary>Puts a copy of a session onto a free day.</summary>
    public ProgramSession CopySession(ProgramSession session, int week, int day) => AddSession(week, day, session.Name, session.Workout, session.IsCompetition);

    /// <summary>Puts workouts onto the same day of the weeks that follow a session's, in place of what stands there.</summary>
    public void Fill(ProgramSession session, IReadOnlyList<Workout> weeks) =>
        Put(weeks.Index().Select(week => new PlacedSession(session.Week + week.Index + 1, session.Day, session.Name, week.Item)));

    /// <summary>Puts sessions onto their days in one edit, in place of what stands there; one without a workout leaves its day free.</summary>
    public void Put(IEnumerable<PlacedSession> sessions)
    {
        MustBeDraft();
        foreach (var now in sessions)
        {
            if (now.Week < 1 || now.Week > Weeks) throw new ArgumentOutOfRangeException(nameof(sessions), "The week lies within the program.");
            var there = _sessions.Find(s => (s.Week, s.Day) == (now.Week, now.Day));
            if (now.Workout is null) _sessions.RemoveAll(s => s == there);
            else if (there is not null) there.Rewrite(now.Name, now.Workout, now.IsCompetition ?? there.IsCompetition);
            else _sessions.Add(new ProgramSession(Id, now.Week, now.Day, now.Name, now.Workout, now.IsCompetition ?? false));
        }
        Revision++;
    }

    /// <summary>Makes a kept change once more; false, and nothing is changed, when the draft is not as that change found it.</summary>
    internal bool Replay(DraftChange change)
    {
        MustBeDraft();
        var fits = Weeks == change.WeeksBefore && Bands.SequenceEqual(change.PhasesBefore)
            && change.Days.All(day => _sessions.Find(s => (s.Week, s.Day) == (day.Week, day.Day))?.Document == day.Before);
        if (!fits) return false;
        (IsReplayed, Weeks) = (true, Math.Max(change.WeeksAfter, change.WeeksBefore));
        Put(change.Days.Select(day => new PlacedSession(day.Week, day.Day, day.After?.Name ?? "", day.After is { } now ? new Workout(now.Blocks) : null, day.After?.IsCompetition)));
        Weeks = change.WeeksAfter;
        Rephase(change.PhasesAfter);
        return true;
    }

    /// <summary>Puts copies of a week's sessions onto the days of another that are free; answers how many.</summary>
    public int CopyWeek(int from, int to)
    {
        var free = _sessions.Where(s => s.Week == from && !_sessions.Exists(other => other.Week == to && other.Day == s.Day)).ToList();
        foreach (var session in free) CopySession(session, to, session.Day);
        return free.Count;
    }

    /// <summary>One week more at the end.</summary>
    public void AddWeek()
    {
        MustBeDraft();
        if (Weeks == MaxWeeks) throw new InvalidOperationException("A program has 1 to 52 weeks.");
        Weeks++;
        Revision++;
    }

    /// <summary>Takes the last week off with its sessions; phases end before it.</summary>
    public void RemoveLastWeek()
    {
        MustBeDraft();
        if (Weeks == 1) throw new InvalidOperationException("A program has 1 to 52 weeks.");
        _sessions.RemoveAll(s => s.Week == Weeks);
        _phases.RemoveAll(p => p.FirstWeek == Weeks);
        Weeks--;
        foreach (var phase in _phases) phase.EndBy(Weeks);
        Revision++;
    }

    public void RemoveSession(ProgramSession session)
    {
        MustBeDraft();
        _sessions.Remove(session);
        Revision++;
    }

    /// <summary>A published copy of the draft, which stays to be edited further.</summary>
    public ProgramVersion Publish(int number, Instant now, Guid? by)
    {
        MustBeDraft();
        if (_sessions.Count == 0) throw new InvalidOperationException("A program without sessions can't be published.");
        var copy = new ProgramVersion(ProgramId, number, Weeks) { PublishedAt = now, PublishedBy = by };
        foreach (var p in _phases) copy._phases.Add(new ProgramPhase(copy.Id, p.Band));
        foreach (var s in _sessions) copy._sessions.Add(new ProgramSession(copy.Id, s.Week, s.Day, s.Name, s.Workout, s.IsCompetition));
        copy.Raise("program.published", nameof(Number));
        return copy;
    }

    /// <summary>Weeks of no stated purpose have no phase.</summary>
    private void Rephase(IReadOnlyList<PlanBand> all)
    {
        var bands = all.Where(band => !band.IsPlain).ToList();
        if (Bands.SequenceEqual(bands)) return;
        _phases.Clear();
        foreach (var band in bands) _phases.Add(new ProgramPhase(Id, band));
    }

    private void MustBeDraft()
    {
        if (!IsDraft) throw new InvalidOperationException("A published version never changes.");
    }
}
