using Microsoft.Extensions.DependencyInjection;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Pages.Dev.Mail;

/// <summary>The mails of the host's business; on the hosts that belong to none, the platform's own.</summary>
public sealed class DevMailbox(TenantAccessor tenant, TenantDirectory directory, TenantScopes scopes)
{
    public async Task<T?> ReadAsync<T>(Func<PulseForgeDb, Task<T>> read, CancellationToken cancel)
    {
        if ((tenant.Current ?? await directory.ByIdAsync(Tenant.PlatformId, cancel)) is not { } owner) return default;
        await using var scope = scopes.Open(owner, "dev-mail");
        return await read(scope.ServiceProvider.GetRequiredService<PulseForgeDb>());
    }
}
