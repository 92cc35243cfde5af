using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Core.Units;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>One demo client from the invitation to today, lived day by day.</summary>
internal sealed class DemoLife
{
    private static readonly LocalTime Dawn = new(6, 0);
    private static readonly LocalTime Office = new(10, 0);
    private static readonly Duration Session = Duration.FromMinutes(90);
    private static readonly Duration UnderWay = Duration.FromMinutes(25);
    private static readonly Duration Set = Duration.FromSeconds(150);
    private static readonly Duration WarmUp = Duration.FromSeconds(30);
    private const int RunAgo = 10;
    private const int RunMinutes = 25;

    private readonly DemoScene _scene;
    private readonly DemoCharacter _person;
    private readonly DemoSheets _sheets;
    private readonly DemoTraining _training;
    private readonly DemoHabit _habit;
    private readonly DemoSchedule _schedule;
    private readonly LocalTime _hour;

    public DemoLife(DemoScene scene)
    {
        (_scene, _person) = (scene, scene.Character);
        _sheets = new DemoSheets(scene.House.Exercises, scene.Story.Units.Mass());
        _training = new DemoTraining(_person, scene.Random);
        _habit = new DemoHabit(_person, scene.Random);
        _schedule = new DemoSchedule(scene, _person, _sheets);
        _hour = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(scene.Story.Hour).Value;
    }

    public async Task LiveAsync(string passwordHash, CancellationToken cancel)
    {
        var arrival = new DemoArrival(_scene, passwordHash);
        await arrival.ArriveAsync(_scene.Story.IsInvited ? _scene.Now - Duration.FromDays(1) : _scene.At(_person.Start.PlusDays(-3), Office), cancel);
        if (_scene.Story.IsInvited) return;
        var (body, tape, photos, checkIns) = (new DemoBody(_scene, _person), new DemoTaping(_scene, _person), new DemoPhotos(_scene, _person), new DemoCheckIns(_scene, _person));
        await checkIns.BeginAsync(_person.Start, cancel);
        for (var day = _person.Start.PlusDays(-1); day <= _person.Today; day = day.PlusDays(1))
        {
            await HappenAsync(day, cancel);
            await _schedule.AssignAsync(day, cancel);
            await body.AimAsync(day, cancel);
            await checkIns.PassAsync(day, cancel);
            body.Weigh(day);
            await photos.TakeAsync(day, cancel);
            tape.Measure(day);
            foreach (var session in _schedule.On(day).ToList()) await PassAsync(session, day, cancel);
            if (day == _person.Today.PlusDays(-RunAgo) && !_schedule.On(day).Any() && !_person.IsPaused(day)) await RunAsync(day, cancel);
            await _scene.SaveWhatIsLeftAsync(day, cancel);
        }
        if (_scene.Client.Status != ClientStatus.Archived) await PlanAsync(checkIns, cancel);
    }

    /// <summary>What begins on this day.</summary>
    private async Task HappenAsync(LocalDate day, CancellationToken cancel)
    {
        foreach (var e in _scene.Story.Events.Where(e => _person.From(e) == day))
        {
            _scene.Clock.Now = _scene.At(day, Office);
            if (Reason(e.Kind) is { } reason) _scene.Db.Add(new Pause(_scene.Client.Id, day, _person.Until(e), reason));
            if (e.Kind == DemoEventKind.Injury) await HurtAsync(e, day, cancel);
            if (e.Kind == DemoEventKind.Archived) await LeaveAsync(day, cancel);
            await _scene.SaveAsync(_scene.Clock.Now, _scene.ByCoach, cancel);
        }
    }

    private static PauseReason? Reason(DemoEventKind kind) => kind switch
    {
        DemoEventKind.Holiday => PauseReason.Holiday,
        DemoEventKind.Illness => PauseReason.Illness,
        DemoEventKind.Away => PauseReason.Other,
        DemoEventKind.Injury or DemoEventKind.Plateau or DemoEventKind.Sleeplessness or DemoEventKind.Busy or DemoEventKind.Effort or DemoEventKind.Quiet or DemoEventKind.Stops or DemoEventKind.Archived => null,
    };

    private async Task HurtAsync(DemoEvent e, LocalDate day, CancellationToken cancel)
    {
        var note = await _scene.Vault.SealForAsync(_scene.Client.Id, (Limitation l) => l.Note, e.Note!, cancel);
        var limit = new Limitation(_scene.Client.Id, LimitationKind.Pattern, e.Pattern!, e.Side, e.Severity, day, _person.Until(e), note);
        _scene.Db.Add(limit);
        _sheets.Learn(limit);
    }

    private async Task LeaveAsync(LocalDate day, CancellationToken cancel)
    {
        await _schedule.EndAsync(day, cancel);
        _scene.Db.Attach(_scene.Client);
        _scene.Client.Archive(_scene.Clock.Now, _scene.Coach.Id);
    }

    private async Task PassAsync(DemoSession session, LocalDate day, CancellationToken cancel)
    {
        if (_person.IsPaused(day)) return;
        var comes = _habit.Comes(day);
        if (day == _person.Today) await PassTodayAsync(session, day, comes, cancel);
        else if (comes) await TrainAsync(session, day, _scene.At(day, _hour), isWhole: true, cancel);
        else await MissAsync(session.Scheduled, day, cancel);
    }

    /// <summary>Who trains at an hour that is over has trained; who trains now is in the middle of it, unless it is night.</summary>
    private async Task PassTodayAsync(DemoSession session, LocalDate day, bool comes, CancellationToken cancel)
    {
        var (at, begun) = (_scene.At(day, _hour), _scene.Now - UnderWay);
        if (_scene.Story.TrainsNow && begun >= _scene.At(day, Dawn)) await TrainAsync(session, day, begun, isWhole: false, cancel);
        else if (comes && !_scene.Story.TrainsNow && at + Session < _scene.Now) await TrainAsync(session, day, at, isWhole: true, cancel);
    }

    private async Task TrainAsync(DemoSession session, LocalDate day, Instant at, bool isWhole, CancellationToken cancel)
    {
        var blocks = _sheets.Of(session.Trained, day);
        var done = _training.Train(blocks, day);
        var log = new WorkoutLog(session.Scheduled, at, null);
        var first = blocks.SelectMany(b => b.Items).FirstOrDefault(i => i.OffersWarmUps);
        var warmUps = first?.WarmUps.Select((w, index) => TrainingLog.Of(log, first, w.Order, new SetResult(w.Planned!.LoadKg, w.Planned.Amount.Min), at + WarmUp * (index + 1))).ToList() ?? [];
        var sets = done.Take(isWhole ? done.Count : Math.Max(1, done.Count / 3)).Select((d, index) => TrainingLog.Of(log, d.Item, d.Set.Order, d.Result, at + Set * (index + 1))).ToList();
        if (isWhole)
        {
            var end = at + Set * (sets.Count + 1);
            _scene.Db.Attach(session.Scheduled);
            log.Finish(end, _training.SessionRpe(done, day), _training.Minutes(done), _training.Note(done, blocks, day));
            session.Scheduled.Complete(end);
        }
        _scene.Db.Add(log);
        _scene.Db.AddRange(warmUps);
        _scene.Db.AddRange(sets);
        _sheets.Learn(session.Trained, sets);
        await _scene.SaveAsync(isWhole ? log.FinishedAt!.Value : sets.Count > 0 ? sets[^1].LoggedAt : at, _scene.ByClient, cancel);
    }

    /// <summary>What nobody had planned: an easy run on a free day.</summary>
    private async Task RunAsync(LocalDate day, CancellationToken cancel)
    {
        var at = _scene.At(day, _hour);
        var session = ScheduledSession.Unplanned(_scene.Client.Id, day, "Easy run", FreeWorkout.Activity("Easy run"), at);
        var log = new WorkoutLog(session, at, null);
        log.Finish(at + Duration.FromMinutes(RunMinutes), 3, RunMinutes, null);
        session.Complete(log.FinishedAt!.Value);
        _scene.Db.AddRange(session, log);
        await _scene.SaveAsync(log.FinishedAt.Value, _scene.ByClient, cancel);
    }

    private async Task MissAsync(ScheduledSession session, LocalDate day, CancellationToken cancel)
    {
        var over = LocalDay.Span(day, _scene.Zone).End;
        _scene.Db.Attach(session);
        session.Miss(over);
        await _scene.SaveAsync(over, Tenancy.Actor.System(DemoStudio.Origin), cancel);
    }

    private async Task PlanAsync(DemoCheckIns checkIns, CancellationToken cancel)
    {
        _scene.Clock.Now = _scene.Now;
        var planner = new Planner(_scene.Db, _scene.Clock);
        await planner.PlanProgramAsync(_scene.Client, [.. _schedule.Sessions.Where(s => s.Date > _person.Today)], cancel);
        await planner.PlanEndsAsync(_scene.Client, [.. _schedule.Sessions.Where(s => s.Date == _person.Today)], cancel);
        await checkIns.PlanAsync(cancel);
        await _scene.SaveAsync(_scene.Now, Tenancy.Actor.System(DemoStudio.Origin), cancel);
        await new Celebrations(_scene.Db, _scene.Clock).CatchUpAsync(_scene.Client.Id, cancel);
        _scene.Db.ChangeTracker.Clear();
    }
}
