using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Platform;
using PulseForge.Core.Privacy;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Isolation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Privacy;

public sealed class KeyRotationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_new_master_key_takes_over_without_loss_and_the_old_one_can_go()
    {
        var business = await Businesses.Open(database);
        var note = await Seal(business, VaultScope.Masters("old", "old"), "torn meniscus");

        await using (var rotating = new VaultScope(database.As(business), VaultScope.Masters("new", "old", "new")))
        {
            Assert.Equal(1, await rotating.Rotation.RewrapAsync(default));
            Assert.Equal(0, await rotating.Rotation.RewrapAsync(default));
        }

        await using var after = new VaultScope(database.As(business), VaultScope.Masters("new", "new"));
        Assert.Equal("torn meniscus", await Open(after, note));
    }

    [Fact]
    public async Task A_master_key_that_is_taken_away_too_early_is_named()
    {
        var business = await Businesses.Open(database);
        var note = await Seal(business, VaultScope.Masters("old", "old"), "torn meniscus");

        await using var after = new VaultScope(database.As(business), VaultScope.Masters("new", "new"));
        var error = await Assert.ThrowsAsync<CryptographicException>(async () => await Open(after, note));
        Assert.Contains("'old'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_master_key_of_the_right_name_opens_nothing()
    {
        var business = await Businesses.Open(database);
        var note = await Seal(business, VaultScope.Masters("one", "one"), "torn meniscus");

        var impostor = new MasterKeys("one", new Dictionary<string, byte[]> { ["one"] = RandomNumberGenerator.GetBytes(32) });
        await using var after = new VaultScope(database.As(business), impostor);
        await Assert.ThrowsAnyAsync<CryptographicException>(async () => await Open(after, note));
    }

    [Fact]
    public async Task Renewing_the_data_key_seals_every_stored_value_anew_without_loss()
    {
        var masters = VaultScope.Masters("one", "one");
        var business = await Businesses.Open(database);
        await using var scope = new VaultScope(database.As(business), masters);
        await AddLimitations(scope, 450);
        var before = await KeyIds(business);

        Assert.Equal(450, await scope.Rotation.RenewAsync(default));

        Assert.Single(await KeyIds(business));
        Assert.Empty((await KeyIds(business)).Intersect(before));
        await using var after = new VaultScope(database.As(business), masters);
        var texts = new List<string?>();
        foreach (var note in await after.Db.Limitations.IgnoreQueryFilters(["SoftDelete"]).Select(l => l.Note!).ToListAsync()) texts.Add(await Open(after, note));
        Assert.Equal(Enumerable.Range(0, 450).Select(i => $"note {i}").Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_scope_seals_with_the_key_it_had_before_still_opens()
    {
        var masters = VaultScope.Masters("one", "one");
        var business = await Businesses.Open(database);
        await using var slow = new VaultScope(database.As(business), masters);
        await slow.Vault.SealAsync((Limitation l) => l.Note, "first", default);
        await using (var rotating = new VaultScope(database.As(business), masters)) await rotating.Rotation.RenewAsync(default);

        var late = await slow.Vault.SealAsync((Limitation l) => l.Note, "late", default);

        await using var after = new VaultScope(database.As(business), masters);
        Assert.Equal("late", await Open(after, late));
    }

    [Fact]
    public async Task One_command_renews_the_keys_of_every_business()
    {
        var masters = VaultScope.Masters("old", "old", "new");
        var businesses = new[] { await Businesses.Open(database), await Businesses.Open(database) };
        var notes = new List<Sealed>();
        foreach (var business in businesses) notes.Add(await Seal(business, masters, "torn meniscus"));

        var renewed = VaultScope.Masters("new", "old", "new", "one");
        await using var platform = database.Platform();
        Assert.True(await new KeyMaintenance(platform, () => database.As(default), renewed).RewrapAsync(default) >= 2);

        for (var i = 0; i < businesses.Length; i++)
        {
            await using var after = new VaultScope(database.As(businesses[i]), VaultScope.Masters("new", "new"));
            Assert.Equal("torn meniscus", await Open(after, notes[i]));
        }
    }

    [Theory]
    [InlineData("missing", 32)]
    [InlineData("short", 31)]
    [InlineData("long", 33)]
    public void Master_keys_are_32_bytes_and_the_current_one_is_among_them(string id, int length) =>
        Assert.Throws<ArgumentException>(() => new MasterKeys(id, new Dictionary<string, byte[]> { ["short"] = new byte[length], ["long"] = new byte[length] }));

    [Fact]
    public void The_published_key_is_known_under_any_name()
    {
        Assert.True(MasterKeys.Development.HasDevelopmentKey);
        var renamed = SHA256.HashData("PulseForge development master key"u8);
        Assert.True(new MasterKeys("mine", new Dictionary<string, byte[]> { ["mine"] = renamed }).HasDevelopmentKey);
        Assert.False(VaultScope.Masters("one", "one").HasDevelopmentKey);
    }

    private async Task<Sealed> Seal(Guid business, MasterKeys masters, string text)
    {
        await using var scope = new VaultScope(database.As(business), masters);
        return await scope.Vault.SealAsync((Limitation l) => l.Note, text, default);
    }

    private static ValueTask<string?> Open(VaultScope scope, Sealed note) => scope.Vault.OpenAsync((Limitation l) => l.Note, note, default);

    private static async Task AddLimitations(VaultScope scope, int count)
    {
        var client = new Client("Dana", null, "Europe/Madrid", UnitSystem.Kilograms, "en", Businesses.Start);
        scope.Db.Add(client);
        for (var i = 0; i < count; i++)
        {
            var note = await scope.Vault.SealAsync((Limitation l) => l.Note, $"note {i}", default);
            var limitation = new Limitation(client.Id, LimitationKind.BodyPart, "knee", BodySide.Left, LimitationSeverity.Watch, new LocalDate(2026, 3, 2), null, note);
            if (i % 2 == 0) limitation.Remove(Businesses.Start, Guid.CreateVersion7());
            scope.Db.Add(limitation);
        }
        await scope.Db.SaveChangesAsync();
    }

    private Task<IReadOnlyList<string>> KeyIds(Guid business) =>
        Sql.Column(database.SuperuserConnection, $"select distinct encode(substring(note from 2 for 16), 'hex') from limitations where tenant_id = '{business}'");
}
