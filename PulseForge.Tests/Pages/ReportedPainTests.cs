using PulseForge.Core.Accounts;
using PulseForge.Core.CheckIns;
using PulseForge.Tests.Automation;
using PulseForge.Tests.CheckIns;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages;

/// <summary>From an answer that reports pain to the coach's day.</summary>
public sealed class ReportedPainTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly Guest _phone = app.Guest(app.World.Erin.Host);

    [Fact]
    public async Task Pain_that_is_reported_stands_on_the_coachs_day_with_the_way_to_the_answers_until_it_is_corrected()
    {
        var erin = app.World.Erin;
        await app.Schedule(erin, app.Today(erin));
        var checkIn = await app.Ask(erin);
        var link = await Link(checkIn);
        await _phone.Submit(await _phone.Get(link), "#check-in", [.. Asked.Weekly(), ("a-pain", "yes"), ("more-pain", "left knee")]);
        var alice = await app.As(app.World.Alice);

        var card = (await alice.Get("/coach")).Element($".flag-card:has([href='/coach/clients/{erin.ClientId}'])");
        Assert.Contains("Reported pain, injury or illness", card.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("left knee", card.TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector($"a[href='/coach/check-ins/{checkIn.Id}']"));
        Assert.True((await alice.Get($"/coach/clients/{erin.ClientId}/flags/PainReported")).Has($"a[href='/coach/check-ins/{checkIn.Id}']"));

        await _phone.Submit(await _phone.Get(link), "#check-in", Asked.Weekly());
        Assert.False((await alice.Get("/coach")).Has($".flag-card:has([href='/coach/clients/{erin.ClientId}'])"));
    }

    private Task<string> Link(CheckIn checkIn) => app.In(app.World.Erin.Business, (_, db) =>
    {
        var (link, token) = AccessLink.Issue(LinkPurpose.CheckIn, app.Time.Now, checkIn.ClosesAt - app.Time.Now, app.World.Erin.UserId, checkIn.ClientId, checkIn.Id);
        db.Add(link);
        return Task.FromResult($"/c/{token}");
    });
}
