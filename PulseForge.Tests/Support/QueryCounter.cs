using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace PulseForge.Tests.Support;

/// <summary>
/// Counts what EF Core asks the database while it lives: <c>using var queries = new QueryCounter(); … queries.Count</c>. It counts the flow of execution
/// that made it and what that flow awaits, so tests that run beside it are not counted; of the product in memory it sees the requests of its own guests.
/// </summary>
public sealed class QueryCounter : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<QueryCounter?> Counting = new();

    private readonly List<string> _asked = [];
    private readonly List<IDisposable> _subscriptions = [];

    public QueryCounter()
    {
        Counting.Value = this;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count
    {
        get
        {
            lock (_asked) return _asked.Count;
        }
    }

    /// <summary>What was asked, for the message of a test that fails.</summary>
    public string Asked
    {
        get
        {
            lock (_asked) return string.Join("\n\n", _asked);
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != RelationalEventId.CommandExecuting.Name || value.Value is not CommandEventData { Command: DbCommand command } || Counting.Value != this) return;
        lock (_asked) _asked.Add(command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        Counting.Value = null;
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }
}
