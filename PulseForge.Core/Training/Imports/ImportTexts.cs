namespace PulseForge.Core.Training.Imports;

/// <summary>What is said of files with training history and their lines, as keys of the text resources.</summary>
public static class ImportTexts
{
    public const string NoFile = "Choose the file that your app has exported.";
    public const string TooLarge = "A file with history has at most {0} MB. Export a part of it, or split it.";
    public const string OneAtATime = "Another import of this client is still being written. Wait until it is done.";
    public const string NoText = "This is not a table. Export the training as CSV in the app and choose that file.";
    public const string NoTable = "This file has one column only. Choose a table (CSV) with a heading over each column.";
    public const string NoSection = "This JEFIT file has no exercise logs in it.";
    public const string TooManyRows = "A file has at most {0:N0} lines. Split it, and import one part after the other.";
    public const string TooManyColumns = "A table has at most {0} columns.";
    public const string MoreColumns = "This line has {0} columns and the headings are {1}: is there a separator too many?";
    public const string NoDate = "Expected a date.";
    public const string NotADate = "This is not a date. Write it like {0}.";
    public const string TooOld = "This date lies before {0}.";
    public const string Future = "This date lies in the future.";
    public const string NoExercise = "Expected the name of an exercise.";
    public const string LongName = "The name of an exercise has at most {0} characters.";
    public const string Formula = "A formula stands here. Save the file with its value instead.";
    public const string NotAUnit = "Expected kg or lb.";
    public const string NotADistanceUnit = "Expected m, km or miles.";
    public const string NotALength = "This is not a length of time. Write it like 1:30 or 90.";
    public const string NotASet = "Sets are written as load x repetitions, like 80x5.";
    public const string NothingDone = "Expected repetitions, a time or a distance.";
    public const string OtherMeasure = "Of measurements only body weight is taken over.";
    public const string Assistance = "A load below zero is assistance, and {0} knows none.";
    public const string ManyExercises = "A workout has at most {0} exercises.";
    public const string ManyNames = "This file names {0:N0} exercises, and one import takes at most {1:N0}. Was another column taken for theirs?";
    public const string NoteCut = "A note has at most {0} characters: its beginning is kept.";
}
