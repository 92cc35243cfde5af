namespace PulseForge.Tests.Support;

public class PostgresClusterTests
{
    [Fact]
    public async Task The_tests_server_is_version_15_or_newer_and_stores_utf8()
    {
        var server = await PostgresCluster.ConnectionString;

        Assert.True((int)(await Sql.Scalar(server, "SELECT current_setting('server_version_num')::int"))! >= 150_000);
        Assert.Equal("ärger", await Sql.Scalar(server, "SELECT lower('ÄRGER')"));
    }
}
