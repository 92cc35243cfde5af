using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;

namespace PulseForge.Core.Privacy;

/// <summary>Renews the keys of one business while it works, and destroys them.</summary>
public sealed class KeyRotation(PulseForgeDb db, MasterKeys masters, Keyring keys, Vault vault)
{
    private const int Batch = 200;

    /// <summary>Wraps every data key anew that another than the current master key wraps; answers how many.</summary>
    public async Task<int> RewrapAsync(CancellationToken cancel)
    {
        var stale = await db.TenantKeys.Where(k => k.MasterKeyId != masters.CurrentId).ToListAsync(cancel);
        foreach (var key in stale) key.Rewrap(masters.CurrentId, masters.Wrap(masters.Unwrap(key.MasterKeyId, key.Wrapped, key.TenantId, key.Id), key.TenantId, key.Id));
        await db.SaveChangesAsync(cancel);
        return stale.Count;
    }

    /// <summary>Retires the business's data key and seals its values under a new one; answers how many. The retired key stays for what was being written meanwhile.</summary>
    public async Task<int> RenewAsync(CancellationToken cancel)
    {
        var now = db.Clock.GetCurrentInstant();
        await db.TenantKeys.Where(k => k.PersonId == null && k.RetiredAt == null).ExecuteUpdateAsync(k => k.SetProperty(x => x.RetiredAt, now), cancel);
        keys.Forget();
        var count = 0;
        foreach (var column in SealedColumns()) count += await ResealAsync(column, cancel);
        return count;
    }

    /// <summary>Destroys a person's own key: their values in the audit open no more.</summary>
    public async Task ForgetPersonAsync(Guid personId, CancellationToken cancel)
    {
        await db.TenantKeys.Where(k => k.PersonId == personId).ExecuteDeleteAsync(cancel);
        keys.Forget();
    }

    /// <summary>Destroys every key of the business: nothing sealed opens any more, in backups of its rows neither.</summary>
    public async Task ForgetBusinessAsync(CancellationToken cancel)
    {
        await db.TenantKeys.ExecuteDeleteAsync(cancel);
        keys.Forget();
    }

    // The audit's values are sealed under persons' keys, which are not renewed: nobody may change the audit.
    private IEnumerable<SealedColumn> SealedColumns() =>
        from type in db.Model.GetEntityTypes()
        where type.ClrType != typeof(AuditEntry)
        from property in type.GetProperties()
        where property.ClrType == typeof(Sealed)
        select new SealedColumn(type.GetTableName()!, property.GetColumnName(), Vault.Purpose(type.ClrType, property.Name));

    private async Task<int> ResealAsync(SealedColumn column, CancellationToken cancel)
    {
        var (current, _) = await keys.CurrentAsync(null, cancel);
        await db.Database.OpenConnectionAsync(cancel);
        var (count, after) = (0, Guid.Empty);
        while (await StaleAsync(column, current, after, cancel) is { Count: > 0 } rows)
        {
            foreach (var (id, value) in rows) count += await ResealAsync(column, id, value, cancel);
            after = rows[^1].Id;
        }
        await db.Database.CloseConnectionAsync();
        return count;
    }

    // Only where the value is still what was read: what a person wrote meanwhile is under the new key already, and wins.
    private async Task<int> ResealAsync(SealedColumn column, Guid id, byte[] value, CancellationToken cancel)
    {
        if (await vault.ResealAsync(column.Purpose, value, cancel) is not { } renewed) return 0;
        await using var command = Command($"update {column.Table} set {column.Name} = $2 where id = $1 and {column.Name} = $3", id, renewed, value);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task<List<(Guid Id, byte[] Value)>> StaleAsync(SealedColumn column, Guid current, Guid after, CancellationToken cancel)
    {
        await using var command = Command(
            $"select id, {column.Name} from {column.Table} where id > $1 and substring({column.Name} from 2 for 16) <> $2 order by id limit {Batch}", after, current.ToByteArray(bigEndian: true));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<(Guid, byte[])>();
        while (await reader.ReadAsync(cancel)) rows.Add((reader.GetGuid(0), reader.GetFieldValue<byte[]>(1)));
        return rows;
    }

    private DbCommand Command(string sql, params object[] values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    private sealed record SealedColumn(string Table, string Name, string Purpose);
}
