using System.Net;
using NodaTime;
using PulseForge.Tests.CheckIns;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.CheckIns;

/// <summary>What waits for a coach, and in which order.</summary>
public sealed class QueueTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from check_ins; delete from check_in_schedules");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/coach/check-ins")]
    [InlineData("/coach/check-ins/forms")]
    public async Task Guests_and_clients_have_no_way_in(string path)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest(Dana.Host).Get(path)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await (await app.As(Dana)).Get(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(app.World.Bob)).Get(path)).Status);
    }

    [Fact]
    public async Task The_queue_has_a_stop_sign_first_then_who_waits_longest()
    {
        var (late, early, stopped) = (await app.Answered(Dana, 1), await app.Answered(Dana, 9), await app.Answered(Dana, 2));
        await Sql.Execute(app.Database.SuperuserConnection, $"update check_ins set stopped_at = answered_at where id = '{stopped.Id}'");
        var rows = (await (await app.As(app.World.Bob)).Get("/coach/check-ins")).Page.QuerySelectorAll(".panel a.line-row").Select(a => a.GetAttribute("href"));

        Assert.Equal([$"/coach/check-ins/{stopped.Id}", $"/coach/check-ins/{early.Id}", $"/coach/check-ins/{late.Id}"], rows);
    }

    [Fact]
    public async Task Those_without_an_answer_for_a_day_and_those_that_were_read_have_their_own_lists()
    {
        var open = await app.Ask(Dana, ago: Duration.FromHours(30));
        var read = await app.Answered(Dana);
        await Sql.Execute(app.Database.SuperuserConnection, $"update check_ins set reviewed_at = now() where id = '{read.Id}'");
        var bob = await app.As(app.World.Bob);

        Assert.Contains($"{open.Id}", (await bob.Get("/coach/check-ins?show=Overdue")).Text, StringComparison.Ordinal);
        Assert.Contains($"{read.Id}", (await bob.Get("/coach/check-ins?show=Reviewed")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{open.Id}", (await bob.Get("/coach/check-ins")).Text, StringComparison.Ordinal);
    }
}
