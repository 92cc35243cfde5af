using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Pages.Session;

/// <summary>What a phone sends beside the planned sets.</summary>
public sealed class SyncChoicesTests(WebApp app) : IClassFixture<WebApp>
{
    private Person Dana => app.World.Dana;

    [Fact]
    public async Task Warm_up_drop_and_skipped_sets_come_from_a_phone_once_however_often_they_are_sent()
    {
        var (dana, path, session) = await Session();
        foreach (var _ in new[] { 1, 2 })
        {
            foreach (var set in new[] { Set(-2, 60, 3), Set(0, 100, 5), [.. Set(3, 80, 8), ("Set.IsDrop", "true")], [.. Set(1, 0, 0), ("Sent.IsSkip", "true")] })
                Assert.Equal(HttpStatusCode.OK, (await Send(dana, path, [.. set, ("Sent.Keep", "true")])).Status);
        }

        Assert.Equal([(-2, LoggedSetKind.WarmUp), (0, LoggedSetKind.Work), (3, LoggedSetKind.Drop)], (await Sets(session)).Select(s => (s.Order, s.Kind)));
        var rows = (await Sheet(dana, path)).GetProperty("blocks")[0].GetProperty("items")[0].GetProperty("sets").EnumerateArray().ToList();
        Assert.Equal("Skipped", Assert.Single(rows, row => row.TryGetProperty("skipped", out var said) && said.ValueKind == JsonValueKind.String).GetProperty("skipped").GetString());

        await Send(dana, path, [.. Set(1, 0, 0), ("Sent.IsRemoval", "true")]);
        Assert.DoesNotContain("Skipped", (await dana.Get($"{path}/sync")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_that_another_device_logged_is_not_skipped_in_silence()
    {
        var (dana, path, session) = await Session();
        await Send(dana, path, Set(0, 100, 5));

        Assert.Equal(HttpStatusCode.Conflict, (await Send(dana, path, [.. Set(0, 0, 0), ("Sent.IsSkip", "true")])).Status);
        Assert.Single(await Sets(session));
        Assert.Equal(HttpStatusCode.OK, (await Send(dana, path, [.. Set(0, 0, 0), ("Sent.IsSkip", "true"), ("Sent.Keep", "true")])).Status);
        Assert.Empty(await Sets(session));
    }

    private async Task<(Guest Dana, string Path, Guid Session)> Session()
    {
        await using var db = app.Database.As(Dana.Business.Id);
        var session = (await TrainedClient.Assign(db, Dana, app.World.Bob)).Sessions[0];
        return (await app.As(Dana), $"/portal/sessions/{session}", session);
    }

    private static (string, string)[] Set(int order, decimal kg, int reps) =>
        [("Set.Block", "0"), ("Set.Item", "0"), ("Set.Order", $"{order}"), ("Set.Load", FormattableString.Invariant($"{kg}")), ("Set.Reps", $"{reps}")];

    private static async Task<JsonElement> Sheet(Guest guest, string path) => JsonDocument.Parse((await guest.Get($"{path}/sync")).Text).RootElement;

    private static async Task<Answer> Send(Guest guest, string path, params (string Name, string Value)[] fields)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, $"{path}/sync") { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        message.Headers.Add("X-Antiforgery", (await Sheet(guest, path)).GetProperty("token").GetString()!);
        return await guest.Send(message);
    }

    private async Task<List<LoggedSet>> Sets(Guid session)
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return await db.LoggedSets.Where(s => db.WorkoutLogs.Any(l => l.Id == s.LogId && l.ScheduledSessionId == session)).OrderBy(s => s.Order).ToListAsync();
    }
}
