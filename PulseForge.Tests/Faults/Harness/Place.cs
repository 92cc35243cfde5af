using Npgsql;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Faults.Harness;

/// <summary>Where a process is when it is killed.</summary>
public enum Place
{
    /// <summary>In the transaction of an occurrence: a mail is written, what follows is planned.</summary>
    Sweep,

    /// <summary>Between taking a mail from the outbox and marking it sent.</summary>
    Outbox,

    /// <summary>In the transaction of a weekly report, while its pages are drawn.</summary>
    Report,
}

/// <summary>
/// Sees from outside where each process is, without a word from the product: by the locks of its transactions (a row of an occurrence is locked from
/// beginning to end, and only a report reads the reports) and by what it says to its mail server.
/// </summary>
public sealed class Watch(OwnPostgres postgres, IReadOnlyList<Replica> replicas, Random random)
{
    private const string InTheMiddle = """
        select a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where a.usename = 'faults_app' and l.granted and l.relation in ('occurrences'::regclass, 'reports'::regclass)
        group by a.application_name, a.pid
        having bool_or(l.relation = 'occurrences'::regclass and l.mode = 'RowShareLock') and bool_or(l.relation = 'reports'::regclass) = @reports
        """;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until one of them is there, and for a random moment longer; then <paramref name="act"/> happens to it.</summary>
    public Task CatchAsync(Place place, Func<Replica, Task> act) => place switch
    {
        Place.Outbox => CatchSendingAsync((SmtpMoment)random.Next(3), act),
        Place.Sweep or Place.Report => CatchInTransactionAsync(place, act),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, null),
    };

    private async Task CatchInTransactionAsync(Place place, Func<Replica, Task> act)
    {
        await using var connection = new NpgsqlConnection(postgres.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(InTheMiddle, connection) { Parameters = { new("reports", place == Place.Report) } };
        await command.PrepareAsync();
        string? there = null;
        await Until.TrueAsync($"somebody is in {place}", async () => (there = (string?)await command.ExecuteScalarAsync()) is not null, Glance, () => Task.FromResult(string.Join('\n', replicas.SelectMany(r => r.Complaints))));
        await Task.Delay(random.Next(15));
        await act(replicas.Single(r => r.Name == there));
    }

    /// <summary>The mail server holds its breath until it has happened.</summary>
    private async Task CatchSendingAsync(SmtpMoment wanted, Func<Replica, Task> act)
    {
        var (there, done) = (new TaskCompletionSource<Replica>(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        foreach (var replica in replicas) replica.Mail.Reached = moment => moment == wanted && there.TrySetResult(replica) ? done.Task : Task.CompletedTask;
        try
        {
            await act(await there.Task.WaitAsync(Until.Patience));
        }
        finally
        {
            foreach (var replica in replicas) replica.Mail.Reached = null;
            done.SetResult();
        }
    }
}
