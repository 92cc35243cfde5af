using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Automation;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;
using PulseForge.Core.Time;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>
/// A demo client's weekly check-ins on Sunday mornings, answered as their story goes: those who stopped training fell silent here, too. The
/// coach has replied to all but the newest.
/// </summary>
internal sealed class DemoCheckIns(PulseForgeDb db, DemoClock clock, Vault vault, DemoClient person, User coach, Random random)
{
    private const int MostWeeks = 9;

    private static readonly string[] Wins = ["The last squat set moved fast.", "Every session done, and on time.", "Bench felt easy for the first time.", "Ate well all week.", "The deload helped: my knees feel new."];
    private static readonly string[] Struggles = ["Late shifts from Monday to Wednesday, about five hours of sleep.", "Grip gave out before my back did.", "Had to cut the second session short.", "Hungry in the evenings."];
    private static readonly string[] Asks = ["Can I move Friday to Saturday next week?", "Should I wear the belt for the top set already?", "Is it fine to run on rest days?"];
    private static readonly string[] Replies = ["Good week. Keep the loads as they come, and add half an hour of sleep where you can.", "That was a strong answer to a hard week. We go on as planned.", "Well done. Next week is the heavy one: eat enough the day before.", "Yes, move it, only keep a day between the heavy ones."];

    public async Task LiveAsync(Client client, LocalDate monday, Instant now, CancellationToken cancel)
    {
        var forms = new CheckInForms(db, clock);
        await forms.AdoptAsync(cancel);
        var form = await db.CheckInForms.SingleAsync(f => f.StartedFrom == ShippedForms.Weekly, cancel);
        var version = (await forms.CurrentAsync(form.Id, cancel))!;
        var schedule = new CheckInSchedule(client.Id, form.Id, [IsoDayOfWeek.Sunday], null, monday, null, coach.Id, clock.Now);
        db.Add(schedule);
        await db.SaveChangesAsync(cancel);
        var weeks = Sundays(schedule, client, monday, now).TakeLast(MostWeeks).ToList();
        foreach (var (index, (date, due)) in weeks.Index()) await PassAsync(schedule, client, version, form.Name, date, due, isNewest: index == weeks.Count - 1, now, cancel);
        clock.Now = now;
        await new CheckInPlanner(db, clock).PlanAheadAsync(schedule, client, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static IEnumerable<(LocalDate Date, Instant Due)> Sundays(CheckInSchedule schedule, Client client, LocalDate monday, Instant now)
    {
        for (var date = monday.PlusDays(6); schedule.DueOn(date, client) is { } due && due <= now; date = date.PlusWeeks(1)) yield return (date, due);
    }

    private async Task PassAsync(CheckInSchedule schedule, Client client, CheckInFormVersion version, string name, LocalDate date, Instant due, bool isNewest, Instant now, CancellationToken cancel)
    {
        clock.Now = due;
        var checkIn = new CheckIn(schedule, version, name, date, due, schedule.ClosesAt(date, client));
        checkIn.Sent(clock.Now);
        db.Add(checkIn);
        await db.SaveChangesAsync(cancel);
        clock.Now = due + Duration.FromMinutes(random.Next(20, 600));
        if (clock.Now < now && Answers(date, now)) await AnswerAsync(client, checkIn, version.Questions, isNewest, now, cancel);
    }

    private bool Answers(LocalDate date, Instant now)
    {
        var stopped = person.StopsWeeksAgo is { } weeks && date > LocalDay.Today(now, TimeZones.Get(person.Zone)).PlusWeeks(-weeks);
        return random.NextDouble() < 0.5 + (person.Adherence / 2) && !stopped;
    }

    private async Task AnswerAsync(Client client, CheckIn checkIn, Questionnaire questions, bool isNewest, Instant now, CancellationToken cancel)
    {
        var words = Words();
        var isSealed = words.Count == 0 ? null : await vault.SealForAsync(client.Id, (CheckIn c) => c.Words, CheckInJson.Write(words), cancel);
        checkIn.Answer(new CheckInAnswers([.. questions.Questions.Select(AnswerTo).OfType<Answer>()]), isSealed, false, clock.Now);
        await db.SaveChangesAsync(cancel);
        clock.Now += Duration.FromHours(random.Next(4, 30));
        if (isNewest || clock.Now >= now) return;
        db.ActAs(new Tenancy.Actor(coach.Id, coach.Role, null, "seed"));
        checkIn.Review(await vault.SealForAsync(client.Id, (CheckIn c) => c.Reply, Replies[random.Next(Replies.Length)], cancel), coach.Id, clock.Now);
        await db.SaveChangesAsync(cancel);
        db.ActAs(Tenancy.Actor.System("seed"));
    }

    private Answer? AnswerTo(Question question) => question switch
    {
        ScaleQuestion scale => new Answer(scale.Key, Math.Clamp(scale.From + 1 + (int)Math.Round(person.Adherence * 2 + random.NextDouble() * 1.6 - 0.8), scale.From, scale.To)),
        NumberQuestion { IsMass: true } => new Answer(question.Key, decimal.Round((person.Sex == Sex.Female ? 55 : 72) + person.Squat / 20 + (decimal)(random.NextDouble() - 0.5), 1)),
        YesNoQuestion => new Answer(question.Key, 0),
        _ => null,
    };

    private Dictionary<string, string> Words()
    {
        var words = new Dictionary<string, string>();
        if (random.NextDouble() < 0.7) words["wins"] = Wins[random.Next(Wins.Length)];
        if (random.NextDouble() < 0.4) words["struggles"] = Struggles[random.Next(Struggles.Length)];
        if (random.NextDouble() < 0.25) words["ask"] = Asks[random.Next(Asks.Length)];
        return words;
    }
}
