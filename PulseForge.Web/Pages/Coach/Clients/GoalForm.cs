using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Progress;
using PulseForge.Core.Units;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>A goal as it was typed, in kilograms or percent.</summary>
public sealed record TypedGoal(string Title, decimal? Target, LocalDate SetOn, LocalDate? By, IReadOnlyList<decimal> Values, IReadOnlyList<string> Words);

/// <summary>Reads what stands in the form of a goal, and says at its field what can't be.</summary>
public sealed class GoalForm(GoalModel page, IStringLocalizer<CoachTexts> t, MassUnit unit)
{
    private static readonly NumberRange Lifts = new(1, 1000, 3);
    private static readonly NumberRange Percents = new(Goal.LeastAdherence, 100, 0);

    public static GoalModel.InputModel Of(Goal goal, MassUnit unit) => new()
    {
        Title = goal.Title,
        About = SubjectOf(goal),
        Target = goal is { Kind: not GoalKind.Adherence, Target: { } target } ? Typed(target, unit) : null,
        Percent = goal is { Kind: GoalKind.Adherence, Target: { } percent } ? percent.ToString("0", CultureInfo.CurrentCulture) : "90",
        By = goal.By?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        Milestones = string.Join('\n', goal.Milestones.OrderBy(m => m.Order).Select(m => m.Words ?? Typed(m.Value!.Value, unit))),
    };

    public static string SubjectOf(Goal goal) => goal.Kind switch
    {
        GoalKind.Metric => GoalModel.Weight,
        GoalKind.Lift => goal.ExerciseId!.Value.ToString(),
        GoalKind.Words => GoalModel.InWords,
        GoalKind.Adherence => GoalModel.Adherence,
        GoalKind.Event => GoalModel.Event,
    };

    /// <summary>Null when something can't be taken; its field says why.</summary>
    public TypedGoal? Read(GoalModel.InputModel input, LocalDate setOn, LocalDate today)
    {
        if (!page.Subjects.Any(s => s.Value == input.About)) page.ModelState.AddModelError("Input.About", t["Choose one of these."]);
        var isMeasured = input.About is not (GoalModel.InWords or GoalModel.Event or GoalModel.Adherence);
        var target = isMeasured ? Target(input) : input.About == GoalModel.Adherence ? Percent(input.Percent) : null;
        var by = By(input, today);
        // What a kind has no field for is left out, whatever was typed before another one was chosen.
        var lines = input.About == GoalModel.Adherence ? [] : (input.Milestones ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > Goal.MostMilestones) page.ModelState.AddModelError("Input.Milestones", t["A goal has at most {0} milestones.", Goal.MostMilestones]);
        if (input.About == GoalModel.InWords && lines.Length == 0) page.ModelState.AddModelError("Input.Milestones", t["A goal in words needs a step to tick off."]);
        var values = isMeasured ? lines.Select(line => Milestone(line, input.About!)).OfType<decimal>().ToList() : [];
        if (!isMeasured && lines.Any(line => line.Length > GoalMilestone.LongestWords)) page.ModelState.AddModelError("Input.Milestones", t["A milestone has at most {0} characters.", GoalMilestone.LongestWords]);
        return page.ModelState.IsValid ? new TypedGoal(input.Title!, target, setOn, by, values, isMeasured ? [] : lines) : null;
    }

    private decimal? Percent(string? text)
    {
        var parsed = NumberText.Parse(text?.Replace("%", "", StringComparison.Ordinal), CultureInfo.CurrentCulture, Percents);
        if (parsed.Error is { } error) page.ModelState.AddModelError("Input.Percent", t.Say(error));
        return parsed.Value;
    }

    private decimal? Target(GoalModel.InputModel input)
    {
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

    private LocalDate? By(GoalModel.InputModel input, LocalDate today)
    {
        if (string.IsNullOrWhiteSpace(input.By))
        {
            if (input.About == GoalModel.Adherence) page.ModelState.AddModelError("Input.By", t["Say until which day the sessions are counted."]);
            if (input.About == GoalModel.Event) page.ModelState.AddModelError("Input.By", t["Say on which day it is."]);
            return null;
        }
        if (!LocalDatePattern.Iso.Parse(input.By.Trim()).TryGetValue(default, out var by)) page.ModelState.AddModelError("Input.By", t["There is no such date. Write it like {0}.", "2026-11-30"]);
        else if (by < today || by > today.PlusYears(5)) page.ModelState.AddModelError("Input.By", t["Choose a day of the next five years."]);
        return by;
    }

    private Parsed<Mass> Parse(string? text, string about) => Mass.Parse(text, unit, CultureInfo.CurrentCulture, about == GoalModel.Weight ? MetricEntry.BodyWeights : Lifts);

    private static decimal? Rounded(Parsed<Mass> parsed) => parsed.Value is { } mass ? decimal.Round(mass.Kg, 3) : null;

    private static string Typed(decimal kg, MassUnit unit) => decimal.Round(new Mass(kg, unit).Amount, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.CurrentCulture);
}
