using NodaTime;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

/// <summary>
/// On which dates a program is trained. Weeks are seven days from the start date; the n-th day of a program's week falls on the n-th
/// chosen weekday in it, so that a week that begins on a Thursday keeps its order.
/// </summary>
public static class TrainingCalendar
{
    /// <summary>How many weekdays an assignment of this version must name.</summary>
    public static int DaysNeeded(ProgramVersion version) => version.Sessions.Max(s => s.Day);

    /// <summary>Every session of every pass, in order of date.</summary>
    public static IEnumerable<ScheduledSession> Plan(Assignment assignment, ProgramVersion version)
    {
        if (assignment.Weekdays.Length < DaysNeeded(version)) throw new ArgumentException("The program trains on more days a week than were chosen.", nameof(assignment));
        return Enumerable.Range(0, assignment.Passes).SelectMany(pass => Pass(assignment, version, pass));
    }

    /// <summary>Every session of one pass, in order of date.</summary>
    /// <param name="pass">From 0.</param>
    public static IEnumerable<ScheduledSession> Pass(Assignment assignment, ProgramVersion version, int pass)
    {
        var course = ProgramCourse.Of(assignment, version.Weeks);
        return version.Sessions.Where(s => assignment.Part.Contains(s.Week)).OrderBy(s => s.Week).ThenBy(s => s.Day).Select(session => new ScheduledSession(assignment, session, pass, course.DateOf(pass, session.Week, session.Day)));
    }

    /// <param name="start">The first day of the first week.</param>
    /// <param name="weekdays">ISO weekdays, 1 is Monday.</param>
    /// <param name="week">Weeks since the start, from 0.</param>
    /// <param name="day">The n-th training day of the week, from 1.</param>
    public static LocalDate DateOf(LocalDate start, IReadOnlyCollection<int> weekdays, int week, int day)
    {
        var first = start.PlusWeeks(week);
        return Enumerable.Range(0, 7).Select(first.PlusDays).Where(date => weekdays.Contains((int)date.DayOfWeek)).ElementAt(day - 1);
    }
}
