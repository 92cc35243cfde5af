using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;

namespace PulseForge.Tests.Audit;

public sealed class ReadingWriterTests
{
    [Fact]
    public async Task A_host_that_is_stopped_from_two_sides_may_dispose_of_it_before_the_second_asks()
    {
        var writer = new ReadingWriter(new ReadingQueue(), new NoDatabase(), TimeProvider.System, NullLogger<ReadingWriter>.Instance);
        await writer.StartAsync(default);

        await writer.StopAsync(default);
        writer.Dispose();
        await writer.StopAsync(default);
    }

    private sealed class NoDatabase : IDbContextFactory<PulseForgeDb>
    {
        public PulseForgeDb CreateDbContext() => throw new InvalidOperationException("Nothing was read.");
    }
}
