using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>Where one demo client lives: a database of their own, the clock of their life, chance, and who is who.</summary>
internal sealed class DemoScene(PulseForgeDb db, DemoClock clock, Vault vault, DemoHouse house, DemoStory story, Instant now)
{
    private static readonly LocalTime Evening = new(20, 15);

    public PulseForgeDb Db => db;

    public DemoClock Clock => clock;

    public Vault Vault => vault;

    public DemoHouse House => house;

    public DemoStory Story => story;

    public Instant Now => now;

    public string TimeZone { get; } = story.Zone ?? house.Business.Zone;

    public DateTimeZone Zone => TimeZones.Get(TimeZone);

    public LocalDate Today => LocalDay.Today(now, Zone);

    public User Coach { get; } = house.Coaches[story.Coach];

    /// <summary>The same for the same name on every machine, whoever else is in the demo.</summary>
    public Random Random { get; } = new(story.Name.Aggregate(17, (seed, letter) => unchecked(seed * 31 + letter)));

    public DemoCharacter Character => new(story, Today.PlusDays(1 - (int)Today.DayOfWeek).PlusWeeks(-story.Weeks), Today);

    public Client Client { get; set; } = null!;

    public Actor ByClient => new(Client.UserId, Role.Client, Client.Id, DemoStudio.Origin);

    public Actor ByCoach => new(Coach.Id, Coach.Role, null, DemoStudio.Origin);

    public Instant At(LocalDate date, LocalTime time) => Zone.ResolveLocal(date + time, LocalDay.NextExisting).ToInstant();

    /// <summary>A weighing waits for the session of its day: a save less.</summary>
    public Task SaveWhatIsLeftAsync(LocalDate date, CancellationToken cancel) =>
        db.ChangeTracker.Entries().Any() ? SaveAsync(Instant.Min(now, At(date, Evening)), ByClient, cancel) : Task.CompletedTask;

    /// <summary>In the evening of a day, when coaches do their paperwork.</summary>
    public Task SaveInEveningAsync(LocalDate date, CancellationToken cancel) => SaveAsync(Instant.Min(now, At(date, Evening)), ByCoach, cancel);

    /// <summary>Saves what was done, as this person at this moment, and forgets the rows: what is tracked stays little.</summary>
    public async Task SaveAsync(Instant at, Actor by, CancellationToken cancel)
    {
        clock.Now = at;
        db.ActAs(by);
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
