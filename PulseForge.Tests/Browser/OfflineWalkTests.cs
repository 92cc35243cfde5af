using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Browser;

/// <summary>A client in a cellar with no signal.</summary>
public sealed class OfflineWalkTests(LiveApp app) : Walk(app), IClassFixture<LiveApp>
{
    [BrowserFact]
    public async Task A_session_logged_without_a_connection_survives_a_killed_tab_and_arrives_once()
    {
        var (visit, session) = await Opened();
        var context = visit.Page.Context;
        await context.SetOfflineAsync(true);

        // Into a page that was open: the tap stays on the phone, whose own view goes on.
        await visit.Page.Locator(".set-now button.btn-log").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".phone-waiting")).ToContainTextAsync("1 entry is kept on this phone");

        // The tab is killed and opened anew, still without a connection.
        await visit.Page.CloseAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(App.Url($"/portal/sessions/{session}", App.World.IronHouse));
        await Assertions.Expect(page.Locator(".set-row.is-done")).ToHaveCountAsync(1);
        await page.Locator(".set-now [name=Reps]").FillAsync("4");
        await page.Locator(".set-now button.btn-log").ClickAsync();
        await page.Locator(".set-now button.btn-log").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish session" }).ClickAsync();
        await page.Locator(".scale label").Nth(7).ClickAsync();
        await page.Locator("[name=Minutes]").FillAsync("45");
        await page.Locator("form.tile button").ClickAsync();
        await Assertions.Expect(page.Locator(".phone-waiting")).ToContainTextAsync("4 entries are kept on this phone");
        Assert.Empty(await Sets(session));

        await context.SetOfflineAsync(false);
        await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await Assertions.Expect(page.Locator("#sheet .set-row.is-done")).ToHaveCountAsync(3);
        Assert.Equal([5, 4, 5], (await Sets(session)).Select(s => s.Reps));
        await page.ReloadAsync();
        Assert.Equal(3, (await Sets(session)).Count);
        await using var db = App.Database.As(App.World.IronHouse.Id);
        var log = await db.WorkoutLogs.SingleAsync(l => l.ScheduledSessionId == session);
        Assert.Equal((7m, 45), (log.SessionRpe, log.DurationMinutes));
        visit.TakeComplaints(); // the browser says of each request that there was no connection
    }

    [BrowserFact]
    public async Task Signing_out_leaves_nothing_of_the_training_on_the_phone()
    {
        var (visit, _) = await Opened();
        await visit.Page.GotoAsync(App.Url("/account/sign-out", App.World.IronHouse));
        await visit.Page.Locator("form[data-sign-out] button").ClickAsync();
        await visit.Page.WaitForURLAsync("**/account/sign-in*");

        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("async () => (await indexedDB.databases()).filter(d => d.name.startsWith('training-')).length"));
        Assert.Null(await visit.Page.EvaluateAsync<string?>("() => localStorage.getItem('phone-owner')"));
    }

    [BrowserFact]
    public async Task Rounds_go_by_the_clock_also_while_the_tab_sleeps_and_are_logged_when_they_are_over()
    {
        var (visit, session) = await Opened(new Workout([Block.Straight(new Item(new ExerciseRef(Guid.Empty, null, "Heavy Bag"), [new SetGroup(3, Amount.Round(120), Load.Rpe(7), 60)]))]));
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Timer: 3 × 2:00" }).ClickAsync();
        await Assertions.Expect(page.Locator(".rounds .phase")).ToHaveTextAsync("Get ready");

        await page.Clock.FastForwardAsync(40_000);
        await Assertions.Expect(page.Locator(".rounds .of")).ToHaveTextAsync("Round 1 of 3");
        await Assertions.Expect(page.Locator(".rounds .clock")).ToHaveTextAsync("1:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await page.Clock.FastForwardAsync(60_000);
        await Assertions.Expect(page.Locator(".rounds .clock")).ToHaveTextAsync("1:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.Clock.FastForwardAsync(100_000);
        await Assertions.Expect(page.Locator(".rounds .of")).ToHaveTextAsync("Next: round 2 of 3");
        await page.Clock.FastForwardAsync(600_000);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log 3 rounds" }).ClickAsync();
        await Assertions.Expect(page.Locator(".set-row.is-done")).ToHaveCountAsync(3);

        Assert.Equal([120, 120, 120], (await Sets(session)).Select(s => s.Seconds));
    }

    [BrowserFact]
    public async Task Warm_ups_a_drop_set_and_a_skipped_set_are_logged_without_a_connection_and_arrive_once()
    {
        var (visit, session) = await Opened();
        var (page, context) = (visit.Page, visit.Page.Context);
        await context.SetOfflineAsync(true);
        await page.Locator(".set-now button.btn-log").ClickAsync();
        await Assertions.Expect(page.Locator(".phone-waiting")).ToBeVisibleAsync();
        await page.Locator("[data-remove]").Or(page.Locator(".set-row.is-done [data-tick]")).First.ClickAsync();
        await page.Locator("[data-remove]").ClickAsync();

        await Assertions.Expect(page.Locator("svg.plates").First).ToBeVisibleAsync();
        await page.Locator(".set-offer button").ClickAsync();
        await page.Locator(".set-now button.btn-log").ClickAsync();
        await page.Locator(".set-row:not(.is-warm) [data-tick]").First.ClickAsync();
        await page.Locator("button[data-drop]").ClickAsync();
        await Assertions.Expect(page.Locator(".set-now [name=Load]")).ToHaveValueAsync("80");
        await page.Locator(".set-now button.btn-log").ClickAsync();
        await page.Locator("button[data-skip-rest]").ClickAsync();
        await Assertions.Expect(page.Locator(".set-row.is-skipped")).ToHaveCountAsync(2);
        Assert.Empty(await Sets(session));

        await context.SetOfflineAsync(false);
        await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await Assertions.Expect(page.Locator("#sheet a.tgt").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#sheet .set-row.is-skipped")).ToHaveCountAsync(2);
        Assert.Equal([(-4, LoggedSetKind.WarmUp), (0, LoggedSetKind.Work), (3, LoggedSetKind.Drop)], (await Sets(session)).Select(s => (s.Order, s.Kind)));
        Assert.All(visit.TakeComplaints(), said => Assert.DoesNotContain("TypeError", said, StringComparison.Ordinal)); // that there was no connection, and nothing else
    }

    [BrowserFact]
    public async Task Rounds_are_timed_and_logged_without_a_connection()
    {
        var (visit, session) = await Opened(new Workout([Block.Straight(new Item(new ExerciseRef(Guid.Empty, null, "Heavy Bag"), [new SetGroup(2, Amount.Round(120), Load.Rpe(7), 60)]))]));
        var context = visit.Page.Context;
        await context.SetOfflineAsync(true);
        await visit.Page.CloseAsync();
        var page = await context.NewPageAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync(App.Url($"/portal/sessions/{session}", App.World.IronHouse));
        await page.GetByRole(AriaRole.Button, new() { Name = "Timer: 2 × 2:00" }).ClickAsync();
        await page.Clock.FastForwardAsync(600_000);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log 2 rounds" }).ClickAsync();
        await Assertions.Expect(page.Locator(".set-row.is-done")).ToHaveCountAsync(2);
        Assert.Empty(await Sets(session));

        await context.SetOfflineAsync(false);
        await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await Assertions.Expect(page.Locator("#sheet .set-row.is-done")).ToHaveCountAsync(2);
        Assert.Equal([120, 120], (await Sets(session)).Select(s => s.Seconds));
        visit.TakeComplaints(); // the browser says of each request that there was no connection
    }

    /// <summary>Dana's phone with her first session open, which lies on it by now.</summary>
    /// <param name="workout">Another document for it; every exercise of it is the squat.</param>
    private async Task<(Visit Phone, Guid Session)> Opened(Workout? workout = null)
    {
        TrainedClient trained;
        await using (var db = App.Database.As(App.World.IronHouse.Id))
        {
            trained = await TrainedClient.Assign(db, App.World.Dana, App.World.Bob);
            if (workout is not null) (await db.ScheduledSessions.SingleAsync(s => s.Id == trained.Sessions[0])).Rewrite(workout.With(exercise => exercise with { Id = trained.Squat }));
            await db.SaveChangesAsync();
        }

        var session = trained.Sessions[0];
        var phone = await Phone();
        await App.SignIn(phone, App.World.Dana);
        await phone.Page.GotoAsync(App.Url($"/portal/sessions/{session}", App.World.IronHouse));
        await phone.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        await phone.Page.WaitForFunctionAsync("async path => { const owner = localStorage.getItem('phone-owner'); if (!owner) return false; const db = await new Promise(r => { const q = indexedDB.open(`training-${owner}`); q.onsuccess = () => r(q.result); }); const found = await new Promise(r => { const q = db.transaction('sheets').objectStore('sheets').get(path); q.onsuccess = () => r(!!q.result); }); db.close(); return found && (await caches.keys()).length > 0; }", $"/portal/sessions/{session}");
        return (phone, session);
    }

    private async Task<List<PulseForge.Core.Training.LoggedSet>> Sets(Guid session)
    {
        await using var db = App.Database.As(App.World.IronHouse.Id);
        return await db.LoggedSets.Where(s => db.WorkoutLogs.Any(l => l.Id == s.LogId && l.ScheduledSessionId == session)).OrderBy(s => s.Order).ToListAsync();
    }
}
