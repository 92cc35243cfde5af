using System.Globalization;
using System.Text;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Notation;

/// <summary>Writes a program as <see cref="ProgramReader"/> reads it; weeks and days that came before are named, not written again.</summary>
internal sealed class ProgramPrinter(MassUnit unit)
{
    private readonly StringBuilder text = new();
    private readonly List<PlanWeek> printed = [];

    public string Print(ProgramPlan plan)
    {
        Line($"program {plan.Name}");
        if (plan.Level.Length > 0) Line($"level {plan.Level}");
        if (plan.Goal.Length > 0) Line($"goal {plan.Goal}");
        foreach (var line in plan.About?.Split('\n') ?? []) Line($"about {line}".TrimEnd());
        if (plan.Weekdays.Count > 0) Line($"weekdays {string.Join(' ', plan.Weekdays.Select(TitleReader.Short))}");
        foreach (var phase in plan.Phases) PrintPhase(phase, IsPlain(plan));
        return text.ToString();
    }

    /// <summary>One general phase: none needs to be stated.</summary>
    public static bool IsPlain(ProgramPlan plan) => plan.Phases is [var only] && only with { Weeks = [] } == PlanPhase.General;

    /// <summary>A stored phase in one line: weeks 1-3 accumulation [Base] repeat.</summary>
    public static string Print(PlanBand band) =>
        $"{Weeks(band.FirstWeek, band.LastWeek)} {Purpose(band.Kind, band.Name, band.Repeats, band.SetsFactor, band.LoadFactor)}";

    /// <summary>What follows the word phase.</summary>
    public static string Purpose(PlanPhase phase) => Purpose(phase.Kind, phase.Name, phase.Repeats, phase.SetsFactor, phase.LoadFactor);

    /// <summary>What follows the number of a week, with a space before it; empty for a week like its phase.</summary>
    public static string Purpose(PlanWeek week) => Label(week.Label) + (week.Kind is { } kind ? $" {Lower(kind)}" : "") + Factors(week.SetsFactor, week.LoadFactor);

    private void PrintPhase(PlanPhase phase, bool isPlain)
    {
        if (!isPlain) Line($"\nphase {Purpose(phase)}");
        for (var index = 0; index < phase.Weeks.Count;)
        {
            var count = phase.Weeks.Skip(index).TakeWhile(week => week == phase.Weeks[index]).Count();
            PrintWeeks(phase.Weeks[index], count);
            index += count;
        }
    }

    private void PrintWeeks(PlanWeek week, int count)
    {
        var first = printed.Count + 1;
        var like = week.Days.Count == 0 ? 0 : printed.FindIndex(earlier => earlier.Days.Equals(week.Days)) + 1;
        Line($"\n{Weeks(first, first + count - 1)}" + (like > 0 ? $" like {Int(like)}" : "") + Purpose(week));
        if (like == 0)
        {
            foreach (var day in week.Days) PrintDay(day);
        }

        printed.AddRange(Enumerable.Repeat(week, count));
    }

    private void PrintDay(PlanDay day)
    {
        var like = day.Workout.Blocks.Count == 0 ? 0 : printed.FindIndex(week => week.Days.Contains(day)) + 1;
        if (like > 0)
        {
            Line($"day {Int(day.Day)} like week {Int(like)}");
            return;
        }

        Line($"day {Int(day.Day)} {DayReader.Print(day.Name)}" + (day.IsCompetition ? $" {DayReader.Competition}" : ""));
        foreach (var line in WorkoutNotation.Lines(day.Workout, unit)) Line(ProgramLine.IsStructure(line) ? $"{WorkoutReader.UnreadMark} {line}" : line);
    }

    private static string Weeks(int first, int last) => first == last ? $"week {Int(first)}" : $"weeks {Int(first)}-{Int(last)}";

    private static string Purpose(PhaseKind kind, string name, bool repeats, decimal sets, decimal load) =>
        Lower(kind) + Label(name == kind.ToString() ? null : name) + (repeats ? " repeat" : "") + Factors(Unless1(sets), Unless1(load));

    private static string Factors(decimal? sets, decimal? load) =>
        (sets is { } s ? $" sets {WeightText.Number(s * 100)}%" : "") + (load is { } l ? $" load {WeightText.Number(l * 100)}%" : "");

    private static decimal? Unless1(decimal factor) => factor == 1 ? null : factor;

    private static string Label(string? label) => label is null ? "" : $" {QuotedText.Label(label)}";

    private static string Lower(PhaseKind kind) => kind.ToString().ToLowerInvariant();

    private static string Int(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Line(string line) => text.Append(line).Append('\n');
}
