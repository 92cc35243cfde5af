using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Tests.Faults.Harness;
using PulseForge.Tests.Support;

namespace PulseForge.Bench;

/// <summary>
/// A client's phone at the published product with its own PostgreSQL: opening a session, sending one set, finishing, and the pages of progress; of a client with three years of four
/// sessions a week beside one with twelve weeks, in turn: <c>bin/bench client [times]</c>.
/// </summary>
internal static class ClientKernel
{
    private const string Password = "chalk and a heavy bag";
    private const int WarmUp = 20;
    private const int CycleWeeks = 6;
    private const int Lifts = 6;
    private const int Sets = 4;
    private static readonly IsoDayOfWeek[] Weekdays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    public static async Task<int> RunAsync(string[] args)
    {
        var times = args is [var typed, ..] ? int.Parse(typed, CultureInfo.InvariantCulture) : 200;
        await using var postgres = await OwnPostgres.StartAsync();
        var studio = await Studio.OpenAsync(postgres, 1, SystemClock.Instance.GetCurrentInstant());
        Trained[] clients = [await TrainAsync(postgres, studio, "weeks", 12), await TrainAsync(postgres, studio, "years", 156)];
        // As a server that has run for a day has done.
        await Sql.Execute(postgres.Superuser, "vacuum analyze");
        await using var mail = new SmtpSink();
        await using var replica = new Replica(FaultsInFull.Published, "client", postgres, mail);
        replica.Start();
        await replica.ReadyAsync();
        var phones = new List<Phone>();
        foreach (var client in clients) phones.Add(await Phone.OpenAsync(replica.Port, studio, client));
        for (var n = 0; n < WarmUp + times; n++)
            foreach (var phone in phones) await phone.UseAsync(n, n >= WarmUp);
        foreach (var phone in phones)
        {
            Console.WriteLine($"{phone.Client.Name}: {phone.Client.Sets:N0} sets");
            foreach (var (what, figures) in phone.Figures) Console.WriteLine($"  {what,-26} {figures}   {figures.Median / phones[0].Figures[what].Median:N2} × the first");
            phone.Dispose();
        }

        return 0;
    }

    private static async Task<Trained> TrainAsync(OwnPostgres postgres, Studio studio, string name, int weeks)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        var today = LocalDay.Today(now, TimeZones.Get("Europe/Madrid"));
        await using var db = postgres.Of(studio.Id);
        var user = Studio.Person($"{name}@{studio.Identifier}.example", name, Role.Client, now);
        user.UsePassword(new PasswordHasher<User>().HashPassword(user, Password));
        var client = new Client(name, user.Email, "Europe/Madrid", UnitSystem.Kilograms, "en", now);
        var exercises = Enumerable.Range(0, 2 * Lifts).Select(n => new Exercise($"Lift {n} of {name}", null, new ExerciseFacts([], "squat", ["quads"], [], ["barbell"], Laterality.Bilateral, TrackingType.WeightReps, "beginner", [], []), now)).ToList();
        var program = new TrainingProgram($"Cycle of {name}", "strength", "beginner", null, now);
        var version = Write(ProgramVersion.Draft(program.Id, CycleWeeks), exercises).Publish(1, now, null);
        db.AddRange(exercises);
        db.AddRange(user, client, program, version);
        await db.SaveChangesAsync();
        client.Accept(user.Id, now);
        var assignment = new Assignment(client.Id, version, today.PlusWeeks(1 - weeks), Weekdays, weeks / CycleWeeks, null, now);
        var sessions = TrainingCalendar.Plan(assignment, version).Where(s => s.Date < today).OrderBy(s => s.Date).ToList();
        var next = new ScheduledSession(assignment, version.Sessions[0], 0, today);
        db.Add(assignment);
        db.AddRange([.. sessions, next]);
        await db.SaveChangesAsync();
        await LogAsync(db, version, sessions);
        return new Trained(name, user.Email!, next.Id, exercises[Lifts].Id, sessions.Count * Lifts * Sets);
    }

    private static ProgramVersion Write(ProgramVersion draft, List<Exercise> exercises)
    {
        foreach (var (week, day) in Enumerable.Range(1, CycleWeeks).SelectMany(week => Enumerable.Range(1, Weekdays.Length).Select(day => (week, day))))
            draft.AddSession(week, day, $"Day {day}", new Workout(Enumerable.Range(0, Lifts).Select(n => Block.Straight(new Item(Of(exercises[(day * Lifts + n) % exercises.Count]), [new SetGroup(Sets, Amount.Reps(5), Load.Kilograms(60), 120)]))).ToValueList()));
        return draft;
    }

    private static async Task LogAsync(PulseForgeDb db, ProgramVersion version, List<ScheduledSession> sessions)
    {
        var workouts = version.Sessions.ToDictionary(s => s.Id, s => s.Workout);
        foreach (var (index, month) in sessions.Chunk(16).Index())
        {
            foreach (var session in month) Log(db, session, workouts[session.ProgramSessionId!.Value], 60 + index * 0.5m);
            await db.SaveChangesAsync();
        }
    }

    private static void Log(PulseForgeDb db, ScheduledSession session, Workout workout, decimal kg)
    {
        var at = session.Date.At(new LocalTime(18, 0)).InZoneLeniently(TimeZones.Get("Europe/Madrid")).ToInstant();
        var log = db.Add(new WorkoutLog(session, at, null)).Entity;
        foreach (var (block, item) in workout.Items.Index())
            for (var order = 0; order < Sets; order++)
                db.Add(new LoggedSet(log, item.Exercise.Id!.Value, block, 0, order, LoggedSetKind.Work, new SetTarget(Amount.Reps(5), kg), new SetResult(kg, 5, Rpe: order == Sets - 1 ? 8.5m : null), at));
        log.Finish(at + Duration.FromHours(1), 7, 60, null);
        session.Complete(at + Duration.FromHours(1));
    }

    private static ExerciseRef Of(Exercise exercise) => new(exercise.Id, null, exercise.Name);

    private sealed record Trained(string Name, string Email, Guid Session, Guid Exercise, int Sets);

    private sealed class Phone(Visitor visitor, Trained client, string token) : IDisposable
    {
        public Trained Client => client;

        public Dictionary<string, Figures> Figures { get; } = new[] { "opening a session", "one set, sent", "finish page", "progress, 12 weeks", "progress, all", "one exercise, all", "load, 12 weeks", "load, all" }.ToDictionary(what => what, _ => new Figures());

        public static async Task<Phone> OpenAsync(int port, Studio studio, Trained client)
        {
            var visitor = await Visitor.SignInAsync(port, $"{studio.Identifier}.localhost", client.Email, Password);
            using var sheet = JsonDocument.Parse(await visitor.GetAsync($"/portal/sessions/{client.Session}/sync"));
            return new Phone(visitor, client, sheet.RootElement.GetProperty("token").GetString()!);
        }

        public async Task UseAsync(int n, bool isCounted)
        {
            var session = $"/portal/sessions/{client.Session}";
            (string What, Func<Task<string>> Do)[] steps =
            [
                ("opening a session", () => visitor.GetAsync(session)),
                ("one set, sent", () => visitor.PostAsync($"{session}/sync", token, ("Set.Block", $"{n % Lifts}"), ("Set.Item", "0"), ("Set.Order", $"{n / Lifts % Sets}"), ("Set.Load", $"{40 + n % 97}"), ("Set.Reps", "5"), ("Sent.Keep", "true"))),
                ("finish page", () => visitor.GetAsync($"{session}/finish")),
                ("progress, 12 weeks", () => visitor.GetAsync("/portal/progress")),
                ("progress, all", () => visitor.GetAsync("/portal/progress?range=all")),
                ("one exercise, all", () => visitor.GetAsync($"/portal/progress/exercises/{client.Exercise}?range=all")),
                ("load, 12 weeks", () => visitor.GetAsync("/portal/progress/training")),
                ("load, all", () => visitor.GetAsync("/portal/progress/training?range=all")),
            ];
            foreach (var (what, act) in steps) await Figures[what].MeasureAsync(isCounted, act);
        }

        public void Dispose() => visitor.Dispose();
    }
}
