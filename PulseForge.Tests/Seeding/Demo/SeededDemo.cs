using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Privacy;
using PulseForge.Core.Seeding.Demo;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Seeding.Demo;

/// <summary>A database with the demo in it, made once for the tests that look at it.</summary>
public sealed class SeededDemo : IAsyncLifetime
{
    /// <summary>A Monday morning.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    private readonly TestDatabase _database = new();

    public IReadOnlyDictionary<string, Guid> Tenants { get; private set; } = new Dictionary<string, Guid>();

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await SeedAsync();
        await using var platform = Platform();
        Tenants = await platform.Tenants.Where(t => DemoStories.All.Select(b => b.Identifier).Contains(t.Identifier)).ToDictionaryAsync(t => t.Identifier, t => t.Id);
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    public Task SeedAsync() => new DemoStudio(Platform, () => new PulseForgeDb(new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(DemoStudio.Hurried(_database.AppConnection), MasterKeys.Development).Options)).SeedAsync(Now);

    public PlatformDb Platform() => _database.Platform();

    /// <summary>As the business sees it.</summary>
    public PulseForgeDb Of(DemoBusiness business) => _database.As(Tenants[business.Identifier], clock: new DemoClock(Now));
}

[CollectionDefinition(nameof(SeededDemo))]
public sealed class SeededDemos : ICollectionFixture<SeededDemo>;
