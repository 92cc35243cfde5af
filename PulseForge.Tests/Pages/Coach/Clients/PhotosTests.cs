using System.Net;
using NodaTime.Text;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Pages.Portal;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients;

/// <summary>A coach and the photos of their client.</summary>
public sealed class PhotosTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly byte[] Photo = Camera.Photo(600, 450);

    private Person Dana => app.World.Dana;

    private string Address => $"/coach/clients/{Dana.ClientId}/photos";

    private string Today => LocalDatePattern.Iso.Format(app.Today(Dana));

    [Fact]
    public async Task A_coach_adds_a_photo_that_the_client_sees_takes_it_away_and_puts_it_back()
    {
        var (bob, dana) = (await app.As(app.World.Bob), await app.As(Dana));
        Assert.Equal("Photos", (await bob.Get($"/coach/clients/{Dana.ClientId}")).TextOf($"a[href='{Address}']"));

        var page = await bob.Follow(await bob.SendPhotos(Address, Today, ("Front", Photo, "f.jpg")));
        var photo = page.Pictures()[0];
        Assert.Equal(HttpStatusCode.OK, (await bob.Get(photo)).Status);
        Assert.Equal(4, (await dana.Get(Photographing.Own)).Pictures().Count);

        var removed = await bob.Follow(await bob.Submit(page, $"form[action='{photo.Split("/320")[0]}/removal']"));
        Assert.Empty((await dana.Get(Photographing.Own)).Pictures());
        await bob.Submit(removed, ".toast form");
        Assert.Equal(4, (await dana.Get(Photographing.Own)).Pictures().Count);
    }

    [Fact]
    public async Task Whom_they_may_not_see_has_no_photos_for_them()
    {
        var photo = (await Sent(await app.As(app.World.Bob))).Pictures()[0].Split('?')[0];
        foreach (var (person, client) in new[] { (app.World.Bob, app.World.Erin), (app.World.Charlie, Dana) })
        {
            var coach = await app.As(person);
            foreach (var path in new[] { "", "/comparison" }) Assert.Equal(HttpStatusCode.NotFound, (await coach.Get($"/coach/clients/{client.ClientId}/photos{path}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await coach.Get(photo.Replace($"{Dana.ClientId}", $"{client.ClientId}", StringComparison.Ordinal))).Status);
        }
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest(Dana.Host).Get(Address)).Status);
        Assert.Contains("denied", (await (await app.As(Dana)).Get(Address)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_ends_with_the_assignment()
    {
        var bob = await app.As(app.World.Bob);
        var photo = (await Sent(bob)).Pictures()[0];
        await Sql.Execute(app.Database.SuperuserConnection, $"update client_coaches set coach_id = '{app.World.Alice.UserId}' where client_id = '{Dana.ClientId}'");
        try { Assert.Equal(HttpStatusCode.NotFound, (await bob.Get(photo)).Status); }
        finally { await Sql.Execute(app.Database.SuperuserConnection, $"update client_coaches set coach_id = '{app.World.Bob.UserId}' where client_id = '{Dana.ClientId}'"); }
    }

    [Fact]
    public async Task That_all_of_it_was_too_large_is_said_at_the_field()
    {
        var page = await (await app.As(app.World.Bob)).Get($"{Address}?large=true");
        Assert.Equal("One of the photos was larger than 30 MB. Choose them once more, smaller.", page.TextOf("#Input_Front_File-error"));
    }

    [Fact]
    public async Task Nothing_is_added_to_an_archived_client_and_what_is_there_can_be_seen()
    {
        var bob = await app.As(app.World.Bob);
        await Sent(bob);
        var token = await bob.TokenOf(Address);
        await Sql.Execute(app.Database.SuperuserConnection, $"update clients set status = 'Archived' where id = '{Dana.ClientId}'");
        try
        {
            var page = await bob.Get(Address);
            Assert.False(page.Has("#photos"));
            Assert.Equal(HttpStatusCode.OK, (await bob.Get(page.Pictures()[0])).Status);
            var refused = await bob.Send(new(HttpMethod.Post, Address) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Input.On", Today), new("Input.Front.Upload", $"{Guid.NewGuid()}")]) });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        }
        finally { await Sql.Execute(app.Database.SuperuserConnection, $"update clients set status = 'Active' where id = '{Dana.ClientId}'"); }
    }

    private async Task<Answer> Sent(Guest coach) => await coach.Follow(await coach.SendPhotos(Address, Today, ("Front", Photo, "f.jpg")));
}
