namespace PulseForge.Core.Programs;

/// <summary>What is said of documents that break their limits, as keys of the text resources.</summary>
public static class ProgramTexts
{
    public const string Blocks = "A workout has at most {0} blocks.";
    public const string Rounds = "Rounds go from {0} to {1}.";
    public const string BlockTime = "The time of a block goes from {0} to {1} seconds.";
    public const string Rest = "Rest goes from {0} to {1} seconds.";
    public const string Groups = "An exercise needs sets, at most {0} groups of them.";
    public const string Tempo = "A tempo has four places, digits or X, such as 3010.";
    public const string Label = "A label is one line of at most {0} characters without square brackets.";
    public const string Note = "A note is one line of at most {0} characters.";
    public const string Name = "The name of an exercise is one line of at most {0} characters.";
    public const string StraightShape = "A straight block has neither rounds nor a time.";
    public const string UntimedShape = "Only amrap, emom, intervals and rounds have a time.";
    public const string AmrapRounds = "An amrap has a time, not rounds.";
    public const string AmrapTime = "An amrap needs a time, such as amrap 12min.";
    public const string EmomTime = "An emom needs its minutes, such as emom 10min.";
    public const string Items = "A block needs exercises, at most {0}.";
    public const string TextShape = "A line of text has no exercises, times or label.";
    public const string Remark = "A remark needs its text.";
    public const string Unread = "An unread line has at most {0} characters, none of them invisible.";
    public const string Sets = "The number of sets goes from {0} to {1}.";
    public const string Reps = "Reps go from {0} to {1}.";
    public const string Seconds = "A time goes from {0} to {1} seconds.";
    public const string RoundRange = "A round has one length.";
    public const string Round = "A round goes from {0} to {1} seconds.";
    public const string Metres = "A distance goes from {0} to {1} metres.";
    public const string Calories = "Calories go from {0} to {1}.";
    public const string LoadWithoutNumber = "This load has no number.";
    public const string Kilograms = "A load goes from {0} to {1} kg.";
    public const string Percent = "A percentage goes from {0} to {1}.";
    public const string Rpe = "RPE goes from {0} to {1}.";
    public const string RepsInReserve = "Reps in reserve go from {0} to {1}.";
    public const string Bodyweight = "The load beside bodyweight goes from {0} to {1} kg.";
    public const string Zone = "Heart-rate zones go from {0} to {1}.";
    public const string Upwards = "A range goes upwards: {0}-{1}.";
    public const string Halves = "Only halves are told apart here, such as 7.5.";
    public const string PhaseWeek = "The program has weeks {0} to {1}.";
    public const string PhaseOrder = "It does not end before week {0}, where it begins.";
    public const string PhasePlain = "A general phase by this name says nothing: give it another name, or take it out.";
    public const string PhaseOverlap = "Week {0} belongs to “{1}” already.";
    public const string Decimals = "At most {0} decimals are kept here.";
    public const string AmountShape = "The range of this amount does not fit its kind.";
    public const string Total = "The total goes from {0} to {1} reps.";
    public const string Apre = "APRE is written for 3, 6 or 10 reps.";
    public const string Fails = "Failures in a row go from {0} to {1}.";
    public const string CycleWeeks = "A cycle lasts {0} to {1} weeks.";
    public const string TrainingMaxPercent = "A training max is {0} to {1} percent of the one-rep max.";
    public const string RepMax = "A rep max has {0} to {1} reps.";
    public const string RestartPercent = "The restart is at {0} to {1} percent.";
    public const string RestartShape = "This restart has no rep max.";
    public const string RestartKg = "The restart adds {0} to {1} kg.";
    public const string WeeklyStep = "A weekly step goes from {0} to {1}.";
    public const string WeeklyLimit = "The limit goes from {0} to {1}.";
    public const string LadderSteps = "A ladder has {0} to {1} steps.";
    public const string LadderOrder = "The steps of a ladder ascend without overlap.";
    public const string LadderKg = "A step changes the load by {0} to {1} kg.";
    public const string Stages = "There are {0} to {1} stages.";
    public const string Increment = "An increment is above 0 and at most {0} kg.";
    public const string SmallPercent = "This percentage is above 0 and at most {0}.";
    public const string Line = "This is one line of at most {0} characters.";
    public const string About = "A description has at most {0} characters.";
    public const string Weekdays = "A weekday is named once.";
    public const string Weeks = "A program has {0} to {1} weeks.";
    public const string Factor = "A factor goes from {0} to {1} percent.";
    public const string Day = "Days go from {0} to {1}.";
    public const string DayOrder = "The days of a week ascend and are named once.";

    public static IReadOnlyList<string> All { get; } =
        typeof(ProgramTexts).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToArray();
}
