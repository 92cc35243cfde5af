using System.Collections.Concurrent;

namespace PulseForge.Core.Reports.Print;

internal enum Weight { Regular, Bold }

/// <summary>The fonts that reports are set in, loaded once: see Fonts/README.md for what they cover.</summary>
internal static class Faces
{
    private static readonly string[] Scripts = ["inter-latin", "inter-latin-ext", "inter-vietnamese", "inter-cyrillic", "inter-greek"];

    private static readonly Lazy<Face[]> Regular = new(() => Load(400));
    private static readonly Lazy<Face[]> Bold = new(() => Load(600));
    private static readonly Lazy<Face[]> OneWeight = new(() => [Face.Bundled("noto-hebrew-600.ttf"), Face.Bundled("noto-arabic-600.ttf")]);
    private static readonly ConcurrentDictionary<int, Face?> Others = new();

    /// <summary>The font for a character, or null when neither we nor the machine have one.</summary>
    public static Face? For(int codepoint, Weight weight) =>
        Of(weight).Concat(OneWeight.Value).FirstOrDefault(face => face.Has(codepoint)) ?? Others.GetOrAdd(codepoint, Face.OfTheSystem);

    /// <summary>Latin, whose empty box stands in for what no font has.</summary>
    public static Face Usual(Weight weight) => Of(weight)[0];

    private static Face[] Of(Weight weight) => weight == Weight.Bold ? Bold.Value : Regular.Value;

    private static Face[] Load(int weight) => [.. Scripts.Select(script => Face.Bundled($"{script}-{weight}.ttf"))];
}
