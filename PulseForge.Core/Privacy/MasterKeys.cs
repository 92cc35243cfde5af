using System.Security.Cryptography;
using System.Text;

namespace PulseForge.Core.Privacy;

/// <summary>
/// The master keys of the configuration: one wraps, all unwrap. To rotate, add a key, name it current, run <c>rewrap-keys</c>, then take the old one away.
/// </summary>
public sealed class MasterKeys
{
    /// <summary>The key that everybody who has the source has; production refuses it.</summary>
    public const string DevelopmentId = "development";

    private readonly IReadOnlyDictionary<string, byte[]> _keys;

    public MasterKeys(string currentId, IReadOnlyDictionary<string, byte[]> keys)
    {
        if (!keys.ContainsKey(currentId)) throw new ArgumentException($"The current master key '{currentId}' is not among the keys.", nameof(currentId));
        if (keys.FirstOrDefault(k => k.Value.Length != Envelope.KeySize).Key is { } bad) throw new ArgumentException($"The master key '{bad}' is not {Envelope.KeySize} bytes long.", nameof(keys));
        CurrentId = currentId;
        _keys = keys;
    }

    public static MasterKeys Development { get; } =
        new(DevelopmentId, new Dictionary<string, byte[]> { [DevelopmentId] = SHA256.HashData("PulseForge development master key"u8) });

    public string CurrentId { get; }

    public IEnumerable<string> Ids => _keys.Keys;

    /// <summary>Whether a key of these is the published one, under whatever name.</summary>
    public bool HasDevelopmentKey => _keys.ContainsKey(DevelopmentId) || _keys.Values.Any(k => k.AsSpan().SequenceEqual(Development._keys[DevelopmentId]));

    /// <summary>Keys of one business for signing what lasts some hours, one of each master key and the current one's first: what was signed before a rotation holds as long as both are configured.</summary>
    internal IReadOnlyList<byte[]> SigningKeys(string purpose, Guid tenantId) =>
        [.. _keys.OrderByDescending(k => k.Key == CurrentId).Select(k => HKDF.DeriveKey(HashAlgorithmName.SHA256, k.Value, Envelope.KeySize, info: Encoding.UTF8.GetBytes($"{purpose}/{tenantId:n}")))];

    internal byte[] Wrap(byte[] dataKey, Guid tenantId, Guid keyId) => Envelope.Seal(Guid.Empty, _keys[CurrentId], dataKey, Binding(tenantId, keyId));

    internal byte[] Unwrap(string masterKeyId, byte[] wrapped, Guid tenantId, Guid keyId) =>
        _keys.TryGetValue(masterKeyId, out var master)
            ? Envelope.Open(wrapped, master, Binding(tenantId, keyId))
            : throw new CryptographicException($"The master key '{masterKeyId}' is not configured, and data keys are still wrapped by it.");

    private static byte[] Binding(Guid tenantId, Guid keyId) => Encoding.UTF8.GetBytes($"{tenantId:n}/{keyId:n}");
}
