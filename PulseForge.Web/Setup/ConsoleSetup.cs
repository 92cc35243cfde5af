using PulseForge.Core.Platform.Oversight;

namespace PulseForge.Web.Setup;

/// <summary>What the console's pages ask of the platform.</summary>
public static class ConsoleSetup
{
    public static void AddConsole(this IServiceCollection services)
    {
        services.AddScoped<TenantList>();
        services.AddScoped<TenantFacts>();
        services.AddScoped<Suspending>();
        services.AddScoped<QueueBoard>();
        services.AddScoped<DeadLetters>();
        services.AddScoped<PlatformAudit>();
        services.AddScoped<PeopleSearch>();
    }
}
