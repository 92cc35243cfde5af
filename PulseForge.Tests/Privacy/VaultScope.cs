using System.Security.Cryptography;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;

namespace PulseForge.Tests.Privacy;

/// <summary>One scope of one business with its vault, as a request has it.</summary>
internal sealed class VaultScope(PulseForgeDb db, MasterKeys masters) : IAsyncDisposable
{
    private readonly Keyring _keys = new(db, masters);

    public PulseForgeDb Db => db;

    public Vault Vault => new(db, _keys);

    public KeyRotation Rotation => new(db, masters, _keys, Vault);

    public static MasterKeys Masters(string current, params string[] ids) => new(current, ids.ToDictionary(id => id, id => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id))));

    public async ValueTask DisposeAsync()
    {
        _keys.Dispose();
        await db.DisposeAsync();
    }
}
