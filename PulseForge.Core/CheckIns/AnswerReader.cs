using System.Globalization;
using PulseForge.Core.Programs;
using PulseForge.Core.Units;

namespace PulseForge.Core.CheckIns;

/// <summary>What a client typed, read: plain answers, free words by key, and what could not be taken, by field.</summary>
/// <param name="Stops">A stop question was answered with yes.</param>
public sealed record ReadAnswers(CheckInAnswers Answers, IReadOnlyDictionary<string, string> Words, bool Stops, IReadOnlyDictionary<string, Sentence> Errors)
{
    public bool IsClean => Errors.Count == 0;
}

/// <summary>Reads what was typed into a form's fields: numbers with a comma or a point, weights in the client's unit.</summary>
/// <param name="typed">The text of a field by its name, or null.</param>
public sealed class AnswerReader(Questionnaire questionnaire, Func<string, string?> typed, MassUnit unit, CultureInfo culture)
{
    public const int LongestWords = 4000;
    public const string Yes = "yes";
    public const string No = "no";

    private readonly List<Answer> _answers = [];
    private readonly Dictionary<string, string> _words = [];
    private readonly Dictionary<string, Sentence> _errors = [];
    private bool _stops;

    /// <summary>The name of a question's field.</summary>
    public static string Field(Question question) => $"a-{question.Key}";

    /// <summary>The name of the field for what a client adds to a yes.</summary>
    public static string MoreField(Question question) => $"more-{question.Key}";

    public ReadAnswers Read()
    {
        foreach (var question in questionnaire.Questions) Read(question, typed(Field(question))?.Trim() ?? "");
        return new ReadAnswers(new CheckInAnswers([.. _answers]), _words, _stops, _errors);
    }

    private void Read(Question question, string text)
    {
        if (text.Length > 0) Take(question, text);
        else if (!question.IsOptional) _errors[Field(question)] = question is TextQuestion or NumberQuestion ? new Sentence("Write an answer.") : new Sentence("Choose an answer.");
    }

    private void Take(Question question, string text)
    {
        switch (question)
        {
            case ScaleQuestion scale: TakeStep(scale, text); break;
            case NumberQuestion number: TakeNumber(number, text); break;
            case YesNoQuestion yesNo: TakeYesNo(yesNo, text); break;
            case ChoiceQuestion choice when choice.Choices.Contains(text): _answers.Add(new Answer(choice.Key, Choice: text)); break;
            case ChoiceQuestion: _errors[Field(question)] = new Sentence("Choose one of the answers."); break;
            case TextQuestion: TakeWords(question.Key, Field(question), text); break;
        }
    }

    private void TakeStep(ScaleQuestion scale, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var step) && step >= scale.From && step <= scale.To) _answers.Add(new Answer(scale.Key, step));
        else _errors[Field(scale)] = new Sentence("Choose one of the answers.");
    }

    private void TakeNumber(NumberQuestion question, string text)
    {
        var read = question.IsMass ? Mass.Parse(text, unit, culture, question.Range).Then<decimal>(mass => decimal.Round(mass.Kg, 4)) : NumberText.Parse(text, culture, question.Range);
        if (read.Value is { } number) _answers.Add(new Answer(question.Key, number));
        else _errors[Field(question)] = read.Error!;
    }

    private void TakeYesNo(YesNoQuestion question, string text)
    {
        if (text is not (Yes or No)) { _errors[Field(question)] = new Sentence("Choose one of the answers."); return; }
        _answers.Add(new Answer(question.Key, text == Yes ? 1 : 0));
        _stops |= text == Yes && question.Stop is not null;
        if (text == Yes && question.AsksMore && typed(MoreField(question))?.Trim() is { Length: > 0 } more) TakeWords(question.Key, MoreField(question), more);
    }

    private void TakeWords(string key, string field, string text)
    {
        if (text.Length > LongestWords) _errors[field] = new Sentence("Use at most {0} characters.", LongestWords);
        else if (!IsStorable(text)) _errors[field] = new Sentence("This text holds characters that can't be stored.");
        else _words[key] = text.ReplaceLineEndings("\n");
    }

    /// <summary>No NUL and no half surrogates: what PostgreSQL and a browser give back unchanged.</summary>
    private static bool IsStorable(string text) => Email.HeaderText.Storable(text) == text;
}
