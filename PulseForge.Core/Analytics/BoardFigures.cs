using NodaTime;
using PulseForge.Core.Attention;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Analytics;

/// <summary>The four figures of a coach's day, each with what it is compared to and its last twelve weeks. All from the rows; what was not rated is not in a mean.</summary>
/// <param name="Weeks">Sessions done of those due in each of the last twelve weeks, 0–100.</param>
/// <param name="LastWeek">Of last week, up to the same weekday.</param>
/// <param name="Clients">Clients who have accepted and are not archived, at the end of each week.</param>
/// <param name="Joined">Those who came less those who left in 30 days.</param>
/// <param name="Rpe">The mean session RPE of 7 days; null when none was rated.</param>
/// <param name="RpeBefore">Of the 28 days before these.</param>
public sealed record BoardFigures(
    Adherence Adherence, Adherence AdherenceBefore, IReadOnlyList<decimal?> Weeks, Adherence ThisWeek, Adherence LastWeek, IReadOnlyList<decimal?> Done,
    int Active, int Joined, int Paused, IReadOnlyList<decimal?> Clients, decimal? Rpe, decimal? RpeBefore, IReadOnlyList<decimal?> RpeWeeks)
{
    private const int Shown = ClientRecord.Days / 7;
    private const int Window = 28;
    private const int JoinedDays = 30;

    public static BoardFigures Of(IReadOnlyCollection<ClientRecord> records, IReadOnlyCollection<BoardClient> clients, Instant now)
    {
        var weeks = Weekly(week => Sum(records, r => Due(r, -7 * week - 6, -7 * week)));
        return new BoardFigures(
            Sum(records, r => Due(r, 1 - Window, 0)), Sum(records, r => Due(r, 1 - 2 * Window, -Window)), [.. weeks.Select(w => w.Share * 100)],
            Sum(records, r => Due(r, -DaysInWeek(r), 0)), Sum(records, r => Until(r, -DaysInWeek(r) - 7, -7)), [.. weeks.Select(w => (decimal?)w.Done)],
            clients.Count(c => c.WasActive(now)), clients.Count(c => c.WasActive(now)) - clients.Count(c => c.WasActive(now - Duration.FromDays(JoinedDays))), records.Count(r => r.IsPaused(r.Today)),
            [.. Weekly(week => (decimal?)clients.Count(c => c.WasActive(now - Duration.FromDays(7 * week))))],
            Mean(records, -6, 0), Mean(records, -6 - Window, -7), [.. Weekly(week => Mean(records, -7 * week - 6, -7 * week))]);
    }

    private static List<T> Weekly<T>(Func<int, T> of) => [.. Enumerable.Range(0, Shown).Reverse().Select(of)];

    /// <summary>Since Monday, where the client lives.</summary>
    private static int DaysInWeek(ClientRecord record) => (int)record.Today.DayOfWeek - 1;

    private static IReadOnlyList<SessionFact> Due(ClientRecord record, int from, int to) => record.Due(record.Today.PlusDays(from), record.Today.PlusDays(to));

    /// <summary>As it stood on the same weekday: that day's sessions counted only once they were done.</summary>
    private static IReadOnlyList<SessionFact> Until(ClientRecord record, int from, int to) => [.. Due(record, from, to).Where(s => s.IsDone || s.Date < record.Today.PlusDays(to))];

    private static Adherence Sum(IReadOnlyCollection<ClientRecord> records, Func<ClientRecord, IReadOnlyList<SessionFact>> due)
    {
        var all = records.SelectMany(due).ToList();
        return new Adherence(all.Count(s => s.IsDone), all.Count);
    }

    private static decimal? Mean(IReadOnlyCollection<ClientRecord> records, int from, int to)
    {
        var rated = records.SelectMany(r => r.Sessions.Where(s => s.Date >= r.Today.PlusDays(from) && s.Date <= r.Today.PlusDays(to))).Select(s => s.Rpe).OfType<decimal>().ToList();
        return rated.Count == 0 ? null : rated.Average();
    }
}

/// <summary>A client as the coach's day knows them, archived ones of the last weeks included.</summary>
public sealed record BoardClient(Guid Id, string Name, string? Email, bool IsInvited, bool IsArchived, Instant CreatedAt, Instant? AcceptedAt, Instant? ArchivedAt, Watched Watched)
{
    public bool IsActive => !IsInvited && !IsArchived;

    public bool WasActive(Instant at) => !IsInvited && (AcceptedAt ?? CreatedAt) <= at && (ArchivedAt is not { } gone || gone > at);
}
