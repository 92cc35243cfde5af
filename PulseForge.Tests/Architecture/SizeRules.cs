using System.Text.RegularExpressions;

namespace PulseForge.Tests.Architecture;

/// <summary>How large things may become before they are two things.</summary>
internal static partial class SizeRules
{
    public const int MostHandlers = 3;
    private const int FileCeiling = 200;

    /// <summary>Files that are longer, each with its reason.</summary>
    private static readonly Dictionary<string, string> Longer = new(StringComparer.Ordinal)
    {
        ["PulseForge.Tests/Programs/NotationExamples.cs"] = "one table of examples, read from top to bottom as a description of the notation",
        ["PulseForge.Tests/Programs/Progression/LinearProgressionTests.cs"] = "one published course after another; each is a table",
        ["PulseForge.Tests/Programs/Progression/TrainingMaxTests.cs"] = "one published course after another; each is a table",
        ["PulseForge.Tests/Architecture/RazorWords.cs"] = "one small parser; its states make no sense apart",
        ["PulseForge.Tests/Automation/DueWorkTests.cs"] = "one guarantee, every way in which it could break",
        ["PulseForge.Tests/Automation/MissedSessionTests.cs"] = "one reminder, every day and state in which it is due or not",
        ["PulseForge.Tests/CheckIns/CheckInMailTests.cs"] = "one guarantee, every way in which it could break",
        ["PulseForge.Tests/Isolation/Access/HostileInputTests.cs"] = "one run over every form, with every way of sending it",
        ["PulseForge.Tests/Email/OutboxDeliveryTests.cs"] = "one guarantee, every way in which it could break",
        ["PulseForge.Tests/Audit/ReadingTests.cs"] = "one guarantee, with the databases that break it",
        ["PulseForge.Tests/Pages/Coach/Exercises/ExerciseTests.cs"] = "one exercise from writing it down to taking it back",
    };

    /// <summary>Pages with more handlers, each with its reason.</summary>
    private static readonly Dictionary<string, string> MoreHandlers = new(StringComparer.Ordinal)
    {
        ["PulseForge.Web/Pages/Account/Invitation/Index.cshtml.cs"] = "one form behind one link: it shows, asks a minor for their guardian, answers, and renews itself",
        ["PulseForge.Web/Pages/Coach/Programs/Weeks.cshtml.cs"] = "copying, adding and removing a week are one menu of one board; its GET only leads back there",
    };

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files
        where !IsGenerated(file) && !Longer.ContainsKey(file.Path)
        let ceiling = CeilingOf(file)
        where file.Lines.Count > ceiling
        select $"{file.Path} has {file.Lines.Count} lines, its ceiling is {ceiling}: split it, or say in SizeRules.Longer why it is one thing.";

    public static IEnumerable<string> TooManyHandlers(IEnumerable<SourceFile> files) =>
        from file in files
        where file.EndsWith(".cshtml.cs") && !MoreHandlers.ContainsKey(file.Path)
        let handlers = Handler().Count(file.Text)
        where handlers > MostHandlers
        select $"{file.Path} has {handlers} handlers, at most {MostHandlers} are a page: a new state change is a new page, or say in SizeRules.MoreHandlers why not.";

    private static int CeilingOf(SourceFile file) => file.Path switch
    {
        "PulseForge.Web/Program.cs" => 80,
        var path when path.EndsWith(".cshtml.cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal) => 120,
        var path when path.StartsWith("PulseForge.Web/Jobs/", StringComparison.Ordinal) => 40,
        var path when path.StartsWith("PulseForge.Web/Endpoints/", StringComparison.Ordinal) => 80,
        _ => FileCeiling,
    };

    // Migrations are written by the tools, and what they carry in SQL is never changed afterwards.
    private static bool IsGenerated(SourceFile file) => file.IsIn("migrations") && char.IsAsciiDigit(file.Path.Split('/')[^1][0]) || file.EndsWith("ModelSnapshot.cs");

    [GeneratedRegex(@"^\s+public (async )?[\w<>?]+ On(Get|Post|Put|Patch|Delete)\w*\(", RegexOptions.Multiline)]
    private static partial Regex Handler();
}
