using System.Data.Common;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PulseForge.Core.Data;
using PulseForge.Tests.Support;
using Xunit.Abstractions;

namespace PulseForge.Tests.Isolation;

/// <summary>Whatever businesses do at once on shared connections, cancelled at any moment: each sees and changes its own rows alone.</summary>
public sealed class InterleavingTests(TestDatabase database, ITestOutputHelper output) : IClassFixture<TestDatabase>
{
    private const int AtOnce = 3;

    private static readonly Gen<(int PoolSize, (Step Step, int Chance)[][] Steps)> Lives = Gen.Select(
        Gen.Int[2, 4], Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 1_000]).Array[30].Array[AtOnce]);

    [Fact]
    public async Task Each_business_sees_and_changes_its_own_rows_alone_whatever_is_interleaved_and_cancelled()
    {
        var counts = new InterleavingCounts();

        await Lives.SampleAsync(lives => Live(Options(lives.PoolSize), lives.Steps, counts), iter: 12, threads: 1);

        output.WriteLine(counts.ToString());
        Assert.True(counts.Cancelled > 20, $"Too little was cancelled to prove anything: {counts}");
    }

    [Fact]
    public async Task A_connection_that_keeps_its_first_business_is_found_out()
    {
        var forgetful = new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(Connection(2) + ";No Reset On Close=true;Application Name=forgetful", TestDatabase.Keys)
            .AddInterceptors(new KeepsTheFirst()).Options;

        await Assert.ThrowsAnyAsync<Exception>(() => Lives.SampleAsync(lives => Live(forgetful, lives.Steps, new InterleavingCounts()), iter: 1, threads: 1));
    }

    private async Task Live(DbContextOptions<PulseForgeDb> options, (Step, int)[][] steps, InterleavingCounts counts)
    {
        var pool = new PooledDbContextFactory<PulseForgeDb>(options, poolSize: AtOnce);
        var ids = new List<Guid>();
        foreach (var _ in steps) ids.Add(await Businesses.Open(database));
        var businesses = ids.Select((id, i) => new InterleavedBusiness(pool, id, ids[(i + 1) % ids.Count], counts)).ToList();

        await Task.WhenAll(businesses.Select((business, i) => Task.Run(() => business.Take(steps[i]))));

        foreach (var (id, business) in ids.Zip(businesses)) Assert.Equal(Told(business), await There(id));
    }

    private DbContextOptions<PulseForgeDb> Options(int poolSize) => new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(Connection(poolSize), TestDatabase.Keys).Options;

    // A cancelled command is waited for: else nobody knows what it did.
    private string Connection(int poolSize) => $"{database.AppConnection};Maximum Pool Size={poolSize};Cancellation Timeout=0;Timeout=30";

    private static List<string> Told(InterleavedBusiness business) => [.. business.Expected.Select(e => $"{e.Key} {e.Value}").Order(StringComparer.Ordinal)];

    private async Task<List<string>> There(Guid tenant) =>
        [.. (await Sql.Column(database.SuperuserConnection, $"select id || ' ' || name from exercises where tenant_id = '{tenant}'")).Order(StringComparer.Ordinal)];

    /// <summary>After the product's own interceptor, and wrong: whose the connection was first, it stays.</summary>
    private sealed class KeepsTheFirst : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "select set_config('pulseforge.tenant', coalesce(nullif(current_setting('pulseforge.first', true), ''), current_setting('pulseforge.tenant')), false), set_config('pulseforge.first', current_setting('pulseforge.tenant'), false)";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
