namespace PulseForge.Core.Programs.Notation;

/// <summary>What is said of lines that cannot be read, as keys of the text resources.</summary>
public static class NotationTexts
{
    public const string WholeBeforeComma = "A whole number is expected here. Put a space after a comma that separates sets.";
    public const string TwoReadings = "This can be read in two ways. Write {0} or {1}.";
    public const string TooLong = "This number is too long.";
    public const string Exercise = "Expected the name of an exercise.";
    public const string UnknownExercise = "There is no exercise named {0}.";
    public const string Sets = "Expected sets after the exercise, such as 3x8.";
    public const string SetsOrLoad = "Expected sets, a load, rest, tempo or progress.";
    public const string SecondAmount = "These sets have their reps already. Separate groups of sets by a comma.";
    public const string SecondLoad = "These sets have a load already.";
    public const string LoadFirst = "Expected reps after the load, such as 100kg x5.";
    public const string Amount = "Expected reps, a time or a distance, such as 8, 6-8, 5+, AMRAP, 45s or 400m.";
    public const string RangeEnd = "Expected the upper end of the range.";
    public const string Duration = "Expected a time, such as 90s, 3min or 3:00.";
    public const string ShortRest = "Write the unit of this rest: s or m.";
    public const string WholeSeconds = "A time is counted in whole seconds.";
    public const string WholeMetres = "A distance is counted in whole metres.";
    public const string Load = "Expected a load, such as 100kg, 80%, 65%tm, rpe 8, 2rir, bw+10kg or zone 2.";
    public const string Weight = "Expected a weight, such as 2.5kg.";
    public const string Percent = "Expected a percentage, such as 10%.";
    public const string Tempo = "Expected a tempo of four digits or X, such as 3010.";
    public const string Side = "Expected side, leg or arm.";
    public const string Header = "Expected rounds, a time, rest or a [label] of the block.";
    public const string HeaderItems = "No exercise follows this line.";
    public const string StillUnread = "This line could not be read. Correct it and remove the question marks.";
    public const string ItemsInBlock = "A block has at most {0} exercises.";
    public const string Lines = "A session has at most {0} lines.";
    public const string LongLine = "A line has at most {0} characters.";
    public const string Rule = "Expected how to progress: +2.5kg, double, tm, stages, weekly, ladder, amrap, reps, apre or rpe.";
    public const string CycleWeeks = "Expected weeks, such as 3w.";
    public const string Restart = "Expected then retest 5rm 85% or then first +7.5kg.";
    public const string CountedSet = "Expected the set that counts, such as 1+.";
    public const string RepMax = "Expected a rep max, such as 5rm.";
    public const string Scheme = "Expected sets and reps, such as 5x3.";
    public const string Session = "Expected the name of a session in quotation marks.";
    public const string LadderStep = "Expected reps and a weight, such as 2-3 +2.5kg.";
    public const string WeeklyStep = "Expected a weekly step, such as +2.5kg, +1 rep or +30s.";
    public const string ProgramLine = "Expected a line such as program, phase, week or day before the first session.";
    public const string WeekNumber = "Weeks follow each other: expected week {0}.";
    public const string WeekAgain = "Expected the number of a week before this one.";
    public const string Weeks = "A program has 1 to {0} weeks.";
    public const string DayNumber = "Expected a day from 1 to 7.";
    public const string DayTwice = "This week has a day {0} already.";
    public const string PhaseWeeks = "No week follows this phase.";
    public const string DayLike = "Week {0} has no day {1}.";
    public const string PhaseKind = "Expected a kind of phase: {0}.";
    public const string PhaseOption = "Expected repeat, sets, load or a [name].";
    public const string WeekOption = "Expected like, a kind of phase, sets, load or a [label].";
    public const string Weekday = "Expected weekdays, such as Mon Wed Fri.";
    public const string Twice = "This line stands in the program already.";

    public static IReadOnlyList<string> All { get; } =
        typeof(NotationTexts).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToArray();
}
