using Npgsql;

namespace PulseForge.Tests.Support;

public class PostgresClusterTests
{
    [Fact]
    public async Task The_tests_server_is_version_15_or_newer_and_stores_utf8()
    {
        await using var connection = new NpgsqlConnection(await PostgresCluster.ConnectionString);
        await connection.OpenAsync();

        Assert.True(connection.PostgreSqlVersion.Major >= 15);
        Assert.Equal("UTF8", await Scalar(connection, "SHOW server_encoding"));
        Assert.Equal("ärger", await Scalar(connection, "SELECT lower('ÄRGER')"));
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
