using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

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
            using var command = SetTenant(connection, eventData);
            command.ExecuteNonQuery();
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
            await using var command = SetTenant(connection, eventData);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch
        {
            await connection.CloseAsync();
            throw;
        }
    }

    private static DbCommand SetTenant(DbConnection connection, ConnectionEndEventData eventData)
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
