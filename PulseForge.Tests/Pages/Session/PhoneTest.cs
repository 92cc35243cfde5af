using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Pages.Session;

/// <summary>Dana's phone with one of her sessions: it sends sets as data.</summary>
public abstract class PhoneTest(WebApp app)
{
    protected WebApp App => app;

    protected Person Dana => app.World.Dana;

    protected async Task<(Guest Dana, string Path, Guid Session)> Session()
    {
        await using var db = app.Database.As(Dana.Business.Id);
        var session = (await TrainedClient.Assign(db, Dana, app.World.Bob)).Sessions[0];
        return (await app.As(Dana), $"/portal/sessions/{session}", session);
    }

    protected static (string, string)[] Set(int order, decimal kg, int reps) =>
        [("Set.Block", "0"), ("Set.Item", "0"), ("Set.Order", $"{order}"), ("Set.Load", FormattableString.Invariant($"{kg}")), ("Set.Reps", $"{reps}")];

    protected static async Task<JsonElement> Sheet(Guest guest, string path) => JsonDocument.Parse((await guest.Get($"{path}/sync")).Text).RootElement;

    protected static Task<Answer> Send(Guest guest, string path, params (string, string)[] fields) => Send(guest, path, "", fields);

    protected static async Task<Answer> Send(Guest guest, string path, string handler, params (string, string)[] fields) =>
        await Post(guest, path + "/sync" + handler, (await Sheet(guest, path)).GetProperty("token").GetString()!, fields, isWhole: true);

    protected static Task<Answer> Post(Guest guest, string path, string token, (string Name, string Value)[] fields, bool isWhole = false)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, isWhole ? path : $"{path}/sync") { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        message.Headers.Add("X-Antiforgery", token);
        return guest.Send(message);
    }

    protected async Task<List<LoggedSet>> Sets(Guid session)
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return await db.LoggedSets.Where(s => db.WorkoutLogs.Any(l => l.Id == s.LogId && l.ScheduledSessionId == session)).OrderBy(s => s.Order).ToListAsync();
    }
}
