using PulseForge.Tests.Support;

namespace PulseForge.Tests.Architecture;

/// <summary>A file of the source as the house rules read it: its path from the root, with slashes, and what stands in it.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] Projects = ["PulseForge.Core", "PulseForge.Web", "PulseForge.Tests", "PulseForge.Bench", "migrations", "tools", "wwwroot-src"];
    private static readonly string[] Endings = [".cs", ".cshtml", ".ts", ".mjs"];
    private static readonly string[] NotOurs = ["/bin/", "/obj/", "/node_modules/", "/wwwroot/"];

    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Projects.SelectMany(project => Directory.EnumerateFiles(Repository.PathOf(project), "*", SearchOption.AllDirectories))
            .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')))
            .Where(f => Endings.Any(end => f.Path.EndsWith(end, StringComparison.Ordinal)) && !NotOurs.Any(part => f.Path.Contains(part, StringComparison.Ordinal)))
            .OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => new SourceFile(f.Path, File.ReadAllText(f.File))),
    ];

    public IReadOnlyList<string> Lines { get; } = Text.TrimEnd('\n').Split('\n');

    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public bool EndsWith(string ending) => Path.EndsWith(ending, StringComparison.Ordinal);

    /// <summary>The line on which this place of the text stands.</summary>
    public int LineAt(int index) => Text.AsSpan(0, index).Count('\n') + 1;
}
