namespace PulseForge.Core.Clients;

/// <summary>The versions of what clients accept. A changed text gets a new version, a translation that of the text it says; who accepted which one stands in <see cref="Consent"/>.</summary>
public static class ConsentTexts
{
    public static string VersionOf(ConsentText text) => text switch
    {
        ConsentText.Terms => "2026-11",
        ConsentText.HealthData => "2026-11",
    };
}
