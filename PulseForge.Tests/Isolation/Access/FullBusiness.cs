using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Accounts.SecondFactors;
using PulseForge.Core.Attention;
using PulseForge.Core.Automation;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Exercises;
using PulseForge.Core.Privacy;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Templates;
using PulseForge.Core.Progress;
using PulseForge.Core.Progress.Photos;
using PulseForge.Core.Reports;
using PulseForge.Core.Seeding;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Imports;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Isolation.Access;

/// <summary>Gives a business rows of every kind by the product's own verbs, each with a word in it that is found nowhere else.</summary>
internal sealed class FullBusiness(IServiceProvider scope, Person owner, string canary, Instant now)
{
    private readonly PulseForgeDb _db = scope.GetRequiredService<PulseForgeDb>();
    private readonly LocalDate _today = now.InUtc().Date;

    private readonly MetricDefinition _weight = MetricDefinition.BodyWeight(now);

    private ProgramVersion _version = null!;

    /// <summary>A program with a draft and a published version, which all clients follow.</summary>
    public async Task Plan()
    {
        var program = await scope.GetRequiredService<ProgramOpening>().OpenAsync(StartingPrograms.Find("four-day-strength-cycle")!, owner.UserId, default);
        program.Describe($"Cycle {canary}", canary, "any", $"About {canary}");
        await _db.SaveChangesAsync();
        _version = (await _db.DraftAsync(program.Id, default))!.Publish(1, now, owner.UserId);
        var profile = new CoachProfile(owner.UserId);
        profile.Describe($"Bio {canary}", [canary], 12);
        var secret = await scope.GetRequiredService<Vault>().SealAsync((SecondFactor f) => f.Secret, Base32.Encode(Totp.NewSecret()), default);
        var own = new Exercise($"Drill {canary}", null, new ExerciseFacts([canary], "squat", ["quads"], [], ["barbell"], Laterality.Bilateral, TrackingType.WeightReps, "beginner", [canary], []), now);
        (await _db.DraftAsync(program.Id, default))!.AddWeek();
        var template = new SessionTemplate($"Finisher {canary}", [canary.ToLowerInvariant()], new Workout([Block.Remark($"Words {canary}")]), owner.UserId, now);
        _db.AddRange(own, template, _weight, new AttentionSettings(), new MuscleLandmarks(), _version, profile, new SecondFactor(owner.UserId, secret, now));
        await _db.SaveChangesAsync();
    }

    /// <summary>Everything that belongs to one client.</summary>
    public async Task Train(Person person, string own)
    {
        var client = await _db.Clients.SingleAsync(c => c.Id == person.ClientId);
        client.Describe($"{person.Name} {own}", new LocalDate(1990, 5, 1), Sex.Female, $"Goal {own}", $"Constraint {own}");
        var user = await _db.Users.SingleAsync(u => u.Id == person.UserId);
        user.Introduce($"{person.Name} {own}", user.TimeZone, user.Units, user.Locale);
        var sessions = scope.GetRequiredService<Assigning>().Assign(client, _version, _today.PlusDays(-9), [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday], 1, owner.UserId);
        await scope.GetRequiredService<Planner>().PlanAsync(client, [.. sessions.Where(s => s.Date > _today)], default);
        var note = await scope.GetRequiredService<Vault>().SealForAsync(client.Id, (Limitation l) => l.Note, $"Old injury {own}", default);
        var exercise = await _db.Exercises.OrderBy(e => e.Name).Select(e => e.Id).FirstAsync();
        var knee = new Limitation(client.Id, LimitationKind.BodyPart, $"Knee {own}", BodySide.Left, LimitationSeverity.Avoid, _today.PlusDays(-20), null, note);
        _db.AddRange(
            knee, new Substitution(knee, exercise, null, owner.UserId, now),
            ScheduledSession.Unplanned(client.Id, _today.PlusDays(-2), $"Own idea {own}", FreeWorkout.Activity($"Own idea {own}"), now),
            new Pause(client.Id, _today.PlusDays(-60), _today.PlusDays(-58), PauseReason.Holiday),
            new TrainingMax(client.Id, exercise, 87.5m, _today.PlusDays(-9), TrainingMaxSource.Entered, owner.UserId, now),
            new UserClaim { UserId = user.Id, ClaimType = "note", ClaimValue = own },
            new UserLogin { UserId = user.Id, LoginProvider = "somewhere", ProviderKey = own, ProviderDisplayName = own },
            new UserToken { UserId = user.Id, LoginProvider = "somewhere", Name = "note", Value = own },
            new UserPasskey { UserId = user.Id, CredentialId = client.Id.ToByteArray(), Data = new() { Name = own, PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] } });
        _db.GiveConsents(client, user.Email!, byGuardian: false, own, now);
        await scope.GetRequiredService<Outbox>().EnqueueAsync(new GuardianAgreed(own, client.Name, new Uri("https://example.com")), Recipient.Of(client), default);
        await scope.GetRequiredService<AccountLinks>().MailSignInAsync(user.Email!, default);
        await _db.SaveChangesAsync();
        var first = sessions.OrderBy(s => s.Date).First().Id;
        var log = scope.GetRequiredService<TrainingLog>();
        await log.SetAsync(first, 0, 0, 0, new SetResult(57.5m, 5, Note: $"Set {own}"), default);
        await log.FinishAsync(first, 7, 61, $"Session {own}", default);
        await CheckIn(client, own);
        await Measure(client, own);
        _db.ChangeTracker.Clear();
    }

    /// <summary>What is known of a client's progress, and what their coach made of it.</summary>
    private async Task Measure(Client client, string own)
    {
        var goal = Goal.InWords(client.Id, $"Aim {own}", _today.PlusDays(-9), _today.PlusDays(90), owner.UserId, now);
        goal.AddMilestone($"Step {own}", null);
        var (mark, report) = (new FlagMark(client.Id, FlagKind.Silent), new Report(client.Id, owner.UserId, now));
        mark.Acknowledge(_today, await scope.GetRequiredService<Vault>().SealForAsync(client.Id, (FlagMark m) => m.Note, $"Flag {own}", default), now, owner.UserId);
        report.Say($"Words {own}", owner.UserId, now);
        report.Write(ReportKind.Requested, _today.PlusDays(-7), _today, Encoding.UTF8.GetBytes($"%PDF-1.7 {own}"), now);
        _db.AddRange(new MetricEntry(client.Id, await _db.MetricDefinitions.SingleAsync(m => m.Id == _weight.Id), _today.PlusDays(-1), 71.5m, owner.UserId, now), goal, mark, report);
        var file = $"title,start_time,exercise_title,set_index,weight_kg,reps\nWorkout {own},2026-01-05 19:05,Lift {own},0,80,5\n";
        _db.AddRange(new HistoryImport(client.Id, $"{own}.csv", HistoryFormat.Hevy, Encoding.UTF8.GetBytes(file), owner.UserId, now), new ImportedName($"Move {own}", client.Id, null, owner.UserId, now));
        Photograph(client);
        await _db.SaveChangesAsync();
    }

    /// <summary>A photo, and another that is on its way.</summary>
    private void Photograph(Client client)
    {
        var developed = new DevelopedPhoto(320, 400, [new DevelopedFile(PhotoFormat.Webp, 320, [1, 2, 3])], null);
        var photo = new ProgressPhoto(client.Id, _today.PlusDays(-3), Pose.Front, developed, client.UserId, now);
        var upload = new PhotoUpload(client.Id, 1000, client.UserId, now);
        _db.AddRange([photo, .. photo.FilesOf(developed), upload, upload.Take(0, [1, 2, 3], now)!]);
    }

    /// <summary>A form that is asked daily, and one check-in with an answer that waits to be read.</summary>
    private async Task CheckIn(Client client, string own)
    {
        var forms = scope.GetRequiredService<CheckInForms>();
        await forms.AdoptAsync(default);
        var form = await _db.CheckInForms.SingleAsync(f => f.StartedFrom == ShippedForms.Weekly);
        var schedule = new CheckInSchedule(client.Id, form.Id, [.. Enumerable.Range(1, 7).Select(d => (IsoDayOfWeek)d)], null, _today.PlusDays(-9), null, owner.UserId, now);
        var checkIn = new CheckIn(schedule, (await forms.CurrentAsync(form.Id, default))!, form.Name, _today, now - Duration.FromHours(1), now + Duration.FromDays(6));
        checkIn.Answer(new CheckInAnswers([new Core.CheckIns.Answer("sleep", 4)]), await scope.GetRequiredService<Vault>().SealForAsync(client.Id, (CheckIn c) => c.Words, CheckInJson.Write(new Dictionary<string, string> { ["wins"] = $"Win {own}" }), default), false, now);
        _db.AddRange(schedule, checkIn);
        await _db.SaveChangesAsync();
    }

    /// <summary>People who have been asked and have not come yet: a client, a minor, a coach, an owner who did not confirm.</summary>
    public async Task<Awaited> Invite()
    {
        var (client, minor) = (Client("Ida"), Client("Mina"));
        var answered = User("Mina", Role.Client);
        var (coach, unconfirmed) = (User("Kit", Role.Coach), User("Uma", Role.Owner));
        unconfirmed.PasswordHash = scope.GetRequiredService<Passwords>().Hash(unconfirmed, World.Password);
        var free = User("Gus", Role.Coach);
        free.ConfirmEmail();
        _db.AddRange(client, minor, answered, coach, unconfirmed, free, new ClientCoach(client.Id, owner.UserId, true, now), new ClientCoach(minor.Id, owner.UserId, true, now));
        await _db.SaveChangesAsync();
        minor.AwaitGuardian(answered.Id, "parent@example.com");
        await scope.GetRequiredService<Invitations>().InviteClientAsync(client, owner.Name, default);
        await scope.GetRequiredService<Guardians>().AskAsync(minor, default);
        await _db.SaveChangesAsync();
        return new Awaited(client.Id, minor.Id, coach.Id, unconfirmed.Id, free.Id);
    }

    private Client Client(string name) => new($"{name} {canary}", Email(name), "Europe/Madrid", Core.Tenancy.UnitSystem.Kilograms, "en", now);

    private User User(string name, Role role) => new(Email(name), $"{name} {canary}", role, "Europe/Madrid", Core.Tenancy.UnitSystem.Kilograms, "en", now);

    private static string Email(string name) => $"{name.ToLowerInvariant()}@example.com";
}

/// <param name="FreeCoach">A coach to whom nobody is assigned.</param>
internal sealed record Awaited(Guid Client, Guid Minor, Guid Coach, Guid Unconfirmed, Guid FreeCoach);
