using System.Threading.Channels;
using NodaTime;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Audit;

/// <summary>Who read about whom, on the way into the audit.</summary>
public sealed record Reading(Guid TenantId, string Action, Actor Actor, Guid[] SubjectIds, Instant At, string SubjectType = "Client");

/// <summary>The readings that wait to be written. It is bounded: when it is full, pages wait rather than forget.</summary>
public sealed class ReadingQueue(int capacity = ReadingQueue.Capacity)
{
    public const int Capacity = 2_000;
    private const int Batch = 200;

    private readonly Channel<Reading> _waiting = Channel.CreateBounded<Reading>(new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.Wait });

    public int Count => _waiting.Reader.Count;

    public ValueTask AddAsync(Reading reading, CancellationToken cancel) => _waiting.Writer.WriteAsync(reading, cancel);

    /// <summary>No more come; what waits is still handed out.</summary>
    public void Complete() => _waiting.Writer.TryComplete();

    /// <summary>What still waits, for whoever has no time left to write it.</summary>
    public IReadOnlyList<Reading> TakeRest()
    {
        var rest = new List<Reading>();
        while (_waiting.Reader.TryRead(out var reading)) rest.Add(reading);
        return rest;
    }

    /// <summary>What waits, as it comes, until the queue is complete and empty.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Reading>> BatchesAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var batch = new List<Reading>();
            while (batch.Count < Batch && _waiting.Reader.TryRead(out var reading)) batch.Add(reading);
            yield return batch;
        }
    }
}
