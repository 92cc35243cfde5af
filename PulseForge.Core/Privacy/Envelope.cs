using System.Security.Cryptography;

namespace PulseForge.Core.Privacy;

/// <summary>
/// Authenticated encryption of one value: AES-256-GCM with a random nonce. Laid out as version (1), key id (16), nonce (12), tag (16), ciphertext.
/// What the value is bound to (business, purpose) is authenticated and not stored, so a value that was moved elsewhere does not open.
/// </summary>
internal static class Envelope
{
    public const int KeySize = 32;
    private const byte Version = 1;
    private const int IdSize = 16;
    private const int Header = 1 + IdSize;
    private static readonly int NonceSize = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagSize = AesGcm.TagByteSizes.MaxSize;

    public static byte[] Seal(Guid keyId, byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> boundTo)
    {
        var sealedBytes = new byte[Header + NonceSize + TagSize + plain.Length];
        sealedBytes[0] = Version;
        keyId.TryWriteBytes(sealedBytes.AsSpan(1, IdSize), bigEndian: true, out _);
        RandomNumberGenerator.Fill(Nonce(sealedBytes));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(Nonce(sealedBytes), plain, Cipher(sealedBytes), Tag(sealedBytes), boundTo);
        return sealedBytes;
    }

    /// <summary>Throws <see cref="CryptographicException"/> when the value, its binding or the key is another than at sealing.</summary>
    public static byte[] Open(byte[] sealedBytes, byte[] key, ReadOnlySpan<byte> boundTo)
    {
        if (!IsSealed(sealedBytes)) throw new CryptographicException("This is not a sealed value.");
        var plain = new byte[Cipher(sealedBytes).Length];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(Nonce(sealedBytes), Cipher(sealedBytes), Tag(sealedBytes), plain, boundTo);
        return plain;
    }

    public static Guid KeyIdOf(byte[] sealedBytes) =>
        IsSealed(sealedBytes) ? new Guid(sealedBytes.AsSpan(1, IdSize), bigEndian: true) : throw new CryptographicException("This is not a sealed value.");

    private static bool IsSealed(byte[] bytes) => bytes.Length >= Header + NonceSize + TagSize && bytes[0] == Version;

    private static Span<byte> Nonce(byte[] bytes) => bytes.AsSpan(Header, NonceSize);

    private static Span<byte> Tag(byte[] bytes) => bytes.AsSpan(Header + NonceSize, TagSize);

    private static Span<byte> Cipher(byte[] bytes) => bytes.AsSpan(Header + NonceSize + TagSize);
}
