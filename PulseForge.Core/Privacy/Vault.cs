using System.Linq.Expressions;
using System.Text;
using PulseForge.Core.Data;

namespace PulseForge.Core.Privacy;

/// <summary>
/// Seals and opens text of one business: <c>await vault.SealAsync((Limitation l) => l.Note, text, cancel)</c>. A value is bound to its business and to the
/// property that it was sealed for, so it opens nowhere else.
/// </summary>
public sealed class Vault(PulseForgeDb db, Keyring keys)
{
    // Strict: a lone surrogate is an error, never silently another character.
    private static readonly UTF8Encoding Text = new(false, throwOnInvalidBytes: true);

    public ValueTask<Sealed> SealAsync<T>(Expression<Func<T, Sealed?>> property, string text, CancellationToken cancel) =>
        SealAsync(Purpose(property), null, text, cancel);

    /// <summary>Seals under a person's own key, which their erasure destroys.</summary>
    public ValueTask<Sealed> SealForAsync<T>(Guid personId, Expression<Func<T, Sealed?>> property, string text, CancellationToken cancel) =>
        SealAsync(Purpose(property), personId, text, cancel);

    /// <summary>The text; null when its key was destroyed with its person. A value that was tampered with or moved here throws <see cref="System.Security.Cryptography.CryptographicException"/>.</summary>
    public async ValueTask<string?> OpenAsync<T>(Expression<Func<T, Sealed?>> property, Sealed value, CancellationToken cancel)
    {
        var key = await keys.FindAsync(Envelope.KeyIdOf(value.Bytes), cancel);
        return key is null ? null : Text.GetString(Envelope.Open(value.Bytes, key, Binding(Purpose(property))));
    }

    /// <summary>The same value under the business's current key.</summary>
    internal async ValueTask<byte[]?> ResealAsync(string purpose, byte[] value, CancellationToken cancel)
    {
        if (await keys.FindAsync(Envelope.KeyIdOf(value), cancel) is not { } old) return null;
        var (id, key) = await keys.CurrentAsync(null, cancel);
        return Envelope.Seal(id, key, Envelope.Open(value, old, Binding(purpose)), Binding(purpose));
    }

    private async ValueTask<Sealed> SealAsync(string purpose, Guid? personId, string text, CancellationToken cancel)
    {
        var (id, key) = await keys.CurrentAsync(personId, cancel);
        return new Sealed(Envelope.Seal(id, key, Text.GetBytes(text), Binding(purpose)));
    }

    internal static string Purpose(Type entity, string property) => $"{entity.Name}.{property}";

    private static string Purpose<T>(Expression<Func<T, Sealed?>> property) => Purpose(typeof(T), ((MemberExpression)property.Body).Member.Name);

    private byte[] Binding(string purpose) => Encoding.UTF8.GetBytes($"{db.TenantId:n}/{purpose}");
}
