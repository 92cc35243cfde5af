using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace PulseForge.Core.Programs.Sharing;

/// <summary>The shape of a program's JSON. What limits say of it is told with its place.</summary>
internal sealed record ProgramForm(
    string Schema, int V, string Name, ValueList<PhaseForm> Phases, string Level = "", string Goal = "", string? About = null, ValueList<IsoDayOfWeek>? Weekdays = null)
{
    public static ProgramForm Of(ProgramPlan plan) => new(
        ProgramJson.Schema, ProgramJson.Version, plan.Name, plan.Phases.Select(PhaseForm.Of).ToValueList(), plan.Level, plan.Goal, plan.About, plan.Weekdays);

    public ProgramPlan Plan()
    {
        var phases = Phases.Select((phase, index) => phase.Plan($"phases[{Int(index)}]")).ToValueList();
        var about = About?.ReplaceLineEndings("\n");
        Check(PlanLimits.ProblemWith(Name, Level, Goal, about, Weekdays ?? [], phases), null);
        return new ProgramPlan(Name, Level, Goal, about, Weekdays ?? [], phases);
    }

    public static void Check(Sentence? problem, string? place)
    {
        if (problem is not null) throw new FileFaultException(new FileFault(problem, Place: place));
    }

    public static string Int(int number) => number.ToString(CultureInfo.InvariantCulture);
}

internal sealed record PhaseForm(PhaseKind Kind, ValueList<WeekForm> Weeks, string? Name = null, bool Repeats = false, decimal SetsFactor = 1, decimal LoadFactor = 1)
{
    public static PhaseForm Of(PlanPhase phase) => new(phase.Kind, phase.Weeks.Select(WeekForm.Of).ToValueList(), phase.Name, phase.Repeats, phase.SetsFactor, phase.LoadFactor);

    public PlanPhase Plan(string place) =>
        new(Kind, Name ?? Kind.ToString(), Weeks.Select((week, index) => week.Plan($"{place}.weeks[{ProgramForm.Int(index)}]")).ToValueList(), Repeats, SetsFactor, LoadFactor);
}

internal sealed record WeekForm(ValueList<DayForm> Days, string? Label = null, PhaseKind? Kind = null, decimal? SetsFactor = null, decimal? LoadFactor = null)
{
    public static WeekForm Of(PlanWeek week) => new(week.Days.Select(DayForm.Of).ToValueList(), week.Label, week.Kind, week.SetsFactor, week.LoadFactor);

    public PlanWeek Plan(string place) => new(Days.Select((day, index) => day.Plan($"{place}.days[{ProgramForm.Int(index)}]")).ToValueList(), Label, Kind, SetsFactor, LoadFactor);
}

internal sealed record DayForm(int Day, string Name, ValueList<Block> Blocks, bool Competition = false)
{
    public static DayForm Of(PlanDay day) => new(day.Day, day.Name, day.Workout.Blocks, day.IsCompetition);

    public PlanDay Plan(string place)
    {
        ProgramForm.Check(WorkoutLimits.ProblemWith(Blocks), place);
        return new PlanDay(Day, Name, new Workout(Blocks), Competition);
    }
}
