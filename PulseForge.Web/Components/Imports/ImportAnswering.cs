using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Training.Imports;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Components.Imports;

/// <summary>Reads what a person answered; what can't be taken is said at its field.</summary>
internal sealed class ImportAnswering(ImportView view, ImportInput input, NameMatching matching, ModelStateDictionary errors, IStringLocalizer<SharedTexts> t)
{
    private const int MostNames = 2 * ImportView.NamesAtOnce;

    public ImportAnswers Read()
    {
        var answers = view.Answers with { Mass = input.Mass ?? view.Answers.Mass, Distance = input.Distance ?? view.Answers.Distance, Dates = input.Dates ?? view.Answers.Dates };
        if (input.Columns.Count > 0 && view.Look!.Table.Format == HistoryFormat.Columns) answers = answers with { Columns = Columns() };
        if (view.AsksMass && answers.Mass is null) errors.AddModelError("Input.Mass", t["Choose kg or lb."]);
        if (view.AsksDistance && answers.Distance is null) errors.AddModelError("Input.Distance", t["Choose what distances are in."]);
        if (view.AsksDates && answers.Dates is null) errors.AddModelError("Input.Dates", t["Choose which comes first."]);
        return answers with { Names = Names().ToValueList() };
    }

    private ValueList<HistoryField> Columns()
    {
        var columns = input.Columns;
        if (columns.Count != view.Look!.Table.Headings.Count) errors.AddModelError("Input.Columns[0]", t["Say of each column what it holds."]);
        var trains = columns.Contains(HistoryField.Exercise);
        if (!columns.Contains(HistoryField.Date)) errors.AddModelError("Input.Columns[0]", t["One column is the date."]);
        if (!trains && !columns.Contains(HistoryField.BodyWeight)) errors.AddModelError("Input.Columns[0]", t["One column is the exercise, or the body weight."]);
        if (trains && !columns.Exists(c => c is HistoryField.Reps or HistoryField.Seconds or HistoryField.Distance)) errors.AddModelError("Input.Columns[0]", t["One column says how much was done: repetitions, a time or a distance."]);
        foreach (var (index, field) in columns.Index().Where(c => c.Item != HistoryField.Nothing && columns.Take(c.Index).Contains(c.Item))) errors.AddModelError($"Input.Columns[{index}]", t["Another column is this already."]);
        return columns.ToValueList();
    }

    /// <summary>What was said before, and now; of a name the last word counts.</summary>
    private List<NameAnswer> Names()
    {
        var said = (view.Answers.Names ?? []).ToDictionary(n => n.Name);
        foreach (var (index, name) in input.Names.Take(MostNames).Index())
        {
            if (name.Name is { Length: > 0 and <= Exercise.MaxName } known && Answer(known, name, $"Input.Names[{index}]") is { } answer) said[known] = answer;
        }
        foreach (var open in input.RestIsNew ? view.Look!.Open : []) said.TryAdd(open.Name, new NameAnswer(open.Name, IsNew: true));
        return [.. said.Values];
    }

    private NameAnswer? Answer(string name, NameInput typed, string field)
    {
        if (!string.IsNullOrWhiteSpace(typed.Other))
        {
            if (matching.Exercise(typed.Other) is { } other) return new NameAnswer(name, other.Key);
            errors.AddModelError($"{field}.Other", t["No exercise of yours is called so."]);
            return null;
        }
        switch (typed.Choice)
        {
            case null or "": return null;
            case NameInput.New: return new NameAnswer(name, IsNew: true);
            case NameInput.LeaveOut: return new NameAnswer(name);
            case var key when matching.Find(key) is { } found: return new NameAnswer(name, found.Key);
            default:
                errors.AddModelError($"{field}.Choice", t["This exercise is not there any more."]);
                return null;
        }
    }
}
