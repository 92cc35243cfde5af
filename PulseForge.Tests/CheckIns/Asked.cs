using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;
using PulseForge.Core.Seeding;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.CheckIns;

/// <summary>Clients who are asked, and what they answer.</summary>
internal static class Asked
{
    public static readonly IsoDayOfWeek[] EveryDay = [.. Enumerable.Range(1, 7).Select(d => (IsoDayOfWeek)d)];

    public static async Task<T> In<T>(this WebApp app, Business business, Func<IServiceProvider, PulseForgeDb, Task<T>> act)
    {
        await using var scope = await app.Scope(business);
        var db = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
        var result = await act(scope.ServiceProvider, db);
        await db.SaveChangesAsync();
        return result;
    }

    /// <summary>A shipped form, planned for a client from a date on.</summary>
    public static Task<CheckInSchedule> Plan(this WebApp app, Person client, LocalDate from, IReadOnlyCollection<IsoDayOfWeek>? days = null, LocalTime? at = null, string form = ShippedForms.Weekly) =>
        app.In(client.Business, async (services, db) =>
        {
            await services.GetRequiredService<CheckInForms>().AdoptAsync(CancellationToken.None);
            var formId = await db.CheckInForms.Where(f => f.StartedFrom == form).Select(f => f.Id).SingleAsync();
            var schedule = new CheckInSchedule(client.ClientId!.Value, formId, days ?? EveryDay, at, from, null, null, app.Time.Now);
            db.Add(schedule);
            await services.GetRequiredService<CheckInPlanner>().PlanAheadAsync(schedule, await db.Clients.SingleAsync(c => c.Id == client.ClientId), CancellationToken.None);
            return schedule;
        });

    /// <summary>A check-in that was asked so long ago and stays open for some days.</summary>
    public static Task<CheckIn> Ask(this WebApp app, Person client, string form = ShippedForms.Weekly, Duration? ago = null, Duration? open = null) =>
        app.In(client.Business, async (services, db) =>
        {
            var forms = services.GetRequiredService<CheckInForms>();
            await forms.AdoptAsync(CancellationToken.None);
            var found = await db.CheckInForms.SingleAsync(f => f.StartedFrom == form);
            var due = app.Time.Now - (ago ?? Duration.FromHours(1));
            var schedule = new CheckInSchedule(client.ClientId!.Value, found.Id, EveryDay, null, new LocalDate(2020, 1, 1), null, null, app.Time.Now);
            var checkIn = new CheckIn(schedule, (await forms.CurrentAsync(found.Id, CancellationToken.None))!, found.Name, due.InUtc().Date, due, due + (open ?? Duration.FromDays(7)));
            db.AddRange(schedule, checkIn);
            return checkIn;
        });

    /// <summary>The client answers everything that must be answered.</summary>
    public static Task Answer(this WebApp app, CheckIn asked, Person client, int score = 4, string? words = null) => app.In(client.Business, async (services, db) =>
    {
        var checkIn = await db.CheckIns.SingleAsync(c => c.Id == asked.Id);
        var questions = (await db.CheckInFormVersions.SingleAsync(v => v.Id == checkIn.VersionId)).Questions.Questions;
        var answers = questions.Where(q => q is ScaleQuestion).Select(q => new Core.CheckIns.Answer(q.Key, score)).Concat(questions.Where(q => q is YesNoQuestion).Select(q => new Core.CheckIns.Answer(q.Key, 0)));
        var text = words is null ? null : await services.GetRequiredService<Vault>().SealForAsync(checkIn.ClientId, (CheckIn c) => c.Words, CheckInJson.Write(new Dictionary<string, string> { ["wins"] = words }), CancellationToken.None);
        checkIn.Answer(new CheckInAnswers([.. answers]), text, false, app.Time.Now);
        return 0;
    });

    /// <summary>One that was answered so many hours ago and waits for a coach.</summary>
    public static async Task<CheckIn> Answered(this WebApp app, Person client, int ago = 1, int score = 4, string? words = null)
    {
        var checkIn = await app.Ask(client, ago: Duration.FromHours(ago), open: Duration.FromDays(30));
        await app.Answer(checkIn, client, score, words);
        await Sql.Execute(app.Database.SuperuserConnection, $"update check_ins set answered_at = now() - interval '{ago} hours' where id = '{checkIn.Id}'");
        return checkIn;
    }

    /// <summary>What a client fills in of the weekly form.</summary>
    public static (string, string)[] Weekly(string score = "4", string weight = "71,8") =>
    [
        .. new[] { "training", "sleep", "energy", "soreness", "motivation" }.Select(key => ($"a-{key}", score)), ("a-bodyweight", weight), ("a-pain", "no"),
    ];

    public static async Task<CheckIn> Read(this WebApp app, CheckIn checkIn)
    {
        await using var platform = app.Database.Platform();
        return await platform.CheckIns.AsNoTracking().SingleAsync(c => c.Id == checkIn.Id);
    }

    public static async Task<List<CheckIn>> CheckInsOf(this WebApp app, Person client)
    {
        await using var platform = app.Database.Platform();
        return await platform.CheckIns.AsNoTracking().Where(c => c.ClientId == client.ClientId).OrderBy(c => c.Date).ToListAsync();
    }

    /// <summary>The link of the newest mail.</summary>
    public static async Task<string> LinkTo(this WebApp app, Person client)
    {
        var mail = await app.LastMailTo(client.Email);
        return new Uri(System.Text.RegularExpressions.Regex.Match(mail.Text, @"https?://\S+/c/\S+").Value).AbsolutePath;
    }
}
