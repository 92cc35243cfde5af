using PulseForge.Tests.Support;

namespace PulseForge.Tests.Isolation.Access;

/// <summary>What stands in access-matrix.txt: who gets which answer from what, and of which table an id in an address is.</summary>
internal sealed class AccessMatrix
{
    private const int AddressWidth = 73;

    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);
    private readonly List<IdRule> _ids = [];
    private readonly List<(string Route, string[] Names)> _fields = [];

    private AccessMatrix(IEnumerable<string> text)
    {
        foreach (var words in text.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words is [not ['#', ..], ..])) Read(words);
    }

    public IReadOnlyList<string> Callers { get; private set; } = [];

    public IEnumerable<string> Keys => _lines.Keys;

    public static AccessMatrix Load() => new(File.ReadLines(Repository.PathOf("PulseForge.Tests", "Isolation", "Access", "access-matrix.txt")));

    /// <summary>What the caller is to get.</summary>
    public string Expected(Handler handler, string caller) => _lines[handler.Key][Callers.ToList().IndexOf(caller)];

    public bool Knows(Handler handler) => _lines.ContainsKey(handler.Key);

    /// <summary>Of which table an id is; the rule of the longest address counts.</summary>
    public IdRule? IdOf(Handler handler, string name) =>
        _ids.Where(rule => rule.Name == name && (rule.Route == "*" || handler.Route.StartsWith(rule.Route, StringComparison.Ordinal))).MaxBy(rule => rule.Route.Length);

    /// <summary>The same with the fields that its page reads by itself, where binding says nothing of them.</summary>
    public Handler WithFields(Handler handler) => !handler.IsPost ? handler : handler with
    {
        Fields = [.. handler.Fields, .. _fields.Where(f => handler.Route.StartsWith(f.Route, StringComparison.Ordinal)).SelectMany(f => f.Names).Select(name => new FormField(name, typeof(string)))],
    };

    /// <summary>The line to add for a handler, as that of its nearest neighbour: to be thought through, not to be copied.</summary>
    public string Proposal(Handler handler)
    {
        var nearest = _lines.AsEnumerable().Prepend(new("GET /", [.. Callers.Select(_ => "?")])).MaxBy(line => (Common(line.Key[(line.Key.IndexOf('/', StringComparison.Ordinal))..], handler.Route), line.Key.StartsWith(handler.Method, StringComparison.Ordinal)));
        return Line(handler.Key, nearest.Value);
    }

    public static string Line(string key, IEnumerable<string> outcomes) =>
        $"{key.Split(' ')[0],-5}{key.Split(' ')[1].PadRight(AddressWidth)} {string.Concat(outcomes.Select(o => o.PadRight(8)))}".TrimEnd();

    private static int Common(string one, string other) => one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();

    private void Read(string[] words)
    {
        switch (words)
        {
            case ["callers", .. var callers]: Callers = callers; break;
            case ["id", var route, var name, var table, .. var condition]: _ids.Add(new IdRule(route, name, table, string.Join(' ', condition))); break;
            case ["field", var route, .. var names]: _fields.Add((route, names)); break;
            case [var method, var address, .. var outcomes] when outcomes.Length == Callers.Count: _lines.Add($"{method} {address}", outcomes); break;
            default: throw new FormatException($"access-matrix.txt: not {Callers.Count} answers: {string.Join(' ', words)}");
        }
    }
}

/// <summary>The id <paramref name="Name"/> below <paramref name="Route"/> is of <paramref name="Table"/>: a table, "link" with a link's name, or "value".</summary>
internal sealed record IdRule(string Route, string Name, string Table, string Condition);
