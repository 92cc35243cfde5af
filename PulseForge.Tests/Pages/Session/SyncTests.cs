using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Pages.Session;

/// <summary>What a phone that was without a connection sends when it has one again.</summary>
public sealed class SyncTests(WebApp app) : IClassFixture<WebApp>
{
    private Person Dana => app.World.Dana;

    [Fact]
    public async Task A_set_that_is_sent_twice_is_stored_once()
    {
        var (dana, path, session) = await Session();

        Assert.Equal(HttpStatusCode.OK, (await Send(dana, path, Set(0, 100, 5))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Send(dana, path, Set(0, 100, 5))).Status);

        Assert.Equal((100m, 5), Assert.Single((await Sets(session)).Select(s => (s.LoadKg, s.Reps))));
    }

    [Fact]
    public async Task Sets_of_two_phones_are_merged()
    {
        var (dana, path, session) = await Session();
        await Send(dana, path, Set(0, 100, 5));
        await Send(await app.As(Dana), path, Set(1, 100, 4));

        Assert.Equal([5, 4], (await Sets(session)).Select(s => s.Reps));
    }

    [Fact]
    public async Task The_same_set_of_two_phones_is_asked_about_and_neither_is_lost()
    {
        var (dana, path, session) = await Session();
        await Send(dana, path, Set(0, 100, 5));

        var asked = await Send(dana, path, Set(0, 102.5m, 3));

        Assert.Equal(HttpStatusCode.Conflict, asked.Status);
        using var json = JsonDocument.Parse(asked.Text);
        Assert.Equal("100 kg × 5", json.RootElement.GetProperty("theirs").GetString());
        Assert.Equal(5, (await Sets(session)).Single().Reps);
        Assert.Equal(HttpStatusCode.OK, (await Send(dana, path, [.. Set(0, 102.5m, 3), ("Sent.Keep", "true")])).Status);
        Assert.Equal(3, (await Sets(session)).Single().Reps);
    }

    [Fact]
    public async Task A_correction_of_what_the_phone_saw_needs_no_question()
    {
        var (dana, path, session) = await Session();
        await Send(dana, path, Set(0, 100, 5));
        var seen = (await Sheet(dana, path)).GetProperty("blocks")[0].GetProperty("items")[0].GetProperty("sets")[0].GetProperty("seen").GetString()!;

        Assert.Equal(HttpStatusCode.OK, (await Send(dana, path, [.. Set(0, 100, 6), ("Sent.Seen", seen)])).Status);
        Assert.Equal(6, (await Sets(session)).Single().Reps);
    }

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

    [Fact]
    public async Task A_set_is_taken_back_and_taking_it_back_again_changes_nothing()
    {
        var (dana, path, session) = await Session();
        await Send(dana, path, Set(0, 100, 5));

        foreach (var _ in new[] { 1, 2 }) Assert.Equal(HttpStatusCode.OK, (await Send(dana, path, [.. Set(0, 0, 0), ("Sent.IsRemoval", "true"), ("Sent.Keep", "true")])).Status);
        Assert.Empty(await Sets(session));
    }

    [Fact]
    public async Task A_session_that_the_coach_took_out_meanwhile_is_kept_with_what_was_trained()
    {
        var (dana, path, session) = await Session();
        var token = (await Sheet(dana, path)).GetProperty("token").GetString()!;
        await Sql.Execute(app.Database.SuperuserConnection, $"update scheduled_sessions set deleted_at = now() where id = '{session}'");
        Assert.Equal(HttpStatusCode.NotFound, (await dana.Get($"{path}/sync")).Status);

        Assert.Equal(HttpStatusCode.OK, (await Post(dana, path, token, Set(0, 100, 5))).Status);

        Assert.Single(await Sets(session));
        await using var db = app.Database.As(Dana.Business.Id);
        Assert.True(await db.ScheduledSessions.AnyAsync(s => s.Id == session));
    }

    [Fact]
    public async Task An_exercise_that_is_not_in_the_session_any_more_is_told_and_not_stored_as_another()
    {
        var (dana, path, session) = await Session();

        var refused = await Send(dana, path, [.. Set(0, 100, 5), ("Sent.Exercise", Guid.NewGuid().ToString())]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("This session was changed meanwhile", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await Sets(session));
    }

    [Theory]
    [InlineData("100", "10000", 0)]
    [InlineData("-900", "5", 0)]
    [InlineData("heavy", "5", 0)]
    [InlineData("100", "", 0)]
    [InlineData("100", "5", 300)]
    [InlineData("100", "5", -9)]
    public async Task What_cannot_be_is_refused_with_a_reason(string load, string reps, int order)
    {
        var (dana, path, session) = await Session();

        var refused = await Send(dana, path, ("Set.Block", "0"), ("Set.Item", "0"), ("Set.Order", $"{order}"), ("Set.Load", load), ("Set.Reps", reps));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        using var json = JsonDocument.Parse(refused.Text);
        Assert.NotEmpty(json.RootElement.GetProperty("why").GetString()!);
        Assert.Empty(await Sets(session));
    }

    [Fact]
    public async Task A_session_is_finished_and_finishing_again_corrects_it()
    {
        var (dana, path, session) = await Session();
        foreach (var minutes in new[] { "40", "45" }) Assert.Equal(HttpStatusCode.OK, (await Send(dana, $"{path}", "?handler=Finish", ("Input.Rpe", "7,5"), ("Input.Minutes", minutes), ("Input.Note", " Good "))).Status);

        await using var db = app.Database.As(Dana.Business.Id);
        var log = await db.WorkoutLogs.SingleAsync(l => l.ScheduledSessionId == session);
        Assert.Equal((7.5m, 45, "Good"), (log.SessionRpe, log.DurationMinutes, log.Note));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(dana, path, "?handler=Finish", ("Input.Rpe", "11"))).Status);
    }

    [Fact]
    public async Task The_phone_tells_an_ended_sign_in_from_a_missing_connection()
    {
        var (_, path, _) = await Session();
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Guest(Dana.Host).Get($"{path}/sync")).Status);
    }

    [Fact]
    public async Task Nobody_else_gets_or_sends_a_clients_session()
    {
        var (_, path, session) = await Session();
        foreach (var other in new[] { app.World.Charlie, app.World.Bob })
        {
            var guest = await app.As(other);
            Assert.Equal(HttpStatusCode.NotFound, (await guest.Get($"{path}/sync")).Status);
        }

        Assert.Empty(await Sets(session));
    }

    [Fact]
    public async Task The_shell_holds_words_and_nothing_of_a_person()
    {
        var dana = await app.As(Dana);
        var shell = await dana.Get("/portal/shell");

        Assert.Equal(HttpStatusCode.OK, shell.Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Guest(Dana.Host).Get("/portal/shell")).Status);
        Assert.True(shell.Has("template#p-session"));
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

    private static Task<Answer> Send(Guest guest, string path, params (string, string)[] fields) => Send(guest, path, "", fields);

    private static async Task<Answer> Send(Guest guest, string path, string handler, params (string, string)[] fields) =>
        await Post(guest, path + "/sync" + handler, (await Sheet(guest, path)).GetProperty("token").GetString()!, fields, isWhole: true);

    private static Task<Answer> Post(Guest guest, string path, string token, (string Name, string Value)[] fields, bool isWhole = false)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, isWhole ? path : $"{path}/sync") { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        message.Headers.Add("X-Antiforgery", token);
        return guest.Send(message);
    }

    private async Task<List<LoggedSet>> Sets(Guid session)
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return await db.LoggedSets.Where(s => db.WorkoutLogs.Any(l => l.Id == s.LogId && l.ScheduledSessionId == session)).OrderBy(s => s.Order).ToListAsync();
    }
}
