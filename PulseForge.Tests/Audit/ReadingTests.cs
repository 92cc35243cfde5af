using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Npgsql;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Isolation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Audit;

public sealed class ReadingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Actor Bob = new(Guid.CreateVersion7(), Role.Coach, null, "203.0.113.7");
    private static readonly Guid Dana = Guid.CreateVersion7();
    private static readonly Guid Erin = Guid.CreateVersion7();

    [Fact]
    public async Task One_page_view_is_one_entry_with_all_whom_it_showed()
    {
        var business = await Businesses.Open(database);
        var queue = new ReadingQueue();
        await using (var db = database.As(business, Bob, clock: new FakeClock(Businesses.Start))) await new ReadingLog(db, queue).NoteAsync("client.listed", [Dana, Erin, Dana], default);
        await WriteAll(queue);

        var entry = Assert.Single(await Entries(business));
        Assert.Equal(("client.listed", Bob.UserId, "Coach", Businesses.Start), (entry.Action, entry.UserId, entry.Role, entry.At));
        Assert.Equal([Dana, Erin], entry.SubjectIds);
    }

    [Fact]
    public async Task What_people_read_of_themselves_is_not_noted()
    {
        var queue = new ReadingQueue();
        await using var db = database.As(await Businesses.Open(database), new Actor(Guid.CreateVersion7(), Role.Client, Dana, "203.0.113.7"));
        await new ReadingLog(db, queue).NoteAsync("client.read", Dana, default);
        await new ReadingLog(db, queue).NoteAsync("client.listed", [], default);
        Assert.Equal(0, queue.Count);
    }

    [Fact]
    public async Task Each_business_gets_its_own_readings()
    {
        var (one, other) = (await Businesses.Open(database), await Businesses.Open(database));
        var queue = new ReadingQueue();
        for (var i = 0; i < 500; i++) await queue.AddAsync(ReadingOf(i % 2 == 0 ? one : other), default);
        await WriteAll(queue);

        Assert.Equal(250, (await Entries(one)).Count);
        Assert.Equal(250, (await Entries(other)).Count);
    }

    [Fact]
    public async Task A_full_queue_makes_pages_wait_and_forgets_nothing()
    {
        var business = await Businesses.Open(database);
        var queue = new ReadingQueue(capacity: 10);
        var pages = Enumerable.Range(0, 100).Select(_ => queue.AddAsync(ReadingOf(business), default).AsTask()).ToList();
        Assert.Equal(10, pages.Count(p => p.IsCompleted));

        var writer = Writer(Pool(database.AppConnection), new Logged());
        await writer.Service(queue).StartAsync(default);
        await Task.WhenAll(pages);
        await writer.StopAsync();
        Assert.Equal(100, (await Entries(business)).Count);
    }

    [Fact]
    public async Task While_the_database_is_away_readings_wait_and_are_written_when_it_is_back()
    {
        var business = await Businesses.Open(database);
        var queue = new ReadingQueue();
        await queue.AddAsync(ReadingOf(business), default);
        var log = new Logged();
        var databases = new Flaky(Pool(database.AppConnection), failures: 2);

        var writer = Writer(databases, log);
        await writer.Service(queue).StartAsync(default);
        await databases.Recovered;
        await writer.StopAsync();

        Assert.Single(await Entries(business));
        Assert.Equal(2, log.Count(LogLevel.Warning));
        Assert.Equal(0, log.Count(LogLevel.Error));
    }

    [Fact]
    public async Task What_can_not_be_written_before_the_end_stands_in_the_log_entry_by_entry()
    {
        var queue = new ReadingQueue();
        for (var i = 0; i < 3; i++) await queue.AddAsync(ReadingOf(Guid.CreateVersion7(), Dana), default);
        var log = new Logged();
        var writer = Writer(new Flaky(Pool(database.AppConnection), failures: int.MaxValue), log);
        await writer.Service(queue).StartAsync(default);
        await writer.StopAsync();

        Assert.Equal(3, log.Lines.Count(l => l.StartsWith("Unwritten reading: client.read of " + Dana, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_business_that_is_gone_holds_up_nobody_elses_readings()
    {
        var (gone, alive) = (Guid.CreateVersion7(), await Businesses.Open(database));
        var queue = new ReadingQueue();
        await queue.AddAsync(ReadingOf(gone), default);
        await queue.AddAsync(ReadingOf(alive), default);
        var log = await WriteAll(queue);

        Assert.Single(await Entries(alive));
        Assert.Single(log.Lines, l => l.StartsWith("Unwritten reading", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_even_the_end_has_no_time_left_what_waits_stands_in_the_log()
    {
        var queue = new ReadingQueue();
        var log = new Logged();
        var stuck = new Stuck();
        var writer = Writer(stuck, log);
        await queue.AddAsync(ReadingOf(Guid.CreateVersion7()), default);
        await writer.Service(queue).StartAsync(default);
        await stuck.Entered;
        for (var i = 0; i < 5; i++) await queue.AddAsync(ReadingOf(Guid.CreateVersion7()), default);

        await writer.StopAsync(new CancellationToken(canceled: true));
        Assert.Equal(5, log.Lines.Count(l => l.StartsWith("Unwritten reading", StringComparison.Ordinal)));
        stuck.Release();
    }

    private static Reading ReadingOf(Guid business, Guid? client = null) => new(business, "client.read", Bob, [client ?? Guid.CreateVersion7()], Businesses.Start);

    private async Task<Logged> WriteAll(ReadingQueue queue)
    {
        var log = new Logged();
        var writer = Writer(Pool(database.AppConnection), log);
        await writer.Service(queue).StartAsync(default);
        await writer.StopAsync();
        return log;
    }

    private async Task<List<AuditEntry>> Entries(Guid business)
    {
        await using var db = database.As(business);
        return await db.AuditEntries.AsNoTracking().ToListAsync();
    }

    private static Running Writer(IDbContextFactory<PulseForgeDb> databases, Logged log) => new(databases, log);

    private static PlainFactory Pool(string connection) => new(connection);

    private sealed class Running(IDbContextFactory<PulseForgeDb> databases, Logged log)
    {
        private ReadingWriter? _writer;

        public ReadingWriter Service(ReadingQueue queue) => _writer = new ReadingWriter(queue, databases, TimeProvider.System, log);

        public Task StopAsync(CancellationToken hurry = default) => _writer!.StopAsync(hurry);
    }

    private sealed class PlainFactory(string connection) : IDbContextFactory<PulseForgeDb>
    {
        public PulseForgeDb CreateDbContext() => new(new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(connection, TestDatabase.Keys).Options);
    }

    private sealed class Flaky(PlainFactory good, int failures) : IDbContextFactory<PulseForgeDb>
    {
        private readonly TaskCompletionSource _recovered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _calls;

        public Task Recovered => _recovered.Task;

        public PulseForgeDb CreateDbContext()
        {
            if (_calls++ < failures) throw new NpgsqlException("away");
            _recovered.TrySetResult();
            return good.CreateDbContext();
        }
    }

    private sealed class Stuck : IDbContextFactory<PulseForgeDb>
    {
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _released = new();

        public Task Entered => _entered.Task;

        public void Release() => _released.Set();

        public PulseForgeDb CreateDbContext()
        {
            _entered.TrySetResult();
            _released.Wait();
            throw new NpgsqlException("away");
        }
    }

    private sealed class Logged : ILogger<ReadingWriter>
    {
        private readonly List<(LogLevel Level, string Line)> _lines = [];

        public IReadOnlyList<string> Lines => [.. All.Select(l => l.Line)];

        private IReadOnlyList<(LogLevel Level, string Line)> All
        {
            get { lock (_lines) return [.. _lines]; }
        }

        public int Count(LogLevel level) => All.Count(l => l.Level == level);

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines) _lines.Add((logLevel, formatter(state, exception)));
        }
    }
}
