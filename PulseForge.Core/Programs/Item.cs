using System.Text.Json.Serialization;
using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Core.Programs;

/// <summary>One prescribed exercise.</summary>
/// <param name="Exercise">Which one, with its name as it was when prescribed.</param>
/// <param name="Sets">The groups of equal sets in order, at least one.</param>
/// <param name="Tempo">Four characters, digits or X: seconds down, at the bottom, up, at the top ("3010"; X is explosive).</param>
/// <param name="Note">Up to 500 characters in one line for the client.</param>
/// <param name="Progression">How the next targets follow from the log; null repeats the prescription.</param>
public sealed record Item(
    ExerciseRef Exercise,
    ValueList<SetGroup> Sets,
    string? Tempo = null,
    string? Note = null,
    ProgressionRule? Progression = null)
{
    /// <summary>Sets that count as work, of one round of the block.</summary>
    [JsonIgnore]
    public int WorkSets => Sets.Where(group => group.Kind == SetKind.Work).Sum(group => group.Count);
}

/// <summary>An exercise as a document names it: the name is a snapshot, the identity survives renaming.</summary>
/// <param name="Id">The business's exercise; null in shipped programs until they are adopted.</param>
/// <param name="Slug">The catalogue's key, null for the business's own exercises.</param>
/// <param name="Name">1–120 characters in one line.</param>
public sealed record ExerciseRef(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Guid? Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Slug,
    string Name);
