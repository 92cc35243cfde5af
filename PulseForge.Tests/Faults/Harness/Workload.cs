using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Automation;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Email;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Faults.Harness;

/// <summary>
/// Work that is due at this very moment, whatever the time: the clients live where it is the middle of the morning. Each brings one of every kind of
/// occurrence, which plan on in their turn, and account mails that wait in the outbox; <see cref="Verdict"/> knows what must have become of them.
/// </summary>
public sealed class Workload(OwnPostgres postgres, IReadOnlyList<Studio> studios)
{
    public const int AccountMails = 2;

    private const int Businesses = 3;
    private const int Morning = 10;

    private int _clients;

    public IReadOnlyList<Studio> Studios => studios;

    public static async Task<Workload> OpenAsync(OwnPostgres postgres)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        var studios = new List<Studio>();
        for (var n = 1; n <= Businesses; n++) studios.Add(await Studio.OpenAsync(postgres, n, now));
        return new Workload(postgres, studios);
    }

    /// <summary>New clients in every business.</summary>
    public async Task AddAsync(int perBusiness)
    {
        foreach (var studio in studios)
        {
            await using var db = postgres.Of(studio.Id);
            var (now, assignments) = (SystemClock.Instance.GetCurrentInstant(), new List<object>());
            for (var n = 0; n < perBusiness; n++) Add(studio, $"client-{++_clients}", now, db.Add, assignments.Add);
            await db.SaveChangesAsync();
            db.AddRange(assignments);
            await db.SaveChangesAsync();
        }
    }

    /// <summary>How much is due and not done.</summary>
    public async Task<long> DueAsync() => (long)(await Sql.Scalar(postgres.Superuser, """
        select (select count(*) from occurrences where next_attempt_at is not null and due_at <= now()) + (select count(*) from outbox_emails where next_attempt_at is not null)
        """))!;

    /// <summary>How much of it waits for somebody to take it to that place.</summary>
    public async Task<long> FreeAsync(Place place) => (long)(await Sql.Scalar(postgres.Superuser, place switch
    {
        Place.Sweep => "select count(*) from occurrences where next_attempt_at <= now() and kind <> 'WeeklyReport'",
        Place.Report => "select count(*) from occurrences where next_attempt_at <= now() and kind = 'WeeklyReport'",
        Place.Outbox => "select count(*) from outbox_emails where next_attempt_at <= now()",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, null),
    }))!;

    /// <summary>For how long at most something due is kept from whoever looks.</summary>
    public async Task<TimeSpan> HeldAsync() => (TimeSpan)(await Sql.Scalar(postgres.Superuser, """
        select greatest(coalesce(max(next_attempt_at) - now(), interval '0'), interval '0')
        from (select next_attempt_at from outbox_emails union all select next_attempt_at from occurrences where due_at <= now()) held
        """))!;

    /// <summary>Where it is the middle of the morning now. Etc/GMT-3 is three hours ahead of Greenwich.</summary>
    public static string MorningZone(Instant now)
    {
        var ahead = Morning - now.InUtc().Hour;
        if (ahead < -12) ahead += 24;
        return ahead switch { 0 => "Etc/GMT", > 0 => FormattableString.Invariant($"Etc/GMT-{ahead}"), _ => FormattableString.Invariant($"Etc/GMT+{-ahead}") };
    }

    private static void Add(Studio studio, string name, Instant now, Func<object, object> person, Action<object> work)
    {
        var zone = MorningZone(now);
        var user = Studio.Person($"{name}@{studio.Identifier}.example", name, Role.Client, now);
        var client = new Client(name, user.Email, zone, UnitSystem.Kilograms, "en", now);
        person(user);
        person(client);
        client.Accept(user.Id, now);
        work(new ClientCoach(client.Id, studio.Coach, isLead: true, now));
        var today = now.InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
        foreach (var row in Training(studio, client, today, now).Concat(CheckIns(studio, client, today, now)).Concat(Mails(studio, user, now))) work(row);
    }

    /// <summary>Today's session, yesterday's that nobody did, and one of last week that the report tells of.</summary>
    private static IEnumerable<object> Training(Studio studio, Client client, LocalDate today, Instant now)
    {
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        var assignment = new Assignment(client.Id, studio.Program, monday.PlusDays(-7), [IsoDayOfWeek.Monday], 1, null, now);
        ScheduledSession On(LocalDate date) => new(assignment, studio.Program.Sessions[0], 0, date);
        var (mailed, missed, told) = (On(today), On(today.PlusDays(-1)), On(monday.PlusDays(-6)));
        return
        [
            assignment, mailed, missed, told,
            Due(OccurrenceKind.SessionMail, client, mailed.Id, today, now), Due(OccurrenceKind.SessionOver, client, missed.Id, missed.Date, now), Due(OccurrenceKind.WeeklyReport, client, client.Id, monday, now),
        ];
    }

    /// <summary>One that is asked today, and one of yesterday that was not answered.</summary>
    private static IEnumerable<object> CheckIns(Studio studio, Client client, LocalDate today, Instant now)
    {
        CheckInSchedule On(LocalDate date) => new(client.Id, studio.Form.Id, [date.DayOfWeek], null, date, null, null, now);
        var (asked, silent) = (On(today), On(today.PlusDays(-1)));
        var unanswered = new CheckIn(silent, studio.Asked, studio.Form.Name, silent.From, now - Duration.FromHours(25), now + Duration.FromDays(5));
        return [asked, silent, unanswered, Due(OccurrenceKind.CheckInMail, client, asked.Id, today, now), Due(OccurrenceKind.CheckInReminder, client, unanswered.Id, silent.From, now)];
    }

    private static IEnumerable<object> Mails(Studio studio, User user, Instant now) => Enumerable.Range(1, AccountMails).Select(n => new OutboxEmail(
        "SignInLink", Recipient.Of(user), new RenderedMail($"Sign in {n}", "<p>Sign in</p>", "Sign in"), studio.Identifier, null, null, $"{studio.Identifier}.localhost", now));

    private static Occurrence Due(OccurrenceKind kind, Client client, Guid subject, LocalDate date, Instant now) => new(kind, client.Id, subject, date, now - Duration.FromSeconds(1));
}
