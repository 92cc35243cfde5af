using System.Xml.Linq;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Architecture;

/// <summary>The resources beside Texts/Areas.cs: which source files speak through which, and how a file is read and written.</summary>
internal static class TextFiles
{
    public static readonly string[] Areas = ["Account", "Coach", "Console", "Email", "Portal", "Public", "Shared"];

    private static readonly string Web = Repository.PathOf("PulseForge.Web");

    public static string PathOf(string area, string? language = null) => Path.Combine(Web, "Texts", language is null ? $"{area}Texts.resx" : $"{area}Texts.{language}.resx");

    /// <summary>Every source of words with the area whose file holds them.</summary>
    public static IEnumerable<(string File, string Area)> Sources() =>
        Files(Web, "*.cshtml").Concat(Files(Web, "*.cs")).Select(file => (file, AreaOf(Path.GetRelativePath(Web, file).Replace('\\', '/'))));

    public static IEnumerable<string> CoreFiles() => Files(Repository.PathOf("PulseForge.Core"), "*.cs");

    public static IEnumerable<string> Pages() =>
        Files(Web, "*.cshtml").Where(file => !file.Contains("/Pages/Dev/", StringComparison.Ordinal) && !IsWholeInItsLanguage(file));

    /// <summary>Texts of law, such as _Terms.en.cshtml: each language has a file of its own.</summary>
    private static bool IsWholeInItsLanguage(string file) => file.EndsWith(".en.cshtml", StringComparison.Ordinal) || file.EndsWith($".{Translations.Language}.cshtml", StringComparison.Ordinal);

    public static string AreaOf(string path) => path.Split('/') switch
    {
        ["Pages", "Account" or "Coach" or "Console" or "Portal" or "Public", ..] parts => parts[1],
        ["Pages", "Session" or "Answering", ..] => "Portal",
        ["Emails", ..] => "Email",
        _ => "Shared",
    };

    /// <param name="language">Of a translation; null for the English file.</param>
    public static SortedDictionary<string, string> Read(string area, string? language = null) =>
        File.Exists(PathOf(area, language)) ? Sorted(XDocument.Load(PathOf(area, language)).Root!.Elements("data").Select(data => (data.Attribute("name")!.Value, data.Element("value")!.Value))) : Sorted([]);

    /// <summary>The English file: every key is its own text.</summary>
    public static void Write(string area, IEnumerable<string> keys) => Write(PathOf(area), keys.Select(key => (key, key)));

    /// <summary>A translation in step with the English keys: those that are gone go, and what is new stands there empty, to be filled in.</summary>
    public static void WriteTranslation(string area, string language, IEnumerable<string> keys)
    {
        var known = Read(area, language);
        Write(PathOf(area, language), keys.Select(key => (key, known.GetValueOrDefault(key, ""))));
    }

    /// <summary>One line for each, so that two branches that add texts merge (see .gitattributes).</summary>
    private static void Write(string path, IEnumerable<(string Key, string Text)> texts)
    {
        string[] lines =
        [
            "<root>",
            Header("resmimetype", "text/microsoft-resx"),
            Header("version", "2.0"),
            Header("reader", "System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089"),
            Header("writer", "System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089"),
            .. texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => "  " + new XElement("data", new XAttribute("name", text.Key), new XAttribute(XNamespace.Xml + "space", "preserve"), new XElement("value", text.Text)).ToString(SaveOptions.DisableFormatting)),
            "</root>",
        ];
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }

    private static string Header(string name, string value) => $"""  <resheader name="{name}"><value>{value}</value></resheader>""";

    /// <summary>A key that two branches added stands there twice after their merge: what one of them filled in counts.</summary>
    private static SortedDictionary<string, string> Sorted(IEnumerable<(string Key, string Value)> pairs) =>
        new(pairs.OrderByDescending(pair => pair.Value.Length > 0).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Select(file => file.Replace('\\', '/')).Where(file => !file.Contains("/obj/", StringComparison.Ordinal));
}
