using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PulseForge.Core.Programs;

namespace PulseForge.Core.CheckIns;

/// <summary>The questions of a form in their order, each with a key of its own. Immutable: every change makes another one.</summary>
public sealed record Questionnaire
{
    public const int MostQuestions = 40;

    /// <summary>The question of pain, injury or illness in every shipped form: a yes calls for attention.</summary>
    public const string PainKey = "pain";

    public static readonly Questionnaire Empty = new([]);

    public Questionnaire(ValueList<Question> questions)
    {
        if (questions.Count > MostQuestions) throw new ArgumentException("A form has at most 40 questions.", nameof(questions));
        if (questions.FirstOrDefault(q => q.Fault is not null) is { } faulty) throw new ArgumentException($"The question {faulty.Key} can't be asked like this: {faulty.Fault!.Problem}", nameof(questions));
        if (questions.DistinctBy(q => q.Key).Count() != questions.Count) throw new ArgumentException("Two questions have the same key.", nameof(questions));
        Questions = questions;
    }

    public ValueList<Question> Questions { get; }

    public Question? Find(string key) => Questions.FirstOrDefault(q => q.Key == key);

    public Questionnaire With(Question question) => IndexOf(question.Key) is >= 0 and var at ? new(Questions.With(at, question)) : new(Questions.Add(question));

    public Questionnaire Without(string key) => new([.. Questions.Where(q => q.Key != key)]);

    /// <summary>One place up (-1) or down (+1); at the end it stays where it is.</summary>
    public Questionnaire Moved(string key, int by)
    {
        var (from, to) = (IndexOf(key), IndexOf(key) + by);
        if (from < 0 || to < 0 || to >= Questions.Count) return this;
        var moved = Questions[from];
        return new(Questions.With(from, Questions[to]).With(to, moved));
    }

    /// <summary>A key for a new question: its words in small letters, and a number where they are taken.</summary>
    public string KeyFor(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != '-') plain.Append('-');
            if (plain.Length >= Question.LongestKey - 4) break;
        }
        var key = plain.ToString().Trim('-') is { Length: > 0 } words ? words : "question";
        return Enumerable.Range(1, MostQuestions + 1).Select(n => n == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}-{n}")).First(k => Find(k) is null);
    }

    private int IndexOf(string key) => Questions.Index().Where(q => q.Item.Key == key).Select(q => q.Index).DefaultIfEmpty(-1).First();
}

/// <summary>Stores a questionnaire in one jsonb column, replaced whole; PulseForgeDb sets it for every property of this type.</summary>
public sealed class QuestionnaireColumn() : ValueConverter<Questionnaire, string>(value => CheckInJson.Write(value), json => CheckInJson.ReadQuestions(json));
