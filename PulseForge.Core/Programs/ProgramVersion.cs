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

    /// <summary>Grows with every edit of the draft; two coaches in one program never overwrite each other silently.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<ProgramPhase> Phases => _phases;

    public IReadOnlyList<ProgramSession> Sessions => _sessions;

    public bool IsDraft => Number == 0;

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
        var wanted = plan.Sessions.ToDictionary(s => (s.Week, s.Day.Day), s => s.Day with { Workout = s.Day.Workout.With(own) });
        Weeks = plan.WeekCount;
        Rephase(plan.Bands());
        _sessions.RemoveAll(s => !wanted.ContainsKey((s.Week, s.Day)));
        foreach (var ((week, day), now) in wanted)
        {
            if (_sessions.Find(s => (s.Week, s.Day) == (week, day)) is { } there) there.Rewrite(now.Name, now.Workout, now.IsCompetition);
            else _sessions.Add(new ProgramSession(Id, week, day, now.Name, now.Workout, now.IsCompetition));
        }
        Revision++;
    }

    public ProgramPhase AddPhase(PhaseKind kind, string name, int firstWeek, int lastWeek, decimal setsFactor = 1, decimal loadFactor = 1, bool repeats = false)
    {
        MustBeDraft();
        var phase = new ProgramPhase(Id, new PlanBand(kind, name, firstWeek, lastWeek, setsFactor, loadFactor, repeats));
        _phases.Add(phase);
        return phase;
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

    /// <summary>Replaces one session's content; <paramref name="expectedRevision"/> is the draft's revision as the editor saw it.</summary>
    public void Edit(ProgramSession session, string name, Workout workout, int expectedRevision)
    {
        MustBeDraft();
        if (expectedRevision != Revision) throw new DraftChangedException(Revision);
        session.Rewrite(name, workout, session.IsCompetition);
        Revision++;
    }

    /// <summary>Puts other exercises in the place of some, in every session.</summary>
    public void Exchange(Func<ExerciseRef, ExerciseRef> replace)
    {
        MustBeDraft();
        foreach (var session in _sessions) session.Rewrite(session.Name, session.Workout.With(replace), session.IsCompetition);
        Revision++;
    }

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
    public void Fill(ProgramSession session, IReadOnlyList<Workout> weeks)
    {
        MustBeDraft();
        foreach (var (index, workout) in weeks.Index())
        {
            var week = session.Week + index + 1;
            if (_sessions.Find(s => (s.Week, s.Day) == (week, session.Day)) is { } there) there.Rewrite(session.Name, workout, there.IsCompetition);
            else AddSession(week, session.Day, session.Name, workout);
        }
        Revision++;
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
        if (_phases.Select(p => p.Band).SequenceEqual(bands)) return;
        _phases.Clear();
        foreach (var band in bands) _phases.Add(new ProgramPhase(Id, band));
    }

    private void MustBeDraft()
    {
        if (!IsDraft) throw new InvalidOperationException("A published version never changes.");
    }
}

/// <summary>Another editor saved first; what was typed is shown again beside theirs.</summary>
public sealed class DraftChangedException(int currentRevision) : Exception("The draft was changed meanwhile.")
{
    public int CurrentRevision { get; } = currentRevision;
}
