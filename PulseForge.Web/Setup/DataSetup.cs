using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Privacy;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Web.Authorization;

namespace PulseForge.Web.Setup;

/// <summary>The two ways into the database (as one business, as the platform) and what each scope knows: tenant, actor, time.</summary>
public static class DataSetup
{
    public static void AddData(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var configuration = builder.Configuration;
        services.AddMemoryCache(o => o.SizeLimit = 50_000);
        services.AddSingleton(TimeProvider.System);
        services.AddPooledDbContextFactory<PulseForgeDb>((provider, o) => o.UsePulseForge(configuration.Connection("App"), provider.GetRequiredService<MasterKeys>()));
        services.AddPooledDbContextFactory<PlatformDb>((provider, o) => o.UsePulseForge(configuration.Connection("Platform"), provider.GetRequiredService<MasterKeys>()));
        services.AddScoped(Lease);
        services.AddScoped(LeasePlatform);
        services.AddScoped<TenantAccessor>();
        services.AddScoped<ActorAccessor>();
        services.AddScoped<IClock, TenantClock>();
        services.AddScoped<SessionSheets>();
        services.AddScoped<TrainingLog>();
        services.AddScoped<PhoneLog>();
        services.AddScoped<CheckInForms>();
        services.AddScoped<CheckInSheets>();
        services.AddScoped<CheckInAccess>();
        services.AddSingleton<TenantScopes>();
        services.AddSingleton<TenantDirectory>();
        services.AddSingleton(configuration.Addresses());
    }

    /// <summary>A connection string by name, or a message that says which setting is missing.</summary>
    public static string Connection(this IConfiguration configuration, string name) =>
        configuration.GetConnectionString(name) ?? throw new InvalidOperationException($"Set ConnectionStrings:{name} (environment: ConnectionStrings__{name}).");

    public static Addresses Addresses(this IConfiguration configuration) => new(
        configuration["PulseForge:Scheme"] ?? "https", (configuration["PulseForge:BaseHost"] ?? "localhost").ToLowerInvariant(), configuration.GetValue<int?>("PulseForge:Port"));

    private static PulseForgeDb Lease(IServiceProvider provider)
    {
        var db = provider.GetRequiredService<IDbContextFactory<PulseForgeDb>>().CreateDbContext();
        var tenant = provider.GetRequiredService<TenantAccessor>().Current;
        db.Lease(tenant?.Id ?? Guid.Empty, tenant?.CoachesSeeAllClients ?? false, provider.GetRequiredService<ActorAccessor>().Current, provider.GetRequiredService<IClock>(), tenant?.OneRepMaxFormula ?? default);
        return db;
    }

    private static PlatformDb LeasePlatform(IServiceProvider provider)
    {
        var db = provider.GetRequiredService<IDbContextFactory<PlatformDb>>().CreateDbContext();
        db.Lease(Guid.Empty, coachesSeeAllClients: true, provider.GetRequiredService<ActorAccessor>().Current, provider.GetRequiredService<IClock>());
        return db;
    }
}
