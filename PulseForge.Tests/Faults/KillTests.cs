using PulseForge.Tests.Faults.Harness;
using Xunit.Abstractions;

namespace PulseForge.Tests.Faults;

public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Nothing_is_lost_and_nothing_done_twice_when_processes_are_killed_and_the_database_restarts_in_the_middle_of_it()
    {
        await using var postgres = await OwnPostgres.StartAsync();
        await using var run = await FaultRun.BeginAsync(postgres, Random.Shared.Next(), output.WriteLine);

        var figures = await run.RunAsync(kills: 20, restarts: 3);

        output.WriteLine($"{figures} {figures.Verdict}");
        Assert.True(figures.Verdict.IsClean, $"{figures.Verdict}, seed {figures.Seed}");
        Assert.InRange(figures.Drained, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }
}
