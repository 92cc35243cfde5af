using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using PulseForge.Web.Components;
using PulseForge.Web.TagHelpers;

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
        services.AddScoped<Choices>();
        services.AddTransient<FieldParts>();
        // No data-val attributes: the server says what is wrong, in one place and one language.
        services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.TryAddScoped<IShellProvider, PlatformShell>();
    }
}
