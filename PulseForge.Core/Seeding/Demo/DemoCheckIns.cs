using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Time;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>
/// A demo client's check-ins, answered as their story goes, some late, some never: those who stopped training fell silent here, too. Coaches read
/// and mostly answer within a day, except those that wait.
/// </summary>
internal sealed class DemoCheckIns(DemoScene scene, DemoCharacter person)
{
    private static readonly Duration Soon = Duration.FromMinutes(3);

    private readonly Random _random = new(scene.Random.Next());
    private CheckInSchedule _schedule = null!;
    private double _owed;
    private bool _missed;

    private DemoForm Form => scene.House.Forms[scene.Story.Form];

    public async Task BeginAsync(LocalDate monday, CancellationToken cancel)
    {
        var day = scene.Story.CheckIn == "today" ? scene.Today.DayOfWeek : Enum.Parse<IsoDayOfWeek>(scene.Story.CheckIn);
        _schedule = new CheckInSchedule(scene.Client.Id, Form.Id, [day], null, monday, null, scene.Coach.Id, scene.Clock.Now);
        scene.Db.Add(_schedule);
        await scene.SaveInEveningAsync(monday.PlusDays(-1), cancel);
    }

    public async Task PassAsync(LocalDate date, CancellationToken cancel)
    {
        if (_schedule.DueOn(date, scene.Client) is not { } due || due > scene.Now || person.Is(DemoEventKind.Archived, date) || person.IsPaused(date)) return;
        var checkIn = new CheckIn(_schedule, Form.Version, Form.Name, date, due, _schedule.ClosesAt(date, scene.Client));
        checkIn.Sent(due);
        scene.Db.Add(checkIn);
        var newest = date.PlusWeeks(1) > scene.Today;
        var answered = Answered(due, newest);
        var isAnswered = (Comes(date) || newest && scene.Story.Waits) && answered < Instant.Min(scene.Now, checkIn.ClosesAt);
        if (isAnswered) await AnswerAsync(checkIn, date, answered, cancel);
        await scene.SaveAsync(isAnswered ? answered : due, scene.ByClient, cancel);
        if (isAnswered && !(newest && scene.Story.Waits)) await ReviewAsync(checkIn, answered, cancel);
    }

    /// <summary>What is asked in the next weeks.</summary>
    public Task PlanAsync(CancellationToken cancel) => new CheckInPlanner(scene.Db, scene.Clock).PlanAheadAsync(_schedule, scene.Client, cancel);

    /// <summary>Who has left one out answers the next, and at once; unless they have fallen silent.</summary>
    private bool Comes(LocalDate date)
    {
        if (person.HasStopped(date) || person.Is(DemoEventKind.Quiet, date)) return false;
        _owed += 1 - scene.Story.Answers;
        _missed = !_missed && (_owed >= 1 || _owed > 0.4 && _random.NextDouble() < 0.2);
        if (_missed) _owed--;
        return !_missed;
    }

    private Instant Answered(Instant due, bool newest)
    {
        if (newest && scene.Story.Waits) return Instant.Min(due + Duration.FromMinutes(50), scene.Now - Soon);
        return due + (!_missed && _random.NextDouble() < 0.15 ? Duration.FromHours(_random.Next(30, 120)) : Duration.FromMinutes(_random.Next(15, 700)));
    }

    private async Task AnswerAsync(CheckIn checkIn, LocalDate date, Instant at, CancellationToken cancel)
    {
        var (answers, words) = new DemoAnswers(scene.Story, person, _random).To(Form.Version.Questions, date);
        var isSealed = words.Count == 0 ? null : await scene.Vault.SealForAsync(scene.Client.Id, (CheckIn c) => c.Words, CheckInJson.Write(words), cancel);
        checkIn.Answer(answers, isSealed, stops: false, at);
    }

    private async Task ReviewAsync(CheckIn checkIn, Instant answered, CancellationToken cancel)
    {
        var at = Instant.Min(answered + Duration.FromHours(_random.Next(2, 26)), scene.Now - Soon);
        if (at <= answered) return;
        scene.Db.Attach(checkIn);
        var words = DemoStories.Words(scene.Story.Language).Replies;
        var reply = _random.NextDouble() < 0.7 ? await scene.Vault.SealForAsync(scene.Client.Id, (CheckIn c) => c.Reply, words[_random.Next(words.Length)], cancel) : null;
        checkIn.Review(reply, scene.Coach.Id, at);
        await scene.SaveAsync(at, scene.ByCoach, cancel);
    }
}
