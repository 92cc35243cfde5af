using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PulseForge.Tests.Support;

/// <summary>Counts what is asked of one database while it lives: <c>using var queries = QueryCounter.Of(app.Database)</c>. Writes are not counted.</summary>
public sealed class QueryCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _database;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly List<string> _queries = [];

    private QueryCounter(string database)
    {
        _database = database;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyList<string> Queries
    {
        get { lock (_queries) return [.. _queries]; }
    }

    public static QueryCounter Of(TestDatabase database) => new(database.Name);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") lock (_queries) _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is not { Value: CommandExecutedEventData data } || data.Command.Connection?.Database != _database) return;
        var text = data.Command.CommandText.TrimStart();
        if (text.StartsWith("select", StringComparison.OrdinalIgnoreCase) || text.StartsWith("with", StringComparison.OrdinalIgnoreCase)) lock (_queries) _queries.Add(text);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        lock (_queries)
            foreach (var subscription in _subscriptions) subscription.Dispose();
    }
}
