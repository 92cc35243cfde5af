using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Automation;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;
using PulseForge.Core.Programs;
using PulseForge.Core.Progress;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Core.Seeding.Sample;

/// <summary>
/// A client whom nobody is, for a new business to try everything on: three weeks into a program with a session today, weights, a goal, and a check-in that waits for a
/// reply. Their mails go to the owner, so that a coach sees what a client gets. Removed in one go, with all rows of theirs.
/// </summary>
public sealed class SampleClient(PulseForgeDb db, ProgramOpening opening, CheckInForms forms, Vault vault, Planner planner, IClock clock, TenantAccessor tenants)
{
    public const string Name = "Alex Sample";

    private const string Program = "novice-linear-3x5";
    private const int Weeks = 3;

    /// <summary>Gives the owner their sample client, once: nobody who removed theirs gets another. Saves.</summary>
    public async Task AddAsync(User owner, CancellationToken cancel)
    {
        if (await db.Clients.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).AnyAsync(cancel)) return;
        var (now, tenant) = (clock.GetCurrentInstant(), tenants.Required);
        var zone = TimeZones.Get(tenant.TimeZone);
        var today = LocalDay.Today(now, zone);
        var client = Client.Sample(Name, owner.Email!, tenant.TimeZone, owner.Units, owner.Locale, now);
        client.Describe(Name, new LocalDate(today.Year - 31, 4, 12), Sex.Female, "Squat 80 kg for five, and stairs without thinking of them.", "Three evenings a week, a gym with a rack.");
        db.AddRange(client, new ClientCoach(client.Id, owner.Id, isLead: true, now));
        await db.SaveChangesAsync(cancel);
        var sessions = await AssignAsync(client, owner, today, cancel);
        foreach (var (index, session) in sessions.Where(s => s.Date < today).Index()) await new SampleTraining(db, session, index, zone).PassAsync(cancel);
        await MeasureAsync(client, owner, today, cancel);
        await AskAsync(client, owner, today, cancel);
        await planner.PlanProgramAsync(client, [.. sessions.Where(s => s.Date >= today)], cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes the sample client away with everything of theirs; the program stays. False when this is no sample.</summary>
    public async Task<bool> RemoveAsync(Client client, CancellationToken cancel)
    {
        if (!client.IsSample) return false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // What restricts goes first; all else goes with the client.
        await db.ScheduledSessions.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).Where(s => s.ClientId == client.Id).ExecuteDeleteAsync(cancel);
        await db.Assignments.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).Where(a => a.ClientId == client.Id).ExecuteDeleteAsync(cancel);
        await db.CheckIns.Where(c => c.ClientId == client.Id).ExecuteDeleteAsync(cancel);
        client.Remove(clock.GetCurrentInstant(), db.Actor.UserId!.Value);
        await db.SaveChangesAsync(cancel);
        await db.Clients.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).Where(c => c.Id == client.Id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task<IReadOnlyList<ScheduledSession>> AssignAsync(Client client, User owner, LocalDate today, CancellationToken cancel)
    {
        var program = await opening.OpenAsync(StartingPrograms.Find(Program)!, null, cancel);
        await db.SaveChangesAsync(cancel);
        var draft = (await db.DraftAsync(program.Id, cancel))!;
        var version = db.Add(draft.Publish(1, clock.GetCurrentInstant(), owner.Id)).Entity;
        await db.SaveChangesAsync(cancel);
        IsoDayOfWeek[] weekdays = [today.DayOfWeek, today.PlusDays(2).DayOfWeek, today.PlusDays(4).DayOfWeek];
        var passes = (int)Math.Ceiling((Weeks + 8m) / version.Weeks);
        var sessions = new Assigning(db, clock).Assign(client, version, today.PlusWeeks(-Weeks), weekdays, passes, owner.Id);
        await db.SaveChangesAsync(cancel);
        return [.. sessions.OrderBy(s => s.Date)];
    }

    private async Task MeasureAsync(Client client, User owner, LocalDate today, CancellationToken cancel)
    {
        decimal[] weights = [72.4m, 72.6m, 72.1m, 72.0m, 72.2m, 71.7m, 71.6m, 71.4m];
        var body = new BodyWeights(db, clock);
        foreach (var (index, kg) in weights.Index()) await body.EnterAsync(client.Id, today.PlusDays(-7 * Weeks + 1 + (index * 5 / 2)), kg, cancel);
        var metric = await db.MetricDefinitions.SingleAsync(m => m.Kind == MetricKind.BodyWeight, cancel);
        var goal = Goal.OfMetric(client.Id, metric, "Lighter for the summer", weights[0], 68, today.PlusWeeks(-Weeks), today.PlusWeeks(12), owner.Id, clock.GetCurrentInstant());
        goal.AddMilestone("Halfway", 70);
        await new ClientGoals(db, clock).SetAsync(goal, cancel);
    }

    /// <summary>The weekly form: one was answered two days ago and waits for the coach.</summary>
    private async Task AskAsync(Client client, User owner, LocalDate today, CancellationToken cancel)
    {
        await forms.AdoptAsync(cancel);
        var form = await db.CheckInForms.SingleAsync(f => f.StartedFrom == ShippedForms.Weekly, cancel);
        var asked = today.PlusDays(-2);
        var schedule = new CheckInSchedule(client.Id, form.Id, [asked.DayOfWeek], null, asked, null, owner.Id, clock.GetCurrentInstant());
        var due = schedule.DueOn(asked, client) ?? LocalDay.Start(asked, TimeZones.Get(client.TimeZone)) + Duration.FromHours(7);
        var checkIn = new CheckIn(schedule, (await forms.CurrentAsync(form.Id, cancel))!, form.Name, asked, due, schedule.ClosesAt(asked, client));
        checkIn.Sent(due);
        var words = new Dictionary<string, string> { ["wins"] = "Every session but one, and the squat moved fast.", ["struggles"] = "Late shifts from Monday to Wednesday.", ["ask"] = "Should I wear a belt from now on?" };
        Answer[] answers = [new("training", 4), new("sleep", 2), new("energy", 3), new("soreness", 4), new("motivation", 5), new("bodyweight", 71.5m), new("pain", 0)];
        checkIn.Answer(new CheckInAnswers([.. answers]), await vault.SealForAsync(client.Id, (CheckIn c) => c.Words, CheckInJson.Write(words), cancel), stops: false, due + Duration.FromHours(2));
        db.AddRange(schedule, checkIn);
        await db.SaveChangesAsync(cancel);
        await new CheckInPlanner(db, clock).PlanAheadAsync(schedule, client, cancel);
    }
}
