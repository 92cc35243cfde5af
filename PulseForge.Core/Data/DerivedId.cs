using System.Security.Cryptography;
using System.Text;

namespace PulseForge.Core.Data;

/// <summary>A UUID of version 8, made of what never changes about a row: whoever makes the row again gives it the same id.</summary>
public static class DerivedId
{
    public static Guid Of(Guid scope, params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{scope:N}\u001f{string.Join('\u001f', parts!)}"))[..16];
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
