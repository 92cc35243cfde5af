using NodaTime;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

/// <summary>The first day from which a program reaches its event on a date: its last competition, or where it has none its last session.</summary>
/// <param name="Day">The event's training day of its week, from 1.</param>
/// <param name="Start">A Monday.</param>
/// <param name="Falls">Where the event comes to lie with these weekdays: the date, or another one of its week.</param>
public sealed record EventStart(int Day, LocalDate Start, LocalDate Falls)
{
    /// <param name="weekdays">As many as the program needs.</param>
    public static EventStart Of(ProgramVersion version, TrainedPart part, IReadOnlyCollection<IsoDayOfWeek> weekdays, int passes, LocalDate on)
    {
        var trained = version.Sessions.Where(s => part.Contains(s.Week)).OrderBy(s => s.IsCompetition).ThenBy(s => s.Week).ThenBy(s => s.Day).Last();
        var weeks = part.WeeksOf(version.Weeks);
        var start = on.PlusDays(1 - (int)on.DayOfWeek).PlusWeeks(part.First - trained.Week - (passes - 1) * weeks);
        var course = new ProgramCourse(start, [.. weekdays.Select(day => (int)day)], part.First, weeks, passes, []);
        return new EventStart(trained.Day, start, course.DateOf(passes - 1, trained.Week, trained.Day));
    }
}
