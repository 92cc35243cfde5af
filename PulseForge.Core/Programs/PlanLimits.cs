using NodaTime;
using static PulseForge.Core.Programs.Limit;

namespace PulseForge.Core.Programs;

/// <summary>What a valid plan of a program is, beyond the types.</summary>
public static class PlanLimits
{
    public const int Name = 120;
    public const int Level = 40;
    public const int Goal = 80;
    public const int About = 4_000;
    public const int PhaseName = 80;
    public const int DayName = 120;
    public const int Weeks = ProgramVersion.MaxWeeks;
    public const int Days = ProgramSession.MaxDay;

    public static Sentence? ProblemWith(string name, string level, string goal, string? about, ValueList<IsoDayOfWeek> weekdays, ValueList<PlanPhase> phases) =>
        Line(name, Name)
        ?? (level.Length == 0 ? null : Line(level, Level))
        ?? (goal.Length == 0 ? null : Line(goal, Goal))
        ?? (about is null ? null : Text(about))
        ?? (weekdays.Distinct().Count() == weekdays.Count && !weekdays.Contains(IsoDayOfWeek.None) ? null : new Sentence(ProgramTexts.Weekdays))
        ?? Outside(phases.Sum(phase => phase.Weeks.Count), 1, Weeks, ProgramTexts.Weeks)
        ?? phases.Select(ProblemWith).FirstOrDefault(problem => problem is not null);

    public static Sentence? Line(string text, int max) => PlainText.IsLine(text, max) ? null : new Sentence(ProgramTexts.Line, max);

    /// <summary>Several lines, empty ones only between others.</summary>
    public static Sentence? Text(string text) =>
        text.Length is > 0 and <= About && text.Trim().Length == text.Length && text.Split('\n').All(line => line.Length == 0 || PlainText.IsLine(line, About))
            ? null
            : new Sentence(ProgramTexts.About, About);

    public static Sentence? Factor(decimal factor) => Outside(Math.Clamp(factor, 0, 3) * 100, 1, 200, ProgramTexts.Factor) ?? TooPrecise(factor, 3);

    private static Sentence? ProblemWith(PlanPhase phase) =>
        Line(phase.Name, PhaseName)
        ?? Outside(phase.Weeks.Count, 1, Weeks, ProgramTexts.Weeks)
        ?? Factor(phase.SetsFactor)
        ?? Factor(phase.LoadFactor)
        ?? phase.Weeks.Select(ProblemWith).FirstOrDefault(problem => problem is not null);

    private static Sentence? ProblemWith(PlanWeek week) =>
        (week.Label is { } label ? Line(label, WorkoutLimits.Label) : null)
        ?? Factor(week.SetsFactor ?? 1)
        ?? Factor(week.LoadFactor ?? 1)
        ?? (week.Days.Zip(week.Days.Skip(1)).Any(pair => pair.First.Day >= pair.Second.Day) ? new Sentence(ProgramTexts.DayOrder) : null)
        ?? week.Days.Select(day => Outside(day.Day, 1, Days, ProgramTexts.Day) ?? Line(day.Name, DayName)).FirstOrDefault(problem => problem is not null);
}
