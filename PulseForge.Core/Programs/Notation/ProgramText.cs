using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Notation;

/// <summary>
/// A whole program as text. Weeks that are alike are written once, days and weeks may be like earlier ones:
/// <code>
/// program Winter Block
/// level intermediate
/// goal strength
/// about Four weeks towards a test.
/// about Each of these lines is a line of the description.
/// weekdays Mon Wed Fri
///
/// phase accumulation [Base] repeat
/// weeks 1-3
/// day 1 Lower
/// A. Back Squat 5x5 @80% rest 3m progress +2.5kg
/// day 2 Upper
/// …
///
/// week 4 like 1 [Easy] deload sets 60% load 90%
/// day 3 Test [competition]
/// week 5
/// day 1 like week 1
/// </code>
/// Without a phase line all weeks are one general phase; without a week line the first days are week 1.
/// </summary>
public static class ProgramText
{
    /// <summary>Reads the text; lines of sessions that cannot be read stay in their workouts, all faults carry the line of the text.</summary>
    public static ParsedProgram Parse(string text, ExerciseNames names, MassUnit unit)
    {
        var reader = new ProgramReader(names, unit);
        foreach (var (index, line) in PlainText.Lines(text).Index()) reader.Add(line, index + 1);
        return reader.Finish();
    }

    public static string Print(ProgramPlan plan, MassUnit unit) => new ProgramPrinter(unit).Print(plan);
}

/// <summary>What was read of a program.</summary>
/// <param name="Plan">Null when there is not even a name and a week.</param>
/// <param name="Faults">In order of lines.</param>
/// <param name="Lost">Those among them whose lines the plan does not even keep as text.</param>
public sealed record ParsedProgram(ProgramPlan? Plan, ValueList<NotationFault> Faults, ValueList<NotationFault> Lost)
{
    public bool IsClean => Plan is not null && Faults.Count == 0;
}
