using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Units;

namespace PulseForge.Core.Training.Imports;

/// <summary>One set as a file tells it, in the product's units.</summary>
/// <param name="Line">Of the file, from 1.</param>
/// <param name="Time">Of the workout, by the client's clock; null where the file knows days alone.</param>
/// <param name="Workout">What the workout was called; null where it had no name.</param>
/// <param name="Minutes">How long the workout took.</param>
public sealed record HistoryRow(
    int Line, LocalDate Date, LocalTime? Time, string? Workout, string Exercise, LoggedSetKind Kind, SetResult Result, string? WorkoutNote = null, int? Minutes = null);

/// <summary>A body weight as a file tells it.</summary>
public sealed record HistoryWeighing(int Line, LocalDate Date, LocalTime? Time, decimal Kg);

/// <summary>What can't be taken of a file, and where it stands.</summary>
/// <param name="Line">From 1; null for the file as a whole.</param>
/// <param name="Heading">Of the column.</param>
/// <param name="Found">What stands there.</param>
/// <param name="IsKept">The line is taken all the same, without something.</param>
public sealed record ImportFault(Sentence Problem, int? Line = null, string? Heading = null, string? Found = null, bool IsKept = false);

/// <summary>What a person said that the file does not.</summary>
/// <param name="Columns">What each column holds; null where the headings say it.</param>
/// <param name="Names">For names that no exercise has.</param>
public sealed record ImportAnswers(MassUnit? Mass = null, DistanceUnit? Distance = null, DateOrder? Dates = null, ValueList<HistoryField>? Columns = null, ValueList<NameAnswer>? Names = null)
{
    public static readonly ImportAnswers None = new();
}

/// <summary>What a name in files means to the business.</summary>
/// <param name="Key">The exercise's, see <see cref="Exercises.Exercise.Key"/>; null for one that is to be made, or for sets that are to be left out.</param>
public sealed record NameAnswer(string Name, string? Key = null, bool IsNew = false);

/// <summary>What the file leaves open, to be asked and not guessed.</summary>
public sealed record ImportQuestions(bool Columns, bool Mass, bool Distance, bool Dates)
{
    public bool Any => Columns || Mass || Distance || Dates;
}

/// <summary>A file as it was understood.</summary>
/// <param name="Rows">In the order of the file.</param>
/// <param name="Faults">In the order of the file: of each line the first.</param>
/// <param name="Passed">Lines that are no sets, such as rest timers.</param>
public sealed record HistoryReading(IReadOnlyList<HistoryRow> Rows, IReadOnlyList<HistoryWeighing> Weighings, IReadOnlyList<ImportFault> Faults, int Passed, ImportQuestions Questions);
