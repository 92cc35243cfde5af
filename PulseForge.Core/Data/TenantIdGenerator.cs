using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace PulseForge.Core.Data;

/// <summary>Stamps a new row with the business of the lease at the moment it is added, so that composite foreign keys are right from the start.</summary>
public sealed class TenantIdGenerator : ValueGenerator<Guid>
{
    public override bool GeneratesTemporaryValues => false;

    public override Guid Next(EntityEntry entry) => ((PulseForgeDb)entry.Context).TenantId;
}
