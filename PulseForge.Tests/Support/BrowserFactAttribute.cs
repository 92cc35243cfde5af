namespace PulseForge.Tests.Support;

/// <summary>A test in a real browser; skipped where none is installed, which fails the run in CI (tools/results.mjs knows the words "No browser").</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.ExecutablePath is null) Skip = "No browser: install Chromium or set CHROMIUM to its path.";
    }
}
