using System.Text.RegularExpressions;

namespace PulseForge.Tests.Architecture;

/// <summary>What is not written here.</summary>
internal static partial class StyleRules
{
    private static readonly string[] SayNothing = ["Manager", "Helper", "Helpers", "Utils", "Util", "Service", "Services", "Base"];

    /// <summary>Where the framework's own types of time are named, each with its reason.</summary>
    private static readonly Dictionary<string, string> FrameworkTime = new(StringComparer.Ordinal)
    {
        ["PulseForge.Core/Accounts/PasswordSignIn.cs"] = "the pause of an account is a column of Identity's",
    };

    /// <summary>Tag helpers are named so by the framework, which finds them by it.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<string> types) =>
        from type in types
        let name = type.Split('`')[0]
        where !name.EndsWith("TagHelper", StringComparison.Ordinal)
        let ending = SayNothing.FirstOrDefault(word => name.EndsWith(word, StringComparison.Ordinal))
        where ending is not null
        select $"{type} ends in {ending}: name what it is or does.";

    public static IEnumerable<string> FrameworkTimeInTheDomain(IEnumerable<SourceFile> files) =>
        Found(files.Where(f => f.IsIn("PulseForge.Core") && !FrameworkTime.ContainsKey(f.Path)), DateTimeName(), "names DateTime: the domain speaks NodaTime, and StyleRules.FrameworkTime lists the borders");

    /// <summary>A failure that is caught is answered, told or explained.</summary>
    public static IEnumerable<string> SilentCatches(IEnumerable<SourceFile> files) =>
        Found(CSharp(files), EmptyCatch(), "catches and says nothing: answer it, log it, or write into the block why it means nothing")
            .Concat(Found(CSharp(files), CatchAll(), "catches whatever comes and does not throw it again: name what may come"));

    public static IEnumerable<string> SuppressionsWithoutReason(IEnumerable<SourceFile> files) =>
        Found(CSharp(files).Where(f => !f.IsIn("migrations")), BareSuppression(), "suppresses a warning without a reason: add it on the line, or as Justification");

    public static IEnumerable<string> RawMarkup(IEnumerable<SourceFile> files) =>
        Found(files.Where(f => f.IsIn("PulseForge.Web")), Raw(), "writes markup past the encoder: use a tag helper or a component");

    public static IEnumerable<string> SkippedTests(IEnumerable<SourceFile> files) =>
        Found(CSharp(files).Where(f => f.IsIn("PulseForge.Tests")), Skipped(), "skips a test: mend it or delete it");

    public static IEnumerable<string> Regions(IEnumerable<SourceFile> files) => Found(CSharp(files), Region(), "folds code away: make it a file");

    /// <summary>Whoever lets a client state their place or their mornings has what is planned moved there.</summary>
    public static IEnumerable<string> MovesWithoutReplanning(IEnumerable<SourceFile> files) =>
        from file in CSharp(files)
        where file.IsIn("PulseForge.Web") && Moves().IsMatch(file.Text) && !file.Text.Contains(".ReplanAsync(", StringComparison.Ordinal)
        select $"{file.Path} lets a client state their place or their mornings: call Planner.ReplanAsync in the same save.";

    private static IEnumerable<SourceFile> CSharp(IEnumerable<SourceFile> files) => files.Where(f => f.EndsWith(".cs"));

    private static IEnumerable<string> Found(IEnumerable<SourceFile> files, Regex what, string complaint) =>
        files.Where(f => !f.IsIn("PulseForge.Tests/Architecture")).SelectMany(f => what.Matches(f.Text).Select(m => $"{f.Path}:{f.LineAt(m.Index)} {complaint}."));

    [GeneratedRegex(@"\bDateTime(Offset)?\b")]
    private static partial Regex DateTimeName();

    [GeneratedRegex(@"\bcatch\b[^{;]*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"\bcatch\s*(\(Exception\)\s*)?\{(?![^}]*\bthrow\b)[^}]*\}")]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"^\s*#pragma warning disable(?![^\n]*//)|\[(assembly: )?(System\.Diagnostics\.CodeAnalysis\.)?(Unconditional)?SuppressMessage\((?![^\]]*Justification)", RegexOptions.Multiline)]
    private static partial Regex BareSuppression();

    [GeneratedRegex(@"\bHtml\.Raw\(|\bnew HtmlString\(")]
    private static partial Regex Raw();

    [GeneratedRegex(@"\[\w*(Fact|Theory|InlineData)\w*\([^\]]*\bSkip\s*=")]
    private static partial Regex Skipped();

    [GeneratedRegex(@"^\s*#region\b", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(@"\b[Cc]lient\.Introduce\(|\bacceptance\.AcceptAsync\(")]
    private static partial Regex Moves();
}
