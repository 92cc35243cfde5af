using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Dev;

/// <summary>The product as a developer runs it: no mail server, nothing happens but by the clock panel.</summary>
public sealed class DevApp : WebApp
{
    protected override string Environment => "Development";
}
