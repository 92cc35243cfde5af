using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;

namespace PulseForge.Core.Audit;

/// <summary>
/// Before and after of what changed about a client, sealed under that client's own key. A new row needs none (it holds its values itself),
/// documents and sealed notes are named only, and what is about nobody in particular is named only too.
/// </summary>
internal sealed class ChangedValues(PulseForgeDb db, MasterKeys? masters) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() } }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    private Keyring? _keys;

    public async ValueTask<Sealed?> SealAsync(EntityEntry<Entity> row, IReadOnlyList<string> fields, CancellationToken cancel)
    {
        // Keys belong to one business; what the platform changes is named only.
        if (row.State != EntityState.Modified || row.ClientId() is not { } client || db.GetType() != typeof(PulseForgeDb)) return null;
        var changes = fields.Select(f => Change(row, f)).OfType<(string Field, object?[] Values)>().ToDictionary(c => c.Field, c => c.Values);
        if (changes.Count == 0) return null;
        return await new Vault(db, Keys()).SealForAsync(client, (AuditEntry e) => e.Values, JsonSerializer.Serialize(changes, Json), cancel);
    }

    public void Dispose() => _keys?.Dispose();

    private Keyring Keys() => _keys ??= new Keyring(db, masters ?? throw new InvalidOperationException("This context was made without master keys and can't save changes about clients."));

    private static (string, object?[])? Change(EntityEntry<Entity> row, string field)
    {
        if (row.Metadata.FindProperty(field) is not { } property || !IsPlain(property)) return null;
        var (before, after) = (row.Property(property).OriginalValue, row.Property(property).CurrentValue);
        return Equals(before, after) ? null : (field, [before, after]);
    }

    private static bool IsPlain(IProperty property) => property.ClrType != typeof(Sealed) && property.GetColumnType() != "jsonb" && property.ClrType != typeof(byte[]);
}

internal static class AboutClients
{
    /// <summary>The client whom a row is about: the client itself, or the one that it belongs to.</summary>
    public static Guid? ClientId(this EntityEntry<Entity> row) =>
        row.Entity is Client client ? client.Id : row.Metadata.FindProperty("ClientId") is { } owner ? (Guid?)row.Property(owner).CurrentValue : null;
}
