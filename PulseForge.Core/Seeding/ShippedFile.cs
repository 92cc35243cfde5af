namespace PulseForge.Core.Seeding;

/// <summary>Files of this folder that lie in the assembly.</summary>
internal static class ShippedFile
{
    public static Stream Open(string name) =>
        typeof(ShippedFile).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException("Not in the assembly", name);

    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }
}
