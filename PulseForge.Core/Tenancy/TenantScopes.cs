using Microsoft.Extensions.DependencyInjection;

namespace PulseForge.Core.Tenancy;

/// <summary>Opens the scope in which a job works for one business: its own context, clock, actor and row-level security.</summary>
public sealed class TenantScopes(IServiceScopeFactory scopes)
{
    public AsyncServiceScope Open(TenantInfo tenant, string job)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantAccessor>().Set(tenant);
        scope.ServiceProvider.GetRequiredService<ActorAccessor>().Current = Actor.System(job);
        return scope;
    }
}
