using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Progress;
using PulseForge.Core.Units;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>A goal as it was typed, in kilograms.</summary>
public sealed record TypedGoal(string Title, decimal? Target, LocalDate SetOn, LocalDate? By, IReadOnlyList<decimal> Values, IReadOnlyList<string> Words);

/// <summary>Reads what stands in the form of a goal, and says at its field what can't be.</summary>
public sealed class GoalForm(GoalModel page, IStringLocalizer<CoachTexts> t, MassUnit unit)
{
    private static readonly NumberRange Lifts = new(1, 1000, 3);

    public static GoalModel.InputModel Of(Goal goal, MassUnit unit) => new()
    {
        Title = goal.Title,
        About = SubjectOf(goal),
        Target = goal.Target is { } target ? Typed(target, unit) : null,
        By = goal.By?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        Milestones = string.Join('\n', goal.Milestones.OrderBy(m => m.Order).Select(m => m.Words ?? Typed(m.Value!.Value, unit))),
    };

    public static string SubjectOf(Goal goal) => goal.Kind switch
    {
        GoalKind.Metric => GoalModel.Weight,
        GoalKind.Lift => goal.ExerciseId!.Value.ToString(),
        GoalKind.Words => GoalModel.InWords,
    };

    /// <summary>Null when something can't be taken; its field says why.</summary>
    public TypedGoal? Read(GoalModel.InputModel input, LocalDate setOn, LocalDate today)
    {
        if (!page.Subjects.Any(s => s.Value == input.About)) page.ModelState.AddModelError("Input.About", t["Choose one of these."]);
        var isMeasured = input.About != GoalModel.InWords;
        var target = Target(input, isMeasured);
        var by = By(input.By, today);
        var lines = (input.Milestones ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > Goal.MostMilestones) page.ModelState.AddModelError("Input.Milestones", t["A goal has at most {0} milestones.", Goal.MostMilestones]);
        if (!isMeasured && lines.Length == 0) page.ModelState.AddModelError("Input.Milestones", t["A goal in words needs a step to tick off."]);
        var values = isMeasured ? lines.Select(line => Milestone(line, input.About!)).OfType<decimal>().ToList() : [];
        if (!isMeasured && lines.Any(line => line.Length > GoalMilestone.LongestWords)) page.ModelState.AddModelError("Input.Milestones", t["A milestone has at most {0} characters.", GoalMilestone.LongestWords]);
        return page.ModelState.IsValid ? new TypedGoal(input.Title!, target, setOn, by, values, isMeasured ? [] : lines) : null;
    }

    private decimal? Target(GoalModel.InputModel input, bool isMeasured)
    {
        if (!isMeasured) return null;
        var parsed = Parse(input.Target, input.About!);
        if (parsed.Error is { } error) page.ModelState.AddModelError("Input.Target", t.Say(error));
        return Rounded(parsed);
    }

    private decimal? Milestone(string line, string about)
    {
        var parsed = Parse(line, about);
        if (parsed.Error is { } error) page.ModelState.AddModelError("Input.Milestones", t["“{0}”: {1}", line, t.Say(error)]);
        return Rounded(parsed);
    }

    private LocalDate? By(string? text, LocalDate today)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (!LocalDatePattern.Iso.Parse(text.Trim()).TryGetValue(default, out var by)) page.ModelState.AddModelError("Input.By", t["There is no such date. Write it like {0}.", "2026-11-30"]);
        else if (by < today || by > today.PlusYears(5)) page.ModelState.AddModelError("Input.By", t["Choose a day of the next five years."]);
        return by;
    }

    private Parsed<Mass> Parse(string? text, string about) => Mass.Parse(text, unit, CultureInfo.CurrentCulture, about == GoalModel.Weight ? MetricEntry.BodyWeights : Lifts);

    private static decimal? Rounded(Parsed<Mass> parsed) => parsed.Value is { } mass ? decimal.Round(mass.Kg, 3) : null;

    private static string Typed(decimal kg, MassUnit unit) => decimal.Round(new Mass(kg, unit).Amount, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.CurrentCulture);
}
