using NodaTime;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

/// <summary>Why a client stays with the version that they train.</summary>
public enum FollowObstacle { None, MoreWeekdays, OtherLength }

/// <summary>A dated session as an update looks at it.</summary>
/// <param name="Planned">The program's session that it points at.</param>
/// <param name="IsBegun">It was done, skipped, missed, or something of it is logged.</param>
public sealed record FollowedSession(ScheduledSession Session, ProgramSession Planned, bool IsBegun);

/// <summary>
/// What a version makes of one client's calendar. Pure. What was done, begun or lies behind stays as it is; what was edited by hand keeps its document. The rest takes the new version's
/// session of the same pass, week and day, on the date that it has.
/// </summary>
public sealed record FollowerUpdate(
    FollowObstacle Obstacle, IReadOnlyList<(ScheduledSession Session, ProgramSession Before, ProgramSession Now)> Taken,
    IReadOnlyList<ScheduledSession> Gone, IReadOnlyList<(ProgramSession Now, int Pass, LocalDate Date)> New, int Edited, int Done)
{
    /// <summary>Those that look different afterwards, those that go among them.</summary>
    public int Changed => Taken.Count(IsChanged) + Gone.Count;

    public LocalDate? FirstOn => Taken.Where(IsChanged).Select(t => t.Session.Date).Concat(Gone.Select(s => s.Date)).Concat(New.Select(n => n.Date)).Order().Select(date => (LocalDate?)date).FirstOrDefault();

    /// <param name="weeks">Of the version that is trained now.</param>
    /// <param name="today">The client's.</param>
    public static FollowerUpdate Of(Assignment assignment, int weeks, ProgramVersion to, IReadOnlyCollection<FollowedSession> sessions, LocalDate today)
    {
        var open = sessions.Where(s => !s.IsBegun && s.Session.Date >= today).ToList();
        var done = sessions.Count - open.Count;
        if (TrainingCalendar.DaysNeeded(to) > assignment.Weekdays.Length) return Kept(FollowObstacle.MoreWeekdays, open, done);
        if (assignment.Passes > 1 && assignment.Part.WeeksOf(weeks) != assignment.Part.WeeksOf(to.Weeks)) return Kept(FollowObstacle.OtherLength, open, done);
        var now = to.Sessions.ToDictionary(s => (s.Week, s.Day));
        var there = sessions.Select(s => (s.Session.Pass, s.Planned.Week, s.Planned.Day)).ToHashSet();
        var taken = open.Select(s => (s.Session, Before: s.Planned, Now: now.GetValueOrDefault((s.Planned.Week, s.Planned.Day)))).ToList();
        return new FollowerUpdate(
            FollowObstacle.None, [.. taken.Where(t => t.Now is not null).Select(t => (t.Session, t.Before, t.Now!))], [.. taken.Where(t => t.Now is null && t.Session.Override is null).Select(t => t.Session)],
            [.. Missing(assignment, to, there).Where(n => n.Date >= today)], open.Count(s => s.Session.Override is not null), done);
    }

    private static FollowerUpdate Kept(FollowObstacle obstacle, List<FollowedSession> open, int done) => new(obstacle, [], [], [], open.Count(s => s.Session.Override is not null), done);

    private static IEnumerable<(ProgramSession Now, int Pass, LocalDate Date)> Missing(Assignment assignment, ProgramVersion to, HashSet<(int Pass, int Week, int Day)> there) =>
        from pass in Enumerable.Range(0, assignment.Passes)
        from session in to.Sessions
        where assignment.Part.Contains(session.Week) && !there.Contains((pass, session.Week, session.Day))
        orderby pass, session.Week, session.Day
        select (session, pass, ProgramCourse.Of(assignment, to.Weeks).DateOf(pass, session.Week, session.Day));

    private static bool IsChanged((ScheduledSession Session, ProgramSession Before, ProgramSession Now) taken) =>
        taken.Session.Override is null && (taken.Before.Workout != taken.Now.Workout || taken.Before.Name != taken.Now.Name);
}
