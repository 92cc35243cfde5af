using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Templates;
using PulseForge.Core.Progress;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>A form as it is asked.</summary>
internal sealed record DemoForm(Guid Id, string Name, CheckInFormVersion Version);

/// <summary>What a demo business has before its clients come: coaches, published programs, exercises, forms, scales and a tape. Read by all lives at once, changed by none.</summary>
internal sealed record DemoHouse(
    Guid Tenant, DemoBusiness Business, IReadOnlyDictionary<string, User> Coaches, IReadOnlyDictionary<string, ProgramVersion> Programs,
    IReadOnlyDictionary<Guid, Exercise> Exercises, IReadOnlyDictionary<string, DemoForm> Forms, IReadOnlyDictionary<string, MetricDefinition> Metrics)
{
    /// <summary>The business's own metric.</summary>
    public const string Jump = "Standing jump";

    public MetricDefinition BodyWeight => Metrics[StandardMetrics.Weight];

    public static async Task<DemoHouse> OpenAsync(PulseForgeDb db, DemoBusiness business, string passwordHash, DemoClock clock, CancellationToken cancel)
    {
        var coaches = business.Coaches.ToDictionary(c => c.Name, c => Join(db, business, c, passwordHash, clock.Now));
        var metrics = StandardMetrics.All.ToDictionary(m => m.Slug, m => db.Add(MetricDefinition.Standard(m, clock.Now)).Entity);
        metrics[Jump] = db.Add(MetricDefinition.Custom(Jump, "cm", 10, 120, isAsked: false, null, clock.Now)).Entity;
        await db.SaveChangesAsync(cancel);
        db.ActAs(new Actor(coaches[business.Owner.Name].Id, Role.Owner, null, DemoStudio.Origin));
        var programs = await ProgramsAsync(db, business, coaches[business.Owner.Name].Id, clock, cancel);
        if (business.Videos) await DemoExercises.AddAsync(db, clock, cancel);
        await db.SaveChangesAsync(cancel);
        await new CheckInForms(db, clock).AdoptAsync(cancel);
        return new DemoHouse(db.TenantId, business, coaches, programs, await db.Exercises.AsNoTracking().ToDictionaryAsync(e => e.Id, cancel), await FormsAsync(db, clock, cancel), metrics);
    }

    private static User Join(PulseForgeDb db, DemoBusiness business, DemoCoach coach, string passwordHash, Instant at)
    {
        var user = new User(business.Email(coach.Name), coach.Name, coach.IsOwner ? Role.Owner : Role.Coach, business.Zone, UnitSystem.Kilograms, coach.Language, at);
        user.ConfirmEmail();
        user.UsePassword(passwordHash);
        var profile = new CoachProfile(user.Id);
        profile.Describe(coach.Bio, [.. coach.Specialisations], coach.Capacity);
        db.AddRange(user, profile);
        return user;
    }

    private static async Task<Dictionary<string, ProgramVersion>> ProgramsAsync(PulseForgeDb db, DemoBusiness business, Guid owner, DemoClock clock, CancellationToken cancel)
    {
        var opening = new ProgramOpening(db, new ExerciseBook(db, clock), clock);
        var versions = new Dictionary<string, ProgramVersion>();
        foreach (var slug in business.Clients.SelectMany(c => c.Programs).Select(p => p.Program).Distinct())
        {
            var program = await opening.OpenAsync(StartingPrograms.Find(slug)!, owner, cancel);
            await db.SaveChangesAsync(cancel);
            db.Add(versions[slug] = (await db.DraftAsync(program.Id, cancel))!.Publish(1, clock.Now, owner));
            var first = versions[slug].Sessions[0];
            db.Add(new SessionTemplate($"{program.Name}: {first.Name}", TagWords.Of($"{program.Goal}, {program.Level}"), first.Workout, owner, clock.Now));
            await db.SaveChangesAsync(cancel);
        }
        return versions;
    }

    private static async Task<Dictionary<string, DemoForm>> FormsAsync(PulseForgeDb db, DemoClock clock, CancellationToken cancel)
    {
        var forms = new Dictionary<string, DemoForm>();
        foreach (var form in await db.CheckInForms.AsNoTracking().OrderBy(f => f.Id).ToListAsync(cancel))
            forms[form.StartedFrom!] = new DemoForm(form.Id, form.Name, (await new CheckInForms(db, clock).CurrentAsync(form.Id, cancel))!);
        return forms;
    }
}
