using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Web.Pages.Dev.Mail;

namespace PulseForge.Web.Setup;

/// <summary>Pages/Dev is there in development and nowhere else: elsewhere its pages have no address at all.</summary>
public static class DevSetup
{
    public static void AddDevPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<DevMailbox>();
        if (builder.Environment.IsDevelopment()) return;
        builder.Services.Configure<RazorPagesOptions>(o => o.Conventions.AddFolderRouteModelConvention("/Dev", page => page.Selectors.Clear()));
    }
}
