using Microsoft.AspNetCore.Routing;
using PulseForge.Core.Tenancy;
using Serilog;
using Serilog.Context;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace PulseForge.Web.Setup;

/// <summary>
/// One line per request and one per thing worth knowing, as JSON outside development, with the trace and the business. What people type and the
/// links that let them in stay out: a request is named by its route, never by its address.
/// </summary>
public static class Logs
{
    private const string Line = "{RequestMethod} {Route} {StatusCode} in {Elapsed:0} ms";

    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(logs => Write(logs, builder.Environment).ReadFrom.Configuration(builder.Configuration), preserveStaticLogger: true, writeToProviders: true);
    }

    public static void UseRequestLogs(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.MessageTemplate = Line;
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new LogEventProperty("RequestMethod", new ScalarValue(context.Request.Method)),
            new LogEventProperty("Route", new ScalarValue(Route(context))),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
            new LogEventProperty("Tenant", new ScalarValue(context.RequestServices.GetRequiredService<TenantAccessor>().Current?.Id)),
        ];
    });

    /// <summary>After the host has named the business: everything that this request logs says it.</summary>
    public static void UseTenantInLogs(this WebApplication app) => app.Use(async (context, next) =>
    {
        var tenant = context.RequestServices.GetRequiredService<TenantAccessor>().Current?.Id;
        using (LogContext.PushProperty("Tenant", tenant)) await next(context);
    });

    private static string Route(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } route ? $"/{route.TrimStart('/')}" : "(none)";

    private static LoggerConfiguration Write(LoggerConfiguration logs, IHostEnvironment environment)
    {
        logs.MinimumLevel.Information().MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning).MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .Enrich.FromLogContext();
        return environment.IsDevelopment()
            ? logs.WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture, outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}")
            : logs.WriteTo.Console(new RenderedCompactJsonFormatter());
    }
}
