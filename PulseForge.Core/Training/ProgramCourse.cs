using NodaTime;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

/// <summary>
/// When what of an assignment is trained: the one place that dates it. Weeks are seven days from the start date, the trained weeks of every pass one after another;
/// what a shift reaches comes its weeks later.
/// </summary>
/// <param name="Weeks">Trained in each pass; none when the version has become shorter than the first week that is trained.</param>
public sealed record ProgramCourse(LocalDate Start, IReadOnlyList<int> Weekdays, int FirstWeek, int Weeks, int Passes, ValueList<ProgramShift> Shifts)
{
    /// <param name="weeks">Of the version.</param>
    public static ProgramCourse Of(Assignment assignment, int weeks) =>
        new(assignment.StartDate, assignment.Weekdays, assignment.FirstWeek, assignment.Part.WeeksOf(weeks), assignment.Passes, assignment.Shifts);

    /// <summary>All passes together.</summary>
    public int Total => Weeks * Passes;

    /// <param name="pass">From 0.</param>
    /// <param name="week">Of the program, from 1.</param>
    /// <param name="day">From 1.</param>
    public LocalDate DateOf(int pass, int week, int day) =>
        TrainingCalendar.DateOf(Start, Weekdays, pass * Weeks + week - FirstWeek, day).PlusWeeks(Shifts.Where(s => s.Reaches(pass, week, day)).Sum(s => s.Weeks));

    /// <summary>The trained week of a day, counted from 1 over all passes; 0 before the first, one more than all once they are over. In a pause that moved what follows, the week before it goes on.</summary>
    public int WeekOn(LocalDate date)
    {
        if (date < Start) return 0;
        if (Shifts.Count == 0) return Math.Min(Period.DaysBetween(Start, date) / 7, Total) + 1;
        return Enumerable.Range(1, Total).FirstOrDefault(index => date < StartOf(index), Total + 1);
    }

    /// <summary>The first day of a trained week, from 0; of the one after the last, the day on which it is over.</summary>
    private LocalDate StartOf(int index) =>
        Start.PlusWeeks(index + Shifts.Where(s => index == Total || s.Reaches(index / Weeks, FirstWeek + index % Weeks, 1)).Sum(s => s.Weeks));
}
