using NodaTime;

namespace PulseForge.Core.Data;

/// <summary>A row that a person may remove: hidden by the "SoftDelete" filter, restorable for 30 days, then purged.</summary>
public interface ISoftDeleted
{
    Instant? DeletedAt { get; }

    Guid? DeletedBy { get; }
}
