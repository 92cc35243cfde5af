namespace PulseForge.Core.Programs.Sharing;

/// <summary>What is said of files that can't be read, as keys of the text resources.</summary>
public static class SharingTexts
{
    public const string NoFile = "Choose a file.";
    public const string TooLarge = "A program's file has at most {0} MB.";
    public const string Empty = "This file is empty.";
    public const string Spreadsheet = "This is a spreadsheet's own file. Save it as CSV and choose that.";
    public const string NoText = "This is not a text file. Choose the text, table (CSV) or JSON of a program.";
    public const string TooLong = "The program in it is longer than {0:N0} characters.";
    public const string NotJson = "This is not valid JSON.";
    public const string NotAProgram = "This JSON is not a program: it begins with \"schema\": \"{0}\" and \"v\".";
    public const string Version = "This file is of version {0}, and version {1} is what can be read here.";
    public const string JsonValue = "What stands here is not what a program has in this place.";
    public const string OpenQuote = "A quotation mark opens here that nothing closes.";
    public const string Columns = "The first line of a table names its columns, at least exercise and sets: week, day, session, exercise, sets, …";
    public const string NoRows = "There is no row below the names of the columns.";
    public const string TooManyRows = "A table has at most {0:N0} rows.";
    public const string TooManyItems = "A program has at most {0:N0} lines with exercises.";
    public const string WeekNumber = "Expected the number of a week, from 1 to {0} and not before the one above.";
    public const string DayNumber = "Expected a day from 1 to 7.";

    public static IReadOnlyList<string> All { get; } =
        typeof(SharingTexts).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToArray();
}
