using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Data;

/// <summary>A row of a business. The key is (TenantId, Id); the tenant is stamped when the row is saved.</summary>
public abstract class Entity : ITenantOwned
{
    private readonly List<DomainEvent> _events = [];

    /// <summary>UUIDv7, made by the application or by the browser that logged the row offline.</summary>
    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>The business that owns the row; empty until it is saved.</summary>
    public Guid TenantId { get; private set; }

    /// <summary>What happened to this row since it was loaded; audit reads and clears it in the same save.</summary>
    public IReadOnlyList<DomainEvent> Events => _events;

    public void ClearEvents() => _events.Clear();

    protected void Raise(string name, params string[] changedFields) => _events.Add(new DomainEvent(name, changedFields));
}

/// <summary>What a verb did, e.g. <c>client.archived</c>, and the names (never the values) of the fields it changed.</summary>
public sealed record DomainEvent(string Name, IReadOnlyList<string> ChangedFields);
