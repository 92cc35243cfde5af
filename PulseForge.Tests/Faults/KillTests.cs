using PulseForge.Tests.Faults.Harness;
using Xunit.Abstractions;

namespace PulseForge.Tests.Faults;

/// <summary>The product as processes, killed as nobody announces it. In small: <c>bin/bench faults</c> does it 200 times.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Nothing_is_lost_and_nothing_done_twice_when_processes_are_killed_and_the_database_restarts_in_the_middle_of_it()
    {
        await using var postgres = await OwnPostgres.StartAsync();
        await using var run = await FaultRun.BeginAsync(postgres, Replica.Built, Random.Shared.Next(), output.WriteLine);

        var figures = await run.RunAsync(kills: 20, restarts: 3);

        output.WriteLine(figures.ToString());
        Assert.True(figures.Verdict.IsClean, figures.ToString());
        // How long the work takes is the machine's affair; that nothing is kept from the living for a minute is ours.
        Assert.True(figures.Held < TimeSpan.FromSeconds(60), figures.ToString());
    }
}
