using System.Net;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;
using PulseForge.Web.Authorization;

namespace PulseForge.Tests.Pages.Portal;

/// <summary>A coach sees the portal as a client does.</summary>
public sealed class ViewingTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Banner = ".viewing";

    private Person Dana => app.World.Dana;

    [Fact]
    public async Task A_coach_sees_what_the_client_sees_and_can_change_nothing()
    {
        await app.Schedule(Dana, app.Today(Dana));
        var bob = await Looking(app.World.Bob);

        var today = await bob.Get("/portal/today");

        Assert.Contains("Dana", today.TextOf(Banner), StringComparison.Ordinal);
        Assert.Contains("Hello Dana", today.TextOf("h1"), StringComparison.Ordinal);
        Assert.Equal((await (await app.As(Dana)).Get("/portal/today")).TextOf(".week-strip"), today.TextOf(".week-strip"));
        var progress = await bob.Get("/portal/progress");
        Assert.Null(progress.Element("#weighing").Closest("fieldset:not([disabled])"));
        Assert.NotNull(progress.Element("#weighing").Closest("fieldset[disabled]"));
        Assert.Contains("/account/denied", (await bob.Submit(progress, "#weighing", ("Input.Weight", "70"))).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_ends_it()
    {
        var bob = await Looking(app.World.Bob);

        var back = await bob.Submit(await bob.Get("/portal/today"), $"{Banner} form");

        Assert.Equal($"/coach/clients/{Dana.ClientId}", back.Location);
        Assert.NotEqual(HttpStatusCode.OK, (await bob.Get("/portal/today")).Status);
    }

    [Fact]
    public async Task It_lasts_an_hour()
    {
        var bob = await Looking(app.World.Bob);
        var lasts = Duration.FromTimeSpan(PortalViews.Lasts) + Duration.FromMinutes(1);
        app.Time.Advance(lasts);
        try
        {
            Assert.NotEqual(HttpStatusCode.OK, (await bob.Get("/portal/today")).Status);
            Assert.Equal(HttpStatusCode.OK, (await bob.Get("/coach")).Status);
        }
        finally
        {
            app.Time.Advance(-lasts);
        }
    }

    [Fact]
    public async Task A_coach_who_is_no_more_the_clients_sees_no_more()
    {
        var bob = await Looking(app.World.Bob);
        await Sql.Execute(app.Database.SuperuserConnection, $"delete from client_coaches where client_id = '{Dana.ClientId}'");
        try
        {
            Assert.NotEqual(HttpStatusCode.OK, (await bob.Get("/portal/today")).Status);
        }
        finally
        {
            await app.Change(Dana.Business, db => Task.FromResult(db.Add(new ClientCoach(Dana.ClientId!.Value, app.World.Bob.UserId, isLead: true, app.Time.Now))));
        }
    }

    private async Task<Guest> Looking(Person coach)
    {
        var guest = await app.As(coach);
        var begun = await guest.Submit(await guest.Get($"/coach/clients/{Dana.ClientId}"), "form[action$='viewing']");
        Assert.Equal("/portal/today", begun.Location);
        return guest;
    }
}
