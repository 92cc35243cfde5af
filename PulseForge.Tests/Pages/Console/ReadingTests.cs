using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PulseForge.Core.Audit;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Console;

/// <summary>Alone in its class: it ends what writes readings, so that they are all there.</summary>
public sealed class ReadingTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task Each_view_stands_in_the_audit_of_the_business_that_it_shows_else_in_the_platforms_and_a_refresh_in_none()
    {
        var (ada, iron) = (await app.As(app.World.Ada), app.World.IronHouse.Id);
        foreach (var page in new[] { "/console/tenants?q=iron", $"/console/tenants/{iron}", "/console/jobs", $"/console/jobs?tenant={iron}", "/console/audit", "/console/audit?tenant=iron-house", "/console/users?q=dana@example.com", "/console/users" }) await ada.Get(page);
        await ada.GetPart("/console/jobs");
        await app.Services.GetServices<IHostedService>().OfType<ReadingWriter>().Single().StopAsync(default);

        await using var platform = app.Database.Platform();
        var entries = await platform.AuditEntries.Where(e => e.Action.StartsWith("console.")).ToListAsync();
        Assert.All(entries, e => Assert.Equal((app.World.Ada.UserId, "Admin"), (e.UserId!.Value, e.Role)));
        Assert.Equal(["console.audit_read", "console.jobs_read", "console.tenant_read"], entries.Where(e => e.TenantId == iron).Select(e => e.Action).Order());
        Assert.Equal(["console.audit_read", "console.jobs_read", "console.tenants_read", "console.users_read"], entries.Where(e => e.TenantId == Tenant.PlatformId).Select(e => e.Action).Order());
        Assert.Equal([iron], entries.Single(e => e.Action == "console.tenants_read").SubjectIds);
        Assert.Equal([app.World.Dana.UserId], entries.Single(e => e.Action == "console.users_read").SubjectIds);
    }
}
