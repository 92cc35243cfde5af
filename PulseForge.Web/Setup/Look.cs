using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using PulseForge.Web.Components;

namespace PulseForge.Web.Setup;

public static class Look
{
    /// <summary>What layouts and components need. The shell of a business replaces <see cref="PlatformShell"/>: register it before or after.</summary>
    public static void AddLook(this IServiceCollection services)
    {
        // Pages are UTF-8: names in any script stay as they are instead of &#x…; for each letter.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddSingleton<Assets>();
        services.AddScoped<Navigation>();
        services.TryAddScoped<IShellProvider, PlatformShell>();
    }
}
