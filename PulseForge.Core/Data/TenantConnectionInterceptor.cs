using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace PulseForge.Core.Data;

/// <summary>
/// Tells PostgreSQL whose connection this is, each time one is taken from the pool. The pool's reset clears it again, which is why
/// "No Reset On Close" and "Multiplexing" are refused at start-up.
/// </summary>
public sealed class TenantConnectionInterceptor : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        try
        {
            try { SetTenant(connection, eventData); }
            catch (Exception stale) when (DatabaseAway.Caused(stale))
            {
                Forget(connection);
                connection.Close();
                connection.Open();
                SetTenant(connection, eventData);
            }
        }
        catch
        {
            connection.Close();
            throw;
        }
    }

    // A cancelled or failed setting must not leave the connection open: EF Core does not know of it yet, so it would stay with the pooled context
    // and serve its next lease, another business's, without being asked whose it is.
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        try
        {
            try { await SetTenantAsync(connection, eventData, cancellationToken); }
            catch (Exception stale) when (DatabaseAway.Caused(stale))
            {
                Forget(connection);
                await connection.CloseAsync();
                await connection.OpenAsync(cancellationToken);
                await SetTenantAsync(connection, eventData, cancellationToken);
            }
        }
        catch
        {
            await connection.CloseAsync();
            throw;
        }
    }

    // The server was restarted since the pool's connections were made: this is the first that anybody asks of this one, so a new one can be asked
    // instead. Otherwise each of them would cost somebody a page after the database is back.
    private static void Forget(DbConnection connection) => NpgsqlConnection.ClearPool((NpgsqlConnection)connection);

    private static void SetTenant(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection, eventData);
        command.ExecuteNonQuery();
    }

    private static async Task SetTenantAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancel)
    {
        await using var command = Command(connection, eventData);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static DbCommand Command(DbConnection connection, ConnectionEndEventData eventData)
    {
        var tenant = (eventData.Context as PulseForgeDb)?.TenantId ?? Guid.Empty;
        var command = connection.CreateCommand();
        command.CommandText = "select set_config('pulseforge.tenant', $1, false)";
        var parameter = command.CreateParameter();
        parameter.Value = tenant == Guid.Empty ? "" : tenant.ToString();
        command.Parameters.Add(parameter);
        return command;
    }
}
