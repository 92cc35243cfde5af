using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;

namespace PulseForge.Tests.Faults.Harness;

/// <summary>One of the businesses of a run: its coach, the program that all its clients train and the form that they are asked.</summary>
public sealed record Studio(Guid Id, string Identifier, Guid Coach, ProgramVersion Program, CheckInForm Form, CheckInFormVersion Asked)
{
    private static readonly Workout Squats = new([Block.Straight(new Item(new ExerciseRef(null, null, "Back Squat"), [new SetGroup(5, Amount.Reps(5), Load.Kilograms(100))]))]);

    public static async Task<Studio> OpenAsync(OwnPostgres postgres, int number, Instant now)
    {
        var tenant = new Tenant(Guid.CreateVersion7(), $"studio-{number}", $"Studio {number}", "Europe/Madrid", UnitSystem.Kilograms, now);
        await using (var platform = postgres.Platform())
        {
            platform.Add(tenant);
            await platform.SaveChangesAsync();
        }
        await using var db = postgres.Of(tenant.Id);
        var coach = Person($"coach@studio-{number}.example", "Maya", Role.Owner, now);
        var program = new TrainingProgram("Base Strength", "strength", "beginner", null, now);
        var draft = ProgramVersion.Draft(program.Id, 1);
        draft.AddSession(1, 1, "Lower A", Squats);
        var version = draft.Publish(1, now, null);
        var forms = new CheckInForms(db, SystemClock.Instance);
        await forms.AdoptAsync(CancellationToken.None);
        var form = db.CheckInForms.Local.First();
        db.AddRange(coach, program, version);
        await db.SaveChangesAsync();
        return new Studio(tenant.Id, tenant.Identifier, coach.Id, version, form, (await forms.CurrentAsync(form.Id, CancellationToken.None))!);
    }

    public static User Person(string email, string name, Role role, Instant now) => new(email, name, role, "Europe/Madrid", UnitSystem.Kilograms, "en", now)
    {
        EmailConfirmed = true, NormalizedEmail = User.Normal(email), NormalizedUserName = User.Normal(email),
    };
}
