using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>How a demo client comes to be there: invited by their coach, and in with their consents, for a minor with their guardian's.</summary>
internal sealed class DemoArrival(DemoScene scene, string passwordHash)
{
    private static readonly Duration Answered = Duration.FromHours(5);
    private static readonly Duration Agreed = Duration.FromHours(9);

    public async Task ArriveAsync(Instant at, CancellationToken cancel)
    {
        var story = scene.Story;
        var client = scene.Client = new Client(story.Name, scene.House.Business.Email(story.Name), scene.TimeZone, story.Units, story.Language, at);
        client.Describe(story.Name, Born(), story.Sex, story.Goal?.Title, null);
        client.Tag(story.Tags);
        scene.Db.AddRange(client, new ClientCoach(client.Id, scene.Coach.Id, isLead: true, at));
        await scene.SaveAsync(at, scene.ByCoach, cancel);
        if (!story.IsInvited) await AcceptAsync(client, at, cancel);
    }

    private async Task AcceptAsync(Client client, Instant invited, CancellationToken cancel)
    {
        var user = new User(client.Email!, client.Name, Role.Client, client.TimeZone, client.Units, client.Locale, invited + Answered);
        user.ConfirmEmail();
        user.UsePassword(passwordHash);
        scene.Db.Add(user);
        scene.Db.Attach(client);
        if (scene.Story.Guardian is { } guardian) client.AwaitGuardian(user.Id, guardian);
        await scene.SaveAsync(invited + Answered, scene.ByClient, cancel);
        scene.Db.Attach(client);
        client.Accept(user.Id, invited + Agreed);
        scene.Db.GiveConsents(client, scene.Story.Guardian ?? client.Email!, byGuardian: scene.Story.Guardian is not null, DemoStudio.Origin, invited + Agreed);
        await scene.SaveAsync(invited + Agreed, scene.ByClient, cancel);
    }

    /// <summary>So that they are as old today as their story says.</summary>
    private LocalDate Born() => scene.Today.PlusYears(-scene.Story.Age).PlusDays(-scene.Random.Next(20, 340));
}
