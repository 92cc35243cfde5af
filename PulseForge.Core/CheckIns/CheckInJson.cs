using System.Text.Json;
using PulseForge.Core.Programs;

namespace PulseForge.Core.CheckIns;

/// <summary>The stored forms of questions and answers: {"v":1,"questions":[…]} and {"v":1,"answers":[…]}. Every version that was ever written stays readable.</summary>
public static class CheckInJson
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;

    public static string Write(Questionnaire questionnaire) => JsonSerializer.Serialize(new StoredQuestions(Version, questionnaire.Questions), WorkoutJson.Options);

    public static string Write(CheckInAnswers answers) => JsonSerializer.Serialize(new StoredAnswers(Version, answers.Items), WorkoutJson.Options);

    public static Questionnaire ReadQuestions(string json)
    {
        var stored = JsonSerializer.Deserialize<StoredQuestions>(json, WorkoutJson.Options)!;
        return stored.V == Version ? new Questionnaire(stored.Questions) : throw Newer(stored.V);
    }

    public static CheckInAnswers ReadAnswers(string json)
    {
        var stored = JsonSerializer.Deserialize<StoredAnswers>(json, WorkoutJson.Options)!;
        return stored.V == Version ? new CheckInAnswers(stored.Answers) : throw Newer(stored.V);
    }

    /// <summary>Free words by the key of their question, as they are sealed together.</summary>
    public static string Write(IReadOnlyDictionary<string, string> words) => JsonSerializer.Serialize(words, WorkoutJson.Options);

    public static IReadOnlyDictionary<string, string> ReadWords(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json, WorkoutJson.Options)!;

    private static JsonException Newer(int version) => new($"A document of version {version} is newer than this program, which reads up to {Version}");

    private sealed record StoredQuestions(int V, ValueList<Question> Questions);

    private sealed record StoredAnswers(int V, ValueList<Answer> Answers);
}
