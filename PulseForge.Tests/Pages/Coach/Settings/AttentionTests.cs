using System.Net;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Settings;

public sealed class AttentionTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private const string Address = "/coach/settings/attention";

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from attention_settings");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_owner_chooses_and_sees_what_was_chosen()
    {
        var alice = await app.As(app.World.Alice);
        var page = await alice.Get(Address);
        Assert.Equal(["9", "21:00", "08:00", "7", "1"], new[] { "AfterHours", "QuietFrom", "QuietUntil", "SilentDays", "EffortRise" }.Select(name => Typed(page, name)));
        var saved = await alice.Follow(await alice.Submit(page, ".settings-form", ("Input.AfterHours", "12"), ("Input.QuietFrom", "20:30"), ("Input.SilentDays", "10"), ("Input.EffortRise", "1.5")));

        Assert.Equal(["12", "20:30", "10", "1.5"], new[] { "AfterHours", "QuietFrom", "SilentDays", "EffortRise" }.Select(name => Typed(saved, name)));
        await alice.Submit(saved, ".settings-form", ("Input.SilentDays", "11"));
        Assert.Equal(["11"], await Sql.Column(app.Database.SuperuserConnection, "select silent_days from attention_settings"));
    }

    [Theory]
    [InlineData("Input.AfterHours", "37")]
    [InlineData("Input.AfterHours", "42,5")]
    [InlineData("Input.SilentDays", "0")]
    [InlineData("Input.SilentDays", "")]
    [InlineData("Input.StalledDays", "7")]
    [InlineData("Input.LoadChange", "9999999999")]
    [InlineData("Input.Monotony", "NaN")]
    [InlineData("Input.EffortRise", "1e999")]
    [InlineData("Input.QuietFrom", "25:00")]
    [InlineData("Input.QuietUntil", "21:00")]
    public async Task What_makes_no_sense_is_refused_at_its_field_and_kept(string field, string typed)
    {
        var alice = await app.As(app.World.Alice);
        var answer = await alice.Submit(await alice.Get(Address), ".settings-form", (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("true", answer.Element($"[name='{field}']").GetAttribute("aria-invalid"));
        Assert.Equal(typed, answer.Element($"[name='{field}']").GetAttribute("value"));
        Assert.Equal(0L, await Sql.Scalar(app.Database.SuperuserConnection, "select count(*) from attention_settings"));
    }

    [Fact]
    public async Task Coaches_clients_and_guests_have_no_way_in()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await (await app.As(app.World.Bob)).Get(Address)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await (await app.As(app.World.Dana)).Get(Address)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest(app.World.Alice.Host).Get(Address)).Status);
    }

    private static string? Typed(Answer page, string name) => page.Element($"[name='Input.{name}']").GetAttribute("value");
}
