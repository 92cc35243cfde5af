using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime.Text;
using PulseForge.Core.Audit;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Pages.Portal;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients;

/// <summary>Ends what writes readings, so it has a product of its own.</summary>
public sealed class PhotosAuditTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task That_a_coach_looked_at_photos_is_noted_once_a_page_and_that_they_added_one()
    {
        var dana = app.World.Dana;
        var (bob, address) = (await app.As(app.World.Bob), $"/coach/clients/{dana.ClientId}/photos");
        // The form is on a page that is looked at, too.
        await bob.SendPhotos(address, LocalDatePattern.Iso.Format(app.Today(dana)), ("Front", Camera.Photo(600, 450), "f.jpg"));
        foreach (var picture in (await bob.Get(address)).Pictures()) await bob.Get(picture);
        await bob.Get($"{address}/comparison");
        await (await app.As(dana)).Get(Photographing.Own);

        await app.Services.GetServices<IHostedService>().OfType<ReadingWriter>().Single().StopAsync(default);

        Assert.Equal(["client.photos_viewed 3", "photo.added 1"], await Sql.Column(app.Database.SuperuserConnection, $"""
            select action || ' ' || count(*) from audit_entries where action like '%photo%' and user_id = '{app.World.Bob.UserId}' and '{dana.ClientId}' = any(subject_ids) group by action order by 1
            """));
        Assert.Equal(["0"], await Sql.Column(app.Database.SuperuserConnection, $"select count(*)::text from audit_entries where action = 'client.photos_viewed' and user_id = '{dana.UserId}'"));
    }
}
