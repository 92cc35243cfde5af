using System.Reflection;
using System.Text.RegularExpressions;

namespace PulseForge.Tests.Architecture;

/// <summary>Who may know whom.</summary>
internal static partial class DirectionRules
{
    /// <summary>Each folder of Core that stands in a line with others, and what lies behind it: it is never to know of that.</summary>
    private static readonly Dictionary<string, string[]> Behind = new(StringComparer.Ordinal)
    {
        ["Units"] = [.. Domain("Accounts"), .. Readers, "Audit", "Data", "Email", "Platform", "Privacy", "Seeding"],
        ["Time"] = [.. Domain("Accounts"), .. Readers, "Audit", "Data", "Email", "Platform", "Privacy", "Seeding", "Tenancy"],
        ["Tenancy"] = [.. Domain("Accounts"), .. Readers, "Audit", "Email", "Platform", "Privacy", "Seeding"],
        ["Data"] = [.. Readers, "Seeding"],
        ["Privacy"] = [.. Domain("Accounts"), .. Readers, "Email", "Seeding"],
        ["Audit"] = [.. Domain("Exercises"), .. Readers, "Email", "Seeding"],
        ["Accounts"] = [.. Domain("Clients"), .. Readers],
        ["Clients"] = [.. Domain("Exercises"), .. Readers],
        ["Exercises"] = [.. Domain("Programs"), .. Readers],
        ["Programs"] = [.. Domain("Training"), .. Readers],
        ["Training"] = ["Progress", "CheckIns", "Attention", .. Readers],
        ["Progress"] = ["Attention", .. Readers],
        ["CheckIns"] = ["Attention", .. Readers],
        ["Attention"] = Readers,
        ["Messaging"] = Readers,
        ["Billing"] = Readers,
        ["Email"] = Readers,
        ["Platform"] = Readers,
    };

    /// <summary>What is true today although the line says otherwise: folder or file, what it knows, and why.</summary>
    private static readonly (string From, string To, string Why)[] Exceptions =
    [
        ("PulseForge.Core/Data/PulseForgeDb.cs", "*", "names a set for every entity"),
        ("PulseForge.Core/Platform/Oversight/DeadLetters.cs", "Automation", "the console replays what died, mails and due work alike"),
        ("PulseForge.Core/Email/OutboxDelivery.cs", "Reports", "a report goes out as the attachment of its mail"),
        ("PulseForge.Core/Tenancy/Actor.cs", "Accounts", "who acts has a role"),
        ("PulseForge.Core/Accounts/AccessLinkConfiguration.cs", "Clients", "the foreign key of a link to its client"),
        ("PulseForge.Core/Accounts/UserQueries.cs", "Clients", "a minor may not sign in before their guardian consents"),
        ("PulseForge.Core/Email/OutboxDelivery.cs", "Reports", "the pages of a report are read when its mail is sent, not kept in each mail"),
        ("PulseForge.Core/Programs", "Training.Formulas", "pure maths, with no entity in it"),
        ("PulseForge.Core/Platform/Oversight/DeadLetters.cs", "Automation", "what failed for good is taken back by its own verb"),
        ("PulseForge.Core/Exercises", "Seeding", "the shipped catalogue is a file, not a seed"),
        ("PulseForge.Core/Programs", "Seeding", "the shipped programs are files, not seeds"),
    ];

    private static readonly string[] PlatformDbAlso =
    [
        "PulseForge.Core/Platform/", "PulseForge.Core/Data/TenantCheckInterceptor.cs", "PulseForge.Core/Data/TenantModel.cs", "PulseForge.Core/Seeding/Demo/DemoStudio.cs",
        "PulseForge.Web/Setup/", "PulseForge.Web/Jobs/MeasureQueues.cs",
    ];

    private static readonly string[] OfAspNetWithoutHttp =
    [
        "Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Microsoft.AspNetCore.DataProtection.EntityFrameworkCore", "Microsoft.AspNetCore.DataProtection",
        "Microsoft.AspNetCore.DataProtection.Abstractions", "Microsoft.AspNetCore.Cryptography.Internal", "Microsoft.AspNetCore.Cryptography.KeyDerivation",
    ];

    private static string[] Readers => ["Automation", "Analytics", "Reports", "Feeds"];

    public static IEnumerable<string> AgainstTheLine(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsIn("PulseForge.Core") && file.EndsWith(".cs") && file.Path.Split('/').Length > 2
        let folder = file.Path.Split('/')[1]
        where Behind.ContainsKey(folder)
        from known in Known(file).Distinct()
        where Behind[folder].Contains(known.Split('.')[0]) && !IsException(file, known)
        select $"{file.Path} knows of {known}, which lies behind {folder}: turn the call around, or say in DirectionRules.Exceptions why it must.";

    /// <summary>The platform's database is reached in one folder, and no query lifts the filter of the business.</summary>
    public static IEnumerable<string> AcrossBusinesses(IEnumerable<SourceFile> files)
    {
        foreach (var file in files.Where(f => (f.IsIn("PulseForge.Core") || f.IsIn("PulseForge.Web")) && f.EndsWith(".cs")))
        {
            if (PlatformDbName().IsMatch(file.Text) && !PlatformDbAlso.Any(place => file.Path.StartsWith(place, StringComparison.Ordinal)))
                yield return $"{file.Path} reaches for PlatformDb: what works across businesses stands in Core/Platform, audited.";
            if (file.IsIn("PulseForge.Core/Platform")) continue;
            foreach (Match lifted in LiftedFilter().Matches(file.Text))
                yield return $"{file.Path}:{file.LineAt(lifted.Index)} lifts more than the filter of soft deletion: write IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).";
        }
    }

    public static IEnumerable<string> KnowsOfHttp(IEnumerable<string> assemblies) =>
        from name in assemblies
        where name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && !OfAspNetWithoutHttp.Contains(name)
        select $"PulseForge.Core references {name}: MVC and HTTP belong to Web.";

    public static IEnumerable<string> ReferencesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);

    /// <summary>The line of the domain from here on.</summary>
    private static IEnumerable<string> Domain(string from)
    {
        string[] line = ["Accounts", "Clients", "Exercises", "Programs", "Training", "Progress", "CheckIns", "Attention"];
        return line[Array.IndexOf(line, from)..];
    }

    // Whether by using, in full, or relative to PulseForge.Core.
    private static IEnumerable<string> Known(SourceFile file) =>
        Full().Matches(file.Text).Select(m => m.Groups["name"].Value).Concat(Relative().Matches(file.Text).Select(m => m.Groups["name"].Value));

    private static bool IsException(SourceFile file, string known) => Exceptions.Any(e =>
        (file.Path == e.From || file.IsIn(e.From)) && (e.To == "*" || known == e.To || known.StartsWith(e.To + ".", StringComparison.Ordinal)));

    [GeneratedRegex(@"PulseForge\.Core\.(?<name>[A-Z]\w+(\.(Formulas|Demo))?)")]
    private static partial Regex Full();

    [GeneratedRegex(@"(?<![\w.""/>])(?<name>Automation|Analytics|Reports|Feeds|Training|Seeding)\.[A-Z]\w+")]
    private static partial Regex Relative();

    [GeneratedRegex(@"\bPlatformDb\b")]
    private static partial Regex PlatformDbName();

    [GeneratedRegex(@"\.IgnoreQueryFilters\((?!(\[|new\[\] \{ )PulseForgeDb\.SoftDeleteFilter( \}|\])\))")]
    private static partial Regex LiftedFilter();
}
