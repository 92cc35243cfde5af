using System.Text.Json.Serialization;
using PulseForge.Core.Programs;
using PulseForge.Core.Units;

namespace PulseForge.Core.CheckIns;

/// <summary>
/// A question of a form, immutable. The key stays with it through all versions, so that its answers can be compared over months.
/// Every scale is asked so that higher is better.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ScaleQuestion), "scale")]
[JsonDerivedType(typeof(NumberQuestion), "number")]
[JsonDerivedType(typeof(YesNoQuestion), "yesNo")]
[JsonDerivedType(typeof(TextQuestion), "text")]
[JsonDerivedType(typeof(ChoiceQuestion), "choice")]
public abstract record Question(string Key, string Text, bool IsOptional)
{
    public const int LongestKey = 40;
    public const int LongestText = 200;
    public const int LongestWord = 60;

    /// <summary>What is wrong with it, or null.</summary>
    [JsonIgnore]
    public QuestionFault? Fault => PlainText.IsLine(Text, LongestText) ? KindFault : new("Text", new Sentence("Ask in one line of at most {0} characters.", LongestText));

    protected abstract QuestionFault? KindFault { get; }
}

/// <summary>Which part of a question is wrong, and why.</summary>
public sealed record QuestionFault(string Field, Sentence Problem);

/// <summary>One of the whole numbers from the lowest to the highest. Anchors are words for its ends, for every step, or none.</summary>
public sealed record ScaleQuestion(string Key, string Text, bool IsOptional, int From, int To, ValueList<string> Anchors) : Question(Key, Text, IsOptional)
{
    public const int MostSteps = 11;

    [JsonIgnore]
    public int Steps => To - From + 1;

    [JsonIgnore]
    public string? Lowest => Anchors.Count == 0 ? null : Anchors[0];

    [JsonIgnore]
    public string? Highest => Anchors.Count == 0 ? null : Anchors[Anchors.Count - 1];

    /// <summary>The word of one step, where every step has one.</summary>
    public string? WordOf(int step) => Anchors.Count == Steps && step >= From && step <= To ? Anchors[step - From] : step == From ? Lowest : step == To ? Highest : null;

    protected override QuestionFault? KindFault => this switch
    {
        _ when From is < 0 or > 10 || To is < 0 or > 10 || Steps is < 2 or > MostSteps => new("To", new Sentence("A scale goes up by whole numbers, within 0 to 10.")),
        _ when Anchors.Count != 0 && Anchors.Count != 2 && Anchors.Count != Steps => new("Words", new Sentence("Name both ends, or all {0} steps, one a line.", Steps)),
        _ when Anchors.Any(word => !PlainText.IsLine(word, LongestWord)) => new("Words", new Sentence("A line has 1 to {0} characters.", LongestWord)),
        _ => null,
    };
}

/// <summary>A number. One in kilograms is typed and shown in the client's own unit of weight and kept in kilograms.</summary>
public sealed record NumberQuestion(string Key, string Text, bool IsOptional, decimal Min, decimal Max, int Decimals, string? Unit = null) : Question(Key, Text, IsOptional)
{
    public const decimal Largest = 1_000_000;

    [JsonIgnore]
    public bool IsMass => Unit == "kg";

    [JsonIgnore]
    public NumberRange Range => new(Min, Max, Decimals);

    protected override QuestionFault? KindFault => this switch
    {
        _ when Min < -Largest || Max > Largest || Min >= Max => new("Max", new Sentence("The largest answer is above the smallest, and below a million.")),
        _ when Decimals is < 0 or > 3 => new("Decimals", new Sentence(NumberTexts.OutOfRange, 0, 3)),
        _ when Unit is not null && !PlainText.IsLine(Unit, 16) => new("Unit", new Sentence("A unit has at most {0} characters.", 16)),
        _ => null,
    };
}

/// <summary>Yes or no.</summary>
/// <param name="AsksMore">After a yes the client may say more in their own words.</param>
/// <param name="Stop">What a client who says yes reads at once, such as to see a doctor; the coach sees the check-in marked. Null for a plain question.</param>
public sealed record YesNoQuestion(string Key, string Text, bool IsOptional, bool AsksMore = false, string? Stop = null) : Question(Key, Text, IsOptional)
{
    public const int LongestStop = 500;

    protected override QuestionFault? KindFault => Stop is null || PlainText.IsLine(Stop, LongestStop) ? null : new("Stop", new Sentence("Write one paragraph of at most {0} characters.", LongestStop));
}

/// <summary>Free words, kept sealed.</summary>
public sealed record TextQuestion(string Key, string Text, bool IsOptional) : Question(Key, Text, IsOptional)
{
    protected override QuestionFault? KindFault => null;
}

/// <summary>One of some answers.</summary>
public sealed record ChoiceQuestion(string Key, string Text, bool IsOptional, ValueList<string> Choices) : Question(Key, Text, IsOptional)
{
    public const int MostChoices = 12;

    protected override QuestionFault? KindFault => this switch
    {
        _ when Choices.Count is < 2 or > MostChoices => new("Words", new Sentence("Give 2 to {0} answers, one a line.", MostChoices)),
        _ when Choices.Any(word => !PlainText.IsLine(word, LongestWord)) => new("Words", new Sentence("A line has 1 to {0} characters.", LongestWord)),
        _ when Choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() != Choices.Count => new("Words", new Sentence("No answer stands there twice.")),
        _ => null,
    };
}
