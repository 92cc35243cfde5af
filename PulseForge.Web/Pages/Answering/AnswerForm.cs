using System.Globalization;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Units;

namespace PulseForge.Web.Pages.Answering;

/// <summary>The form as it is filled in: what was typed stays typed, also when it can't be taken.</summary>
/// <param name="Typed">The text of a field by its name.</param>
/// <param name="Errors">What to say at a field, by its name.</param>
public sealed record AnswerForm(Questionnaire Questions, MassUnit Unit, Func<string, string?> Typed, IReadOnlyDictionary<string, string> Errors)
{
    public IEnumerable<QuestionField> Fields => Questions.Questions.Select(q => new QuestionField(q, this));

    public int Answered => Questions.Questions.Count(q => !string.IsNullOrWhiteSpace(Typed(AnswerReader.Field(q))));

    /// <summary>The form that holds what was answered before.</summary>
    public static AnswerForm Of(CheckInSummary sheet, MassUnit unit)
    {
        var fields = new Dictionary<string, string>();
        foreach (var line in sheet.Lines.Where(l => l.IsAnswered)) Fill(fields, line, unit);
        return new AnswerForm(sheet.Questions, unit, fields.GetValueOrDefault, new Dictionary<string, string>());
    }

    private static void Fill(Dictionary<string, string> fields, AnswerLine line, MassUnit unit)
    {
        if (line.Question is YesNoQuestion && line.Words is { } more) fields[AnswerReader.MoreField(line.Question)] = more;
        fields[AnswerReader.Field(line.Question)] = line.Question switch
        {
            ScaleQuestion => line.Answer!.Number!.Value.ToString("0", CultureInfo.InvariantCulture),
            NumberQuestion { IsMass: true } => decimal.Round(new Mass(line.Answer!.Number!.Value, unit).Amount, 2).ToString("0.##", CultureInfo.CurrentCulture),
            NumberQuestion => line.Answer!.Number!.Value.ToString("0.###", CultureInfo.CurrentCulture),
            YesNoQuestion => line.Answer!.Number == 1 ? AnswerReader.Yes : AnswerReader.No,
            ChoiceQuestion => line.Answer!.Choice!,
            TextQuestion => line.Words!,
            var other => throw new InvalidOperationException($"A {other.GetType().Name} has no field."),
        };
    }
}

/// <summary>One question of the form.</summary>
public sealed record QuestionField(Question Question, AnswerForm Form)
{
    public string Name => AnswerReader.Field(Question);

    public string More => AnswerReader.MoreField(Question);

    public string? Value => Form.Typed(Name);

    public string? MoreValue => Form.Typed(More);

    public string? Error => Form.Errors.GetValueOrDefault(Name);

    public string? MoreError => Form.Errors.GetValueOrDefault(More);

    public string? DescribedBy => Error is null ? null : $"{Name}-error";
}
