using System.Net;
using System.Text.Json;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Session;

/// <summary>What a phone sends beside the planned sets.</summary>
public sealed class SyncChoicesTests(WebApp app) : PhoneTest(app), IClassFixture<WebApp>
{
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
}
