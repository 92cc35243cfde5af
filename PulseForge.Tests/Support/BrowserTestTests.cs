namespace PulseForge.Tests.Support;

public sealed class BrowserTestTests : BrowserTest
{
    [BrowserFact]
    public async Task A_visit_notes_what_the_browser_complains_about()
    {
        var visit = await Phone();
        await visit.Page.SetContentAsync("<p>Hello</p><script>console.error('lost'); console.error('htmx:sendAbort', document.body); setTimeout(() => { throw new Error('broken'); });</script><img src='https://stranger.invalid/x.png'>");
        await visit.Page.WaitForFunctionAsync("() => document.images[0].complete");

        var complaints = visit.TakeComplaints();
        Assert.Contains("console: lost", complaints);
        Assert.DoesNotContain(complaints, complaint => complaint.Contains("sendAbort", StringComparison.Ordinal));
        Assert.Contains(complaints, complaint => complaint.StartsWith("script: ", StringComparison.Ordinal) && complaint.Contains("broken", StringComparison.Ordinal));
        Assert.Contains("request to a stranger: https://stranger.invalid/x.png", complaints);
    }

    [BrowserFact]
    public async Task A_visit_without_script_runs_none()
    {
        var visit = await WithoutJavaScript();
        await visit.Page.SetContentAsync("<p>plain</p><script>document.body.textContent = 'scripted'</script>");

        Assert.Equal("plain", await visit.Page.Locator("p").TextContentAsync());
    }
}
