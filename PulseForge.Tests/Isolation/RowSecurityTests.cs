using Npgsql;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Isolation;

/// <summary>Layers 3 and 4 alone: raw SQL under the product's role, past every filter and check of the application.</summary>
public sealed class RowSecurityTests(OneRowInEveryTable rows) : IClassFixture<OneRowInEveryTable>
{
    [Fact]
    public async Task A_business_sees_its_own_row_of_every_table_and_no_other() =>
        await InEveryTable(rows.Own, async (sql, table) =>
        {
            Assert.Equal(1L, await sql.Scalar($"select count(*) from {table}"));
            Assert.Equal(0L, await sql.Scalar($"select count(*) from {table} where tenant_id <> '{rows.Own}'"));
        });

    [Fact]
    public async Task Without_a_business_there_is_nothing_to_see() =>
        await InEveryTable(null, async (sql, table) => Assert.Equal(0L, await sql.Scalar($"select count(*) from {table}")));

    [Fact]
    public async Task The_platform_role_sees_the_rows_of_all()
    {
        await using var sql = await AppSession.Open(rows.Database.PlatformConnection, null);
        foreach (var table in rows.Tables) Assert.Equal(2L, await sql.Scalar($"select count(*) from {table}"));
    }

    [Fact]
    public async Task A_foreign_row_can_be_neither_changed_nor_deleted() =>
        await InEveryTable(rows.Own, async (sql, table) =>
        {
            // The audit gives no right to try.
            if (table == "audit_entries") return;
            Assert.Equal(0, await sql.Execute($"update {table} set tenant_id = tenant_id where tenant_id = '{rows.Foreign}'"));
            Assert.Equal(0, await sql.Execute($"delete from {table} where tenant_id = '{rows.Foreign}'"));
        });

    [Fact]
    public async Task A_row_can_be_neither_written_for_nor_given_to_another_business() =>
        await InEveryTable(rows.Own, async (sql, table) =>
        {
            var copy = $"insert into {table} select (jsonb_populate_record(t, jsonb_build_object('tenant_id', '{rows.Foreign}'))).* from {table} t";
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await sql.Refusal(copy));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await sql.Refusal($"update {table} set tenant_id = '{rows.Foreign}'"));
        });

    [Fact]
    public async Task The_audit_can_be_neither_changed_nor_deleted_nor_emptied()
    {
        await using var sql = await AppSession.Open(rows.Database.AppConnection, rows.Own);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await sql.Refusal("update audit_entries set action = 'nothing.happened'"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await sql.Refusal("delete from audit_entries"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await sql.Refusal("truncate audit_entries"));
    }

    [Fact]
    public async Task A_business_sees_and_brands_its_own_row_alone()
    {
        await using var sql = await AppSession.Open(rows.Database.AppConnection, rows.Own);
        Assert.Equal(rows.Own, await sql.Scalar("select id from tenants"));
        Assert.Equal(0, await sql.Execute($"update tenants set name = 'Mine now' where id = '{rows.Foreign}'"));
        Assert.Equal(1, await sql.Execute("update tenants set brand_color = '#123456'"));
    }

    [Theory]
    [InlineData("update tenants set status = 'Active'")]
    [InlineData("update tenants set plan = 'Studio'")]
    [InlineData("update tenants set identifier = 'another'")]
    [InlineData("update tenants set custom_domain = 'example.org'")]
    [InlineData("update tenants set clock_offset = interval '1 day'")]
    [InlineData("delete from tenants")]
    [InlineData("insert into tenants select * from tenants")]
    public async Task Only_the_platform_prices_renames_suspends_or_removes_a_business(string attempt)
    {
        await using var sql = await AppSession.Open(rows.Database.AppConnection, rows.Own);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await sql.Refusal(attempt));
    }

    private async Task InEveryTable(Guid? tenant, Func<AppSession, string, Task> check)
    {
        await using var sql = await AppSession.Open(rows.Database.AppConnection, tenant);
        Assert.True(rows.Tables.Count > 20);
        foreach (var table in rows.Tables) await check(sql, table);
    }
}
