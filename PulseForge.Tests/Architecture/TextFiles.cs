using System.Xml.Linq;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Architecture;

/// <summary>The resources beside Texts/Areas.cs: which source files speak through which, and how a file is read and written.</summary>
internal static class TextFiles
{
    public static readonly string[] Areas = ["Account", "Coach", "Console", "Email", "Portal", "Public", "Shared"];

    private static readonly string Web = Repository.PathOf("PulseForge.Web");

    public static string PathOf(string area) => Path.Combine(Web, "Texts", $"{area}Texts.resx");

    /// <summary>Every source of words with the area whose file holds them.</summary>
    public static IEnumerable<(string File, string Area)> Sources() =>
        Files(Web, "*.cshtml").Concat(Files(Web, "*.cs")).Select(file => (file, AreaOf(Path.GetRelativePath(Web, file).Replace('\\', '/'))));

    public static IEnumerable<string> CoreFiles() => Files(Repository.PathOf("PulseForge.Core"), "*.cs");

    public static IEnumerable<string> Pages() =>
        Files(Web, "*.cshtml").Where(file => !file.Contains("/Pages/Dev/", StringComparison.Ordinal) && !IsWholeInItsLanguage(file));

    /// <summary>Texts of law, such as _Terms.en.cshtml: each language has a file of its own.</summary>
    private static bool IsWholeInItsLanguage(string file) => file.EndsWith(".en.cshtml", StringComparison.Ordinal);

    public static string AreaOf(string path) => path.Split('/') switch
    {
        ["Pages", "Account" or "Coach" or "Console" or "Portal" or "Public", ..] parts => parts[1],
        ["Pages", "Session" or "Answering", ..] => "Portal",
        ["Emails", ..] => "Email",
        _ => "Shared",
    };

    public static SortedDictionary<string, string> Read(string area) =>
        File.Exists(PathOf(area)) ? Sorted(XDocument.Load(PathOf(area)).Root!.Elements("data").Select(data => (data.Attribute("name")!.Value, data.Element("value")!.Value))) : Sorted([]);

    /// <summary>The English file: every key is its own text. One line for each, so that two branches that add texts merge (see .gitattributes).</summary>
    public static void Write(string area, IEnumerable<string> keys)
    {
        string[] lines =
        [
            "<root>",
            Header("resmimetype", "text/microsoft-resx"),
            Header("version", "2.0"),
            Header("reader", "System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089"),
            Header("writer", "System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089"),
            .. keys.Order(StringComparer.Ordinal).Select(key => "  " + new XElement("data", new XAttribute("name", key), new XAttribute(XNamespace.Xml + "space", "preserve"), new XElement("value", key)).ToString(SaveOptions.DisableFormatting)),
            "</root>",
        ];
        File.WriteAllText(PathOf(area), string.Join('\n', lines) + "\n");
    }

    private static string Header(string name, string value) => $"""  <resheader name="{name}"><value>{value}</value></resheader>""";

    private static SortedDictionary<string, string> Sorted(IEnumerable<(string Key, string Value)> pairs) =>
        new(pairs.DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Select(file => file.Replace('\\', '/')).Where(file => !file.Contains("/obj/", StringComparison.Ordinal));
}
