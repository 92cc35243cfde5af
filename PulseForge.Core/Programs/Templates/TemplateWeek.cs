using NodaTime;

namespace PulseForge.Core.Programs.Templates;

/// <summary>Puts a program together from templates: a week of them, as often as it is to be trained.</summary>
public static class TemplateWeek
{
    /// <param name="days">What is trained on which weekday.</param>
    public static ProgramPlan Plan(string name, int weeks, IEnumerable<(IsoDayOfWeek Weekday, SessionTemplate Template)> days)
    {
        var ordered = days.OrderBy(day => day.Weekday).ToList();
        var week = new PlanWeek(ordered.Select((day, index) => new PlanDay(index + 1, day.Template.Name, day.Template.Workout)).ToValueList());
        return new ProgramPlan(name, "", "", null, ordered.Select(day => day.Weekday).ToValueList(), [PlanPhase.General with { Weeks = Enumerable.Repeat(week, weeks).ToValueList() }]);
    }
}
