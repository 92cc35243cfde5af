namespace PulseForge.Tests.Support;

/// <summary>Where the clone lies: tests read its tools and files from there, not from copies.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string SharedData { get; } =
        Environment.GetEnvironmentVariable("PULSEFORGE_SHARED_DATA") ?? Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PulseForge.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No PulseForge.sln above {AppContext.BaseDirectory}.");
    }
}
