using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PulseForge.Core.Platform;

namespace PulseForge.Web.Setup;

/// <summary>
/// Health and metrics on a port of their own, which no load balancer publishes: <c>PulseForge:ManagementPort</c>, one of those that the process
/// listens on. Every other request to that port, and these paths on the public one, lead nowhere.
/// </summary>
public static class Management
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";
    public const string Metrics = "/metrics";
    private const string Database = "database";

    public static void AddManagement(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>(Database, timeout: TimeSpan.FromSeconds(5));
        builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("pulseforge"))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter("Npgsql", "PulseForge", "PulseForge.*").AddPrometheusExporter())
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource("Npgsql", "PulseForge.*"));
    }

    /// <summary>First in the pipeline: probes come by address, not by a host of ours.</summary>
    public static void UseManagement(this WebApplication app)
    {
        if (Port(app.Configuration) is not { } port) return;
        app.MapWhen(context => context.Connection.LocalPort == port, management =>
        {
            management.UseHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false });
            management.UseHealthChecks(Ready);
            management.UseOpenTelemetryPrometheusScrapingEndpoint(Metrics);
        });
    }

    /// <summary>What a container asks for its own health: 0 when the process answers.</summary>
    public static async Task<int> ProbeAsync(IConfiguration configuration)
    {
        if (Port(configuration) is not { } port) throw new InvalidOperationException("Set PulseForge:ManagementPort (environment: PulseForge__ManagementPort).");
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}{Live}"));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception silence) when (silence is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync(silence.Message);
            return 1;
        }
    }

    private static int? Port(IConfiguration configuration) => configuration.GetValue<int?>("PulseForge:ManagementPort");

    /// <summary>Without the database every page says 503, so that the process takes no requests until it is back.</summary>
    private sealed class DatabaseHealth(IDbContextFactory<PlatformDb> databases) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database is away.");
        }
    }
}
