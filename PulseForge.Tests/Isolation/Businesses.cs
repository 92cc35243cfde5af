using NodaTime;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Isolation;

/// <summary>Businesses with nobody in them, for tests of what lies below people.</summary>
internal static class Businesses
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);

    public static async Task<Guid> Open(TestDatabase database)
    {
        await using var platform = database.Platform();
        var id = Guid.CreateVersion7();
        platform.Add(new Tenant(id, $"b-{id.ToString("n")[20..]}", "A business", "Europe/Madrid", UnitSystem.Kilograms, Start));
        await platform.SaveChangesAsync();
        return id;
    }
}
