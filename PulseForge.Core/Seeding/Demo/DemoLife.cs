using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;
using PulseForge.Core.Programs;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>One demo client from the invitation to today.</summary>
internal sealed class DemoLife(PulseForgeDb db, DemoClock clock, Vault vault, DemoClient person, User coach, Random random, int seed)
{
    private static readonly LocalTime Evening = new(18, 30);

    private readonly DateTimeZone _zone = TimeZones.Get(person.Zone);
    private readonly DemoTraining _training = new(person, random);

    public async Task LiveAsync(ProgramVersion version, string passwordHash, Instant now, CancellationToken cancel)
    {
        var today = LocalDay.Today(now, _zone);
        var monday = today.PlusDays(1 - (int)today.DayOfWeek).PlusWeeks(-person.StartedWeeksAgo);
        clock.Now = Instant.Min(now, LocalDay.Start(monday, _zone) - Duration.FromDays(person.IsInvited ? 0 : 2));
        var client = await ArriveAsync(passwordHash, cancel);
        if (person.IsInvited) return;
        var sessions = await AssignAsync(client, version, monday, now, cancel);
        db.ChangeTracker.Clear();
        foreach (var session in sessions.Where(s => s.Date <= today).OrderBy(s => s.Date)) await PassAsync(session, monday, today, now, cancel);
        await new DemoBody(db, clock, person, coach, random, _zone).LiveAsync(client, monday, now, cancel);
        await PlanMailsAsync(client, sessions, today, now, cancel);
        await new DemoCheckIns(db, clock, vault, person, coach, new Random(seed)).LiveAsync(client, monday, now, cancel);
    }

    private async Task<Client> ArriveAsync(string passwordHash, CancellationToken cancel)
    {
        var email = DemoPeople.Email(person.Name);
        var client = new Client(person.Name, email, person.Zone, person.Units, "en", clock.Now);
        client.Describe(person.Name, new LocalDate(random.Next(1978, 2004), random.Next(1, 13), random.Next(1, 28)), person.Sex, null, null);
        db.AddRange(client, new ClientCoach(client.Id, coach.Id, isLead: true, clock.Now));
        await db.SaveChangesAsync(cancel);
        if (!person.IsInvited) await AcceptAsync(client, email, passwordHash, cancel);
        return client;
    }

    private async Task AcceptAsync(Client client, string email, string passwordHash, CancellationToken cancel)
    {
        var user = new User(email, person.Name, Role.Client, person.Zone, person.Units, "en", clock.Now)
        {
            EmailConfirmed = true,
            NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(),
            PasswordHash = passwordHash,
        };
        db.Add(user);
        await db.SaveChangesAsync(cancel);
        client.Accept(user.Id, clock.Now);
        foreach (var text in Enum.GetValues<ConsentText>()) db.Add(new Consent(client.Id, text, "2026-11", email, byGuardian: false, "demo", clock.Now));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<IReadOnlyList<ScheduledSession>> AssignAsync(Client client, ProgramVersion version, LocalDate monday, Instant now, CancellationToken cancel)
    {
        var days = TrainingCalendar.DaysNeeded(version);
        IsoDayOfWeek[] weekdays = days switch
        {
            3 => [IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday],
            4 => [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
            _ => [.. Enumerable.Range(1, days).Select(d => (IsoDayOfWeek)d)],
        };
        var passes = Math.Max(1, (int)Math.Ceiling(16m / version.Weeks));
        var sessions = new Assigning(db, clock).Assign(client, version, monday, weekdays, version.Weeks >= 8 ? 1 : passes, coach.Id);
        foreach (var exercise in MaxesNeeded(version)) db.Add(new TrainingMax(client.Id, exercise.Id, TrainingMaxKg(exercise.Slug), monday, TrainingMaxSource.Entered, coach.Id, clock.Now));
        await db.SaveChangesAsync(cancel);
        return sessions;
    }

    private static IEnumerable<(Guid Id, string? Slug)> MaxesNeeded(ProgramVersion version) =>
        version.Sessions.SelectMany(s => s.Workout.Items).Where(i => i.Exercise.Id is not null && i.Sets.Any(g => g.Load.Kind == LoadKind.PercentOfTrainingMax))
            .Select(i => (i.Exercise.Id!.Value, i.Exercise.Slug)).Distinct();

    private decimal TrainingMaxKg(string? slug) => Math.Max(20, Math.Floor(DemoTraining.OneRepMax(person, slug) * 0.9m / 2.5m) * 2.5m);

    private async Task PassAsync(ScheduledSession planned, LocalDate monday, LocalDate today, Instant now, CancellationToken cancel)
    {
        clock.Now = _zone.ResolveLocal(planned.Date + Evening, NodaTime.TimeZones.Resolvers.LenientResolver).ToInstant();
        var stopped = person.StopsWeeksAgo is { } weeks && planned.Date > today.PlusWeeks(-weeks);
        var comes = _training.Comes() && !stopped;
        if (clock.Now > now) return;
        if (comes) await TrainAsync(planned.Id, Period.DaysBetween(monday, planned.Date) / 7, cancel);
        else if (planned.Date < today) await MissAsync(planned.Id, cancel);
        db.ChangeTracker.Clear();
    }

    private async Task TrainAsync(Guid sessionId, int week, CancellationToken cancel)
    {
        var sheet = (await new SessionSheets(db, clock).FindAsync(sessionId, cancel))!;
        var session = await db.ScheduledSessions.SingleAsync(s => s.Id == sessionId, cancel);
        var log = new WorkoutLog(session, clock.Now, null);
        db.Add(log);
        var results = new List<SetResult>();
        foreach (var (item, set, result) in _training.Train(sheet, week))
        {
            clock.Now += Duration.FromSeconds(150);
            db.Add(TrainingLog.Of(log, item, set.Order, result, clock.Now));
            results.Add(result);
        }
        log.Finish(clock.Now, _training.SessionRpe(results), _training.Minutes(sheet), null);
        session.Complete(clock.Now);
        await db.SaveChangesAsync(cancel);
    }

    private async Task MissAsync(Guid sessionId, CancellationToken cancel)
    {
        var session = await db.ScheduledSessions.SingleAsync(s => s.Id == sessionId, cancel);
        session.Miss(clock.Now);
        await db.SaveChangesAsync(cancel);
    }

    private async Task PlanMailsAsync(Client client, IReadOnlyList<ScheduledSession> sessions, LocalDate today, Instant now, CancellationToken cancel)
    {
        clock.Now = now;
        var planner = new Planner(db, clock);
        await planner.PlanProgramAsync(client, [.. sessions.Where(s => s.Date > today)], cancel);
        await planner.PlanEndsAsync(client, [.. sessions.Where(s => s.Date == today)], cancel);
        await db.SaveChangesAsync(cancel);
    }
}
