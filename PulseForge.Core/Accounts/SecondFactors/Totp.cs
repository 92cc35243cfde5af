using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using NodaTime;

namespace PulseForge.Core.Accounts.SecondFactors;

/// <summary>
/// One-time codes as every authenticator app makes them: RFC 6238 with HMAC-SHA1, steps of 30 seconds since 1970 and six digits. A clock may be off by
/// one step either way.
/// </summary>
public static class Totp
{
    public const int Digits = 6;
    public const int StepSeconds = 30;

    private const int SecretBytes = 20;
    private const int Tolerance = 1;
    private const int Modulus = 1_000_000;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    public static long StepAt(Instant at) => at.ToUnixTimeSeconds() / StepSeconds;

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 and the apps of the world say HMAC-SHA1; no collision matters here.")]
    public static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret, counter);
        // RFC 4226, 5.3: the last half-byte says where the 31 bits of the code lie.
        var bits = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (bits % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, or null when it is none of now. Whoever takes it keeps it: RFC 6238, 5.2, lets no code count twice.</summary>
    public static long? Match(byte[] secret, string code, Instant now)
    {
        long? found = null;
        for (var step = StepAt(now) - Tolerance; step <= StepAt(now) + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(code), System.Text.Encoding.UTF8.GetBytes(CodeAt(secret, step)))) found = step;
        }
        return found;
    }
}
