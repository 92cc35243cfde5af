using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Programs;
using PulseForge.Core.Units;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Coach.CheckIns.Forms;

/// <summary>A question as it is edited: the fields of all kinds, of which each kind shows its own.</summary>
public sealed class QuestionInput
{
    private static readonly NumberRange Limits = new(-NumberQuestion.Largest, NumberQuestion.Largest, 3);

    public QuestionKind Kind { get; set; }

    [Required(ErrorMessage = "Write the question.")]
    public string? Text { get; set; }

    public bool IsOptional { get; set; }

    public int? From { get; set; } = 1;

    public int? To { get; set; } = 5;

    /// <summary>Anchors or answers, one a line.</summary>
    public string? Words { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    public int? Decimals { get; set; } = 1;

    public string? Unit { get; set; }

    public bool AsksMore { get; set; }

    public string? Stop { get; set; }

    public static QuestionInput Of(Question question)
    {
        var input = new QuestionInput { Kind = QuestionWords.KindOf(question), Text = question.Text, IsOptional = question.IsOptional };
        switch (question)
        {
            case ScaleQuestion scale: (input.From, input.To, input.Words) = (scale.From, scale.To, Lines(scale.Anchors)); break;
            case NumberQuestion number: (input.Min, input.Max, input.Decimals, input.Unit) = (Show(number.Min), Show(number.Max), number.Decimals, number.Unit); break;
            case YesNoQuestion yesNo: (input.AsksMore, input.Stop) = (yesNo.AsksMore, yesNo.Stop); break;
            case ChoiceQuestion choice: input.Words = Lines(choice.Choices); break;
        }
        return input;
    }

    /// <summary>The question, or null after each fault was told at its field.</summary>
    public Question? Read(string key, PageModel page)
    {
        var text = (Text ?? "").Trim();
        var question = Kind switch
        {
            QuestionKind.Scale => new ScaleQuestion(key, text, IsOptional, From ?? -1, To ?? -1, Split()),
            QuestionKind.Number => new NumberQuestion(key, text, IsOptional, Number(page, "Input.Min", Min), Number(page, "Input.Max", Max), Decimals ?? -1, string.IsNullOrWhiteSpace(Unit) ? null : Unit.Trim()),
            QuestionKind.YesNo => new YesNoQuestion(key, text, IsOptional, AsksMore, string.IsNullOrWhiteSpace(Stop) ? null : Stop.Trim()),
            QuestionKind.Text => new TextQuestion(key, text, IsOptional),
            QuestionKind.Choice => (Question)new ChoiceQuestion(key, text, IsOptional, Split()),
            _ => throw new InvalidOperationException("An unknown kind is refused before."),
        };
        if (page.ModelState.IsValid && question.Fault is { } fault) page.Refuse($"Input.{fault.Field}", fault.Problem);
        return page.ModelState.IsValid ? question : null;
    }

    private ValueList<string> Split() => [.. (Words ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static decimal Number(PageModel page, string field, string? text) => page.Take(field, NumberText.Parse(text, CultureInfo.CurrentCulture, Limits));

    private static string Lines(ValueList<string> words) => string.Join('\n', words);

    private static string Show(decimal number) => number.ToString("0.###", CultureInfo.CurrentCulture);
}
