using PulseForge.Core.Automation;
using PulseForge.Core.Platform;
using PulseForge.Web.Jobs;

namespace PulseForge.Web.Setup;

/// <summary>What a process is for: <c>PulseForge:Process</c> is web, worker or both (when it says nothing).</summary>
public static class JobsSetup
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Leases>();
        services.AddSingleton<WorkMeter>();
        services.AddSingleton<DueWork>();
        services.AddScoped<Planner>();
        services.AddScoped<SessionMail>();
        services.AddScoped<SessionOver>();
        services.AddScoped<MissedReminder>();
        services.AddScoped<CheckInPlanner>();
        services.AddScoped<CheckInMail>();
        services.AddScoped<Retention>();
        services.AddSingleton<BusinessClock>();
        services.AddSingleton<TimeTravel>();
        if (Works(builder.Configuration)) services.AddSchedule();
    }

    private static bool Works(ConfigurationManager configuration) => (configuration["PulseForge:Process"] ?? "both") switch
    {
        "web" => false,
        "worker" or "both" => true,
        var other => throw new InvalidOperationException($"PulseForge:Process is web, worker or both, not '{other}'."),
    };
}
