using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PulseForge.Core.Audit;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Portal;

/// <summary>Ends what writes readings, so it has a product of its own.</summary>
public sealed class ViewingAuditTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task Each_look_at_a_clients_portal_stands_in_the_audit_as_the_coachs()
    {
        var (bob, dana) = (app.World.Bob, app.World.Dana.ClientId);
        var guest = await app.As(bob);
        await guest.Submit(await guest.Get($"/coach/clients/{dana}"), "form[action$='viewing']");
        await guest.Get("/portal/plan");

        await app.Services.GetServices<IHostedService>().OfType<ReadingWriter>().Single().StopAsync(default);

        Assert.Equal(["Coach"], await Sql.Column(app.Database.SuperuserConnection,
            $"select role from audit_entries where action = 'client.portal_viewed' and user_id = '{bob.UserId}' and acting_client_id is null and '{dana}' = any(subject_ids)"));
    }
}
