namespace PulseForge.Core.Privacy;

/// <summary>Text sealed at rest: key id, nonce, tag and ciphertext in one value. Only <see cref="Vault"/> opens it.</summary>
public sealed record Sealed(byte[] Bytes)
{
    public bool Equals(Sealed? other) => other is not null && Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override int GetHashCode() => Bytes.Length == 0 ? 0 : HashCode.Combine(Bytes.Length, Bytes[^1], Bytes[0]);
}
