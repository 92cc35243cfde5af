using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PulseForge.Core.Data;

namespace PulseForge.Core.Privacy;

/// <summary>The data keys of one business in one scope: loaded once, made on first use, forgotten with the scope.</summary>
public sealed class Keyring(PulseForgeDb db, MasterKeys masters) : IDisposable
{
    private readonly Dictionary<Guid, byte[]> _unwrapped = [];
    private readonly Dictionary<Guid, Guid> _current = [];

    public void Dispose() => Forget();

    /// <summary>The key that seals now: the business's, or a person's own.</summary>
    internal async ValueTask<(Guid Id, byte[] Key)> CurrentAsync(Guid? personId, CancellationToken cancel)
    {
        var whose = personId ?? Guid.Empty;
        if (_current.TryGetValue(whose, out var id)) return (id, _unwrapped[id]);
        RefusePlatform();
        var row = await FindAsync(db, personId, cancel) ?? await MakeAsync(personId, cancel);
        _current[whose] = row.Id;
        return (row.Id, Unwrap(row));
    }

    /// <summary>A key by its id; null once it was destroyed.</summary>
    internal async ValueTask<byte[]?> FindAsync(Guid keyId, CancellationToken cancel)
    {
        if (_unwrapped.TryGetValue(keyId, out var known)) return known;
        RefusePlatform();
        var row = await db.TenantKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == keyId, cancel);
        return row is null ? null : Unwrap(row);
    }

    internal void Forget()
    {
        foreach (var key in _unwrapped.Values) CryptographicOperations.ZeroMemory(key);
        _unwrapped.Clear();
        _current.Clear();
    }

    private static Task<TenantKey?> FindAsync(PulseForgeDb db, Guid? personId, CancellationToken cancel) =>
        db.TenantKeys.AsNoTracking().SingleOrDefaultAsync(k => k.PersonId == personId && k.RetiredAt == null, cancel);

    // On a connection of its own: a key must outlive the caller's transaction, whose rollback would leave values that nothing opens.
    // Two first users at once make two keys, the unique index takes one, and both use that.
    private async Task<TenantKey> MakeAsync(Guid? personId, CancellationToken cancel)
    {
        await using var own = new PulseForgeDb(db.GetService<IDbContextOptions>() as DbContextOptions ?? throw new InvalidOperationException("The context has no options."));
        own.Lease(db.TenantId, db.CoachesSeeAllClients, db.Actor, db.Clock);
        own.TenantKeys.Add(New(personId));
        try
        {
            await own.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException taken) when (taken.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            own.ChangeTracker.Clear();
        }
        return await FindAsync(own, personId, cancel) ?? throw new InvalidOperationException("The key that was just made is gone.");
    }

    private void RefusePlatform()
    {
        if (db.TenantId == Guid.Empty || db.GetType() != typeof(PulseForgeDb)) throw new InvalidOperationException("Keys belong to one business: open its own scope.");
    }

    private TenantKey New(Guid? personId)
    {
        var id = Guid.CreateVersion7();
        return new TenantKey(id, personId, masters.CurrentId, masters.Wrap(RandomNumberGenerator.GetBytes(Envelope.KeySize), db.TenantId, id), db.Clock.GetCurrentInstant());
    }

    private byte[] Unwrap(TenantKey row) => _unwrapped[row.Id] = masters.Unwrap(row.MasterKeyId, row.Wrapped, row.TenantId, row.Id);
}
