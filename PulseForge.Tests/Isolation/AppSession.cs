using Npgsql;

namespace PulseForge.Tests.Isolation;

/// <summary>One connection of a runtime role, speaking plain SQL for a business (or none), all of it rolled back.</summary>
internal sealed class AppSession(NpgsqlConnection connection) : IAsyncDisposable
{
    public static async Task<AppSession> Open(string connectionString, Guid? tenant)
    {
        var session = new AppSession(new NpgsqlConnection(connectionString));
        await session.Start(tenant);
        return session;
    }

    public async Task<object?> Scalar(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public async Task<int> Execute(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The SQLSTATE with which it is refused; empty when it is not.</summary>
    public async Task<string> Refusal(string sql)
    {
        await Execute("savepoint attempt");
        try
        {
            await Execute(sql);
            return "";
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
        finally
        {
            await Execute("rollback to attempt");
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task Start(Guid? tenant)
    {
        await connection.OpenAsync();
        await connection.BeginTransactionAsync();
        if (tenant is not null) await Execute($"select set_config('pulseforge.tenant', '{tenant}', true)");
    }
}
