using System.Diagnostics;

namespace PulseForge.Tests.Support;

/// <summary>Counts what is asked of one database while it lives: <c>using var queries = QueryCounter.Of(app.Database)</c>. Writes are not counted.</summary>
public sealed class QueryCounter : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly string _database;
    private readonly List<string> _queries = [];

    // Npgsql's own trace of each command. EF's diagnostics remember for a second that nobody listened.
    private QueryCounter(string database)
    {
        _database = database;
        _listener = new ActivityListener { ShouldListenTo = source => source.Name == "Npgsql", Sample = (ref _) => ActivitySamplingResult.AllData, ActivityStopped = Note };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<string> Queries
    {
        get { lock (_queries) return [.. _queries]; }
    }

    public static QueryCounter Of(TestDatabase database) => new(database.Name);

    public void Dispose() => _listener.Dispose();

    private void Note(Activity command)
    {
        if (Tag(command, "db.namespace", "db.name") != _database || Tag(command, "db.query.text", "db.statement")?.TrimStart() is not { } text) return;
        if (text.StartsWith("select set_config", StringComparison.Ordinal)) return;
        if (!text.StartsWith("select", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("with", StringComparison.OrdinalIgnoreCase)) return;
        lock (_queries) _queries.Add(text);
    }

    private static string? Tag(Activity command, string name, string olderName) => (command.GetTagItem(name) ?? command.GetTagItem(olderName)) as string;
}
