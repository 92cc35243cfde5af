using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace PulseForge.Tests.Support;

/// <summary>
/// Counts what EF Core asks of one test's database while it lives: <c>using var queries = new QueryCounter(app.Database); … queries.Count</c>.
/// Tests of one class run one after the other, so nobody else asks that database; a request of the product in memory flows no context, which is why the name decides.
/// </summary>
public sealed class QueryCounter : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly string _database;
    private readonly List<string> _asked = [];
    private readonly List<IDisposable> _subscriptions = [];

    public QueryCounter(TestDatabase database)
    {
        _database = database.Name;
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
        if (value.Key != RelationalEventId.CommandExecuting.Name || value.Value is not CommandEventData { Command: DbCommand command } || command.Connection?.Database != _database) return;
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
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }
}
