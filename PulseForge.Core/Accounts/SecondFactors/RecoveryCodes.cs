using System.Security.Cryptography;
using System.Text;

namespace PulseForge.Core.Accounts.SecondFactors;

/// <summary>
/// Codes on paper for the day the phone is lost: 80 random bits in groups of four, shown once and kept as hashes. So much chance needs no slow hash.
/// </summary>
public static class RecoveryCodes
{
    public const int Count = 10;

    private const int Bytes = 10;
    private const int Group = 4;

    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count).Select(_ => Grouped(Base32.Encode(RandomNumberGenerator.GetBytes(Bytes))))];

    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(code))));

    /// <summary>ABCD EFGH …: how codes and keys are read aloud and typed.</summary>
    public static string Grouped(string letters) => string.Join('-', letters.Chunk(Group).Select(part => new string(part)));

    private static string Canonical(string code) => string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
