namespace PulseForge.Core.Platform;

/// <summary>The versions of the texts on the root host. A changed text gets a new version; who accepted which one is kept.</summary>
public static class LegalTexts
{
    public const string Terms = "2026-11";
    public const string Privacy = "2026-11";
}
