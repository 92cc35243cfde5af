namespace PulseForge.Tests.Support;

/// <summary>A test that reads files which lie beside the clone and are not part of it; skipped, with the path, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string path)
    {
        var full = Path.Combine(Repository.SharedData, path);
        if (!File.Exists(full) && !Directory.Exists(full)) Skip = $"No shared data: {path} lies outside the clone and is not here.";
    }
}
