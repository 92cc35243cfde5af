using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Email;
using PulseForge.Web.Emails;

namespace PulseForge.Web.Setup;

/// <summary>How mails are written and how they leave.</summary>
public static class MailSetup
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(Settings(builder.Configuration, builder.Environment));
        services.AddSingleton<MailBell>();
        services.AddSingleton<MailSenders>();
        services.AddSingleton<OutboxDelivery>();
        services.AddScoped<IMailRenderer, RazorMailRenderer>();
        services.AddScoped<Outbox>();
        services.Configure<RazorPagesOptions>(o => o.Conventions.AddPageApplicationModelConvention("/Account/Unsubscribe/Index", page => page.EndpointMetadata.Add(new PostedFromElsewhere())));
    }

    private static MailSettings Settings(ConfigurationManager configuration, IHostEnvironment environment)
    {
        var settings = configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings();
        if (!settings.HasServer && environment.IsProduction()) throw new InvalidOperationException("Set Mail:Host (environment: Mail__Host): without a mail server nobody can sign up, be invited or be reminded.");
        if (settings.HasServer && settings.From.Length == 0) throw new InvalidOperationException("Set Mail:From (environment: Mail__From) to the address that mails come from.");
        if (settings.Senders is < 1 or > 64) throw new InvalidOperationException("Mail:Senders lies between 1 and 64.");
        return settings;
    }
}
