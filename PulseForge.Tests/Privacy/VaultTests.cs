using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Audit;
using PulseForge.Core.Clients;
using PulseForge.Core.Privacy;
using PulseForge.Tests.Isolation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Privacy;

public sealed class VaultTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly MasterKeys Masters = VaultScope.Masters("one", "one");

    [Theory]
    [InlineData("")]
    [InlineData("Left shoulder, since 2019. Überkopf nie 🏋️")]
    public async Task What_was_sealed_opens_in_another_scope(string text)
    {
        var business = await Businesses.Open(database);
        var note = await Seal(business, text);

        await using var later = Scope(business);
        Assert.Equal(text, await later.Vault.OpenAsync((Limitation l) => l.Note, note, default));
    }

    [Fact]
    public async Task A_sealed_value_holds_neither_its_text_nor_twice_the_same_bytes()
    {
        await using var scope = Scope(await Businesses.Open(database));
        var first = await scope.Vault.SealAsync((Limitation l) => l.Note, "torn meniscus", default);
        var second = await scope.Vault.SealAsync((Limitation l) => l.Note, "torn meniscus", default);

        Assert.DoesNotContain("meniscus", Encoding.UTF8.GetString(first.Bytes), StringComparison.Ordinal);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Every_single_changed_byte_is_noticed()
    {
        var business = await Businesses.Open(database);
        var note = await Seal(business, "torn meniscus");
        await using var scope = Scope(business);

        for (var i = 0; i < note.Bytes.Length; i++)
        {
            var bytes = note.Bytes.ToArray();
            bytes[i] ^= 1;
            // A changed key id names a key that is not there, which reads as destroyed; everything else is an error.
            if (i is >= 1 and <= 16) Assert.Null(await Open(scope, bytes));
            else await Assert.ThrowsAnyAsync<CryptographicException>(async () => await Open(scope, bytes));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(44)]
    public async Task A_value_that_was_cut_is_an_error(int length)
    {
        var business = await Businesses.Open(database);
        var note = await Seal(business, "torn meniscus");
        await using var scope = Scope(business);

        await Assert.ThrowsAnyAsync<CryptographicException>(async () => await Open(scope, note.Bytes[..length]));
    }

    [Fact]
    public async Task A_value_does_not_open_for_another_property()
    {
        var business = await Businesses.Open(database);
        var note = await Seal(business, "torn meniscus");
        await using var scope = Scope(business);

        await Assert.ThrowsAnyAsync<CryptographicException>(async () => await scope.Vault.OpenAsync((AuditEntry e) => e.Values, note, default));
    }

    [Fact]
    public async Task A_value_does_not_open_for_another_business_even_with_its_key_row()
    {
        var (one, other) = (await Businesses.Open(database), await Businesses.Open(database));
        var note = await Seal(one, "torn meniscus");
        await using var scope = Scope(other);
        Assert.Null(await Open(scope, note.Bytes));

        await Sql.Execute(database.SuperuserConnection, $"insert into tenant_keys select (jsonb_populate_record(k, jsonb_build_object('tenant_id', '{other}'))).* from tenant_keys k where tenant_id = '{one}'");
        await Assert.ThrowsAnyAsync<CryptographicException>(async () => await Open(scope, note.Bytes));
    }

    [Fact]
    public async Task Text_that_is_no_text_is_refused_and_never_changed()
    {
        await using var scope = Scope(await Businesses.Open(database));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await scope.Vault.SealAsync((Limitation l) => l.Note, "half a \ud83d pair", default));
    }

    [Fact]
    public async Task Twenty_first_users_at_once_agree_on_one_key()
    {
        var business = await Businesses.Open(database);
        var notes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Seal(business, $"note {i}")));

        await using var scope = Scope(business);
        Assert.Single(await scope.Db.TenantKeys.ToListAsync());
        for (var i = 0; i < notes.Length; i++) Assert.Equal($"note {i}", await Open(scope, notes[i].Bytes));
    }

    [Fact]
    public async Task A_key_outlives_the_transaction_that_first_needed_it()
    {
        await using var scope = Scope(await Businesses.Open(database));
        await using (await scope.Db.Database.BeginTransactionAsync()) await scope.Vault.SealAsync((Limitation l) => l.Note, "rolled back", default);
        var kept = await scope.Vault.SealAsync((Limitation l) => l.Note, "kept", default);

        await using var later = Scope(scope.Db.TenantId);
        Assert.Equal("kept", await Open(later, kept.Bytes));
    }

    [Fact]
    public async Task Two_persons_have_two_keys_and_one_can_be_destroyed()
    {
        var (dana, erin) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var scope = Scope(await Businesses.Open(database));
        var danas = await scope.Vault.SealForAsync(dana, (AuditEntry e) => e.Values, "dana", default);
        var erins = await scope.Vault.SealForAsync(erin, (AuditEntry e) => e.Values, "erin", default);

        await scope.Rotation.ForgetPersonAsync(dana, default);

        Assert.Null(await scope.Vault.OpenAsync((AuditEntry e) => e.Values, danas, default));
        Assert.Equal("erin", await scope.Vault.OpenAsync((AuditEntry e) => e.Values, erins, default));
    }

    [Fact]
    public async Task Erasing_a_business_destroys_its_keys_and_nobody_elses()
    {
        var (one, other) = (await Businesses.Open(database), await Businesses.Open(database));
        var (lost, kept) = (await Seal(one, "lost"), await Seal(other, "kept"));

        await using var scope = Scope(one);
        await scope.Rotation.ForgetBusinessAsync(default);
        Assert.Null(await Open(scope, lost.Bytes));
        await using var theirs = Scope(other);
        Assert.Equal("kept", await Open(theirs, kept.Bytes));
    }

    [Fact]
    public async Task There_are_no_keys_across_businesses()
    {
        await using var platform = database.Platform();
        using var keys = new Keyring(platform, Masters);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await new Vault(platform, keys).SealAsync((Limitation l) => l.Note, "whose?", default));
    }

    private VaultScope Scope(Guid business) => new(database.As(business), Masters);

    private async Task<Sealed> Seal(Guid business, string text)
    {
        await using var scope = Scope(business);
        return await scope.Vault.SealAsync((Limitation l) => l.Note, text, default);
    }

    private static ValueTask<string?> Open(VaultScope scope, byte[] bytes) => scope.Vault.OpenAsync((Limitation l) => l.Note, new Sealed(bytes), default);
}
