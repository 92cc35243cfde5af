using PulseForge.Tests.Support;

namespace PulseForge.Tests.Faults.Harness;

/// <summary>
/// What became of the work. An occurrence is lost when it is not done, or its effect is missing (its mail, its report, what it plans); doubled when its
/// effect is there more than once. A mail is lost when the server never got it; that it came twice is counted.
/// </summary>
/// <param name="Occurrences">How many were done.</param>
/// <param name="DoubledAtSmtp">Mails that came once more than once: a process died, or its database did, between the server's word and the mark.</param>
/// <param name="Ghosts">Mails that came and stand in no outbox.</param>
public sealed record Verdict(long Occurrences, long Lost, long Doubled, long Mails, long LostMails, long DoubledAtSmtp, long Ghosts)
{
    /// <summary>For each client what must be there exactly once, or as often as it says.</summary>
    private const string Effects = """
        with expected(effect, times) as (values
            ('done SessionMail', 1), ('done SessionOver', 1), ('done MissedReminder', 1), ('done WeeklyReport', 1), ('done CheckInMail', 1), ('done CheckInReminder', 1),
            ('planned CheckInMail', 3), ('planned CheckInReminder', 1), ('planned WeeklyReport', 2),
            ('mail SessionToday', 1), ('mail SessionMissed', 1), ('mail CheckInRequest', 1), ('mail CheckInReminder', 1), ('mail ProgressReportReady', 2),
            ('report', 1), ('check-in', 2), ('link Session', 2), ('link CheckIn', 2)),
        actual(client, effect) as (
            select client_id, 'done ' || kind from occurrences where outcome = 'Done'
            union all select client_id, 'planned ' || kind from occurrences where done_at is null and due_at > now()
            union all select coalesce(m.client_id, r.client_id), 'mail ' || m.kind from outbox_emails m left join reports r on r.id = m.report_id where m.kind <> 'SignInLink'
            union all select client_id, 'report' from reports where written_at is not null
            union all select client_id, 'check-in' from check_ins
            union all select client_id, 'link ' || purpose from access_links where client_id is not null),
        compared as (
            select e.times, count(a.client) as found from clients c cross join expected e left join actual a on a.client = c.id and a.effect = e.effect
            group by c.id, e.effect, e.times)
        select coalesce(sum(greatest(times - found, 0)), 0)::bigint || ' ' || coalesce(sum(greatest(found - times, 0)), 0)::bigint from compared
        """;

    private const string Unfinished = "select count(*) from occurrences where due_at <= now() and outcome is distinct from 'Done'";

    public bool IsClean => (Lost, Doubled, LostMails, Ghosts) == (0, 0, 0, 0);

    public static async Task<Verdict> OfAsync(OwnPostgres postgres, IEnumerable<ReceivedMail> received)
    {
        var effects = (await Sql.Column(postgres.Superuser, Effects))[0].Split(' ').Select(long.Parse).ToArray();
        var unfinished = (long)(await Sql.Scalar(postgres.Superuser, Unfinished))!;
        var done = (long)(await Sql.Scalar(postgres.Superuser, "select count(*) from occurrences where outcome = 'Done'"))!;
        var sent = (await Sql.Column(postgres.Superuser, "select message_id from outbox_emails")).ToHashSet();
        var arrived = received.GroupBy(mail => mail.Message.MessageId!).ToDictionary(group => group.Key, group => group.Count());
        return new Verdict(
            done, Math.Max(effects[0], unfinished), effects[1], sent.Count, sent.Count(id => !arrived.ContainsKey(id)),
            arrived.Values.Sum(times => times - 1L), arrived.Keys.Count(id => !sent.Contains(id)));
    }
}
