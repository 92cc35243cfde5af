namespace PulseForge.Core.Tenancy;

/// <summary>A row that belongs to one business: filtered, stamped, checked and protected by row-level security by convention.</summary>
public interface ITenantOwned
{
    Guid TenantId { get; }
}
