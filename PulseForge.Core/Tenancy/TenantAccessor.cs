namespace PulseForge.Core.Tenancy;

/// <summary>The business of this scope (a request or one job), set once by the host middleware or by <see cref="TenantScopes"/>.</summary>
public sealed class TenantAccessor
{
    public TenantInfo? Current { get; private set; }

    /// <summary>The business; throws where none is set, which is a programming error.</summary>
    public TenantInfo Required => Current ?? throw new InvalidOperationException("No business is set in this scope.");

    public void Set(TenantInfo tenant)
    {
        if (Current is not null && Current.Id != tenant.Id) throw new InvalidOperationException("A scope serves one business.");
        Current = tenant;
    }
}
