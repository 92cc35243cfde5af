using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Data;
using PulseForge.Core.Progress.Photos;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;
using static PulseForge.Tests.Pages.Portal.Photographing;

namespace PulseForge.Tests.Pages.Portal;

/// <summary>A client and their photos.</summary>
public sealed class PhotosTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly byte[] Photo = Camera.Photo(600, 450);

    private Person Dana => app.World.Dana;

    [Fact]
    public async Task A_client_sends_three_photos_of_a_day_and_sees_them_upright_and_without_notes()
    {
        var erin = await app.As(app.World.Erin);

        var page = await erin.Follow(await erin.SendPhotos(Own, Day(-1), ("Front", Photo, "f.jpg"), ("Side", Photo, "s.jpg"), ("Back", Photo, "b.jpg")));

        Assert.Contains("Photos saved: 3", page.Text, StringComparison.Ordinal);
        var files = page.Pictures();
        Assert.Equal(12, files.Count(f => f.Contains(Own, StringComparison.Ordinal)));
        foreach (var address in files)
        {
            var file = await erin.Get(address);
            Assert.Equal((HttpStatusCode.OK, address.Contains(".avif?", StringComparison.Ordinal) ? "image/avif" : "image/webp"), (file.Status, file.ContentHeaders.ContentType!.MediaType));
            Assert.DoesNotContain(Camera.Canary, Encoding.Latin1.GetString(file.Bytes), StringComparison.Ordinal);
            if (address.Contains(".webp?", StringComparison.Ordinal)) Assert.Equal(("red", "blue"), (Camera.Edges(file.Bytes).Top, Camera.Edges(file.Bytes).Bottom));
        }
    }

    [Fact]
    public async Task A_file_is_kept_by_the_browser_alone_and_runs_nothing()
    {
        var (dana, page) = await Sent(-2);

        var file = await dana.Get(page.Pictures()[0]);

        Assert.True(file.Headers.CacheControl is { Private: true, MaxAge: { } age } && age > TimeSpan.FromHours(6) && age <= TimeSpan.FromHours(12));
        Assert.Contains("immutable", file.Headers.CacheControl.Extensions.Select(e => e.Name));
        Assert.StartsWith("sandbox;", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(["nosniff"], file.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], file.Headers.GetValues("Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task A_link_opens_for_the_person_it_was_made_for_and_for_nobody_else()
    {
        var (dana, page) = await Sent(-3);
        var address = page.Pictures()[0];
        var photo = address.Split('/')[4];
        var coachs = (await (await app.As(app.World.Bob)).Get($"/coach/clients/{Dana.ClientId}/photos")).Pictures().First(p => p.Contains(photo, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, (await dana.Get(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(app.World.Bob)).Get(coachs)).Status);
        // The owner sees Dana, too, but this link is Bob's.
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Alice)).Get(coachs)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Erin)).Get(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Charlie)).Get(coachs)).Status);
        foreach (var stranger in new[] { await app.As(app.World.Charlie), await app.As(app.World.Bob), app.Guest(Dana.Host) }) Assert.Equal(HttpStatusCode.Redirect, (await stranger.Get(address)).Status);
    }

    [Fact]
    public async Task A_link_that_was_changed_or_is_over_opens_nothing()
    {
        var (dana, page) = await Sent(-4);
        var address = page.Pictures().First(p => p.Contains("/320.webp", StringComparison.Ordinal));
        string[] changed = [address.Split('?')[0], address.Replace("/320.", "/450.", StringComparison.Ordinal), address.Replace(".webp", ".avif", StringComparison.Ordinal), address.Replace("until=", "until=9", StringComparison.Ordinal), $"{address}x", address[..^1], address.Replace("sign=", "sign=%00", StringComparison.Ordinal), address.Replace(".webp", ".svg", StringComparison.Ordinal)];

        foreach (var link in changed) Assert.NotEqual(HttpStatusCode.OK, (await dana.Get(link)).Status);
        app.Time.Advance(Duration.FromHours(12));
        try { Assert.Equal(HttpStatusCode.NotFound, (await dana.Get(address)).Status); }
        finally { app.Time.Advance(Duration.FromHours(-12)); }
        Assert.Equal(HttpStatusCode.OK, (await dana.Get(address)).Status);
    }

    [Fact]
    public async Task A_coach_who_looks_at_the_portal_is_shown_no_photo_there()
    {
        var (_, page) = await Sent(-5);
        var bob = await app.As(app.World.Bob);
        await bob.Submit(await bob.Get($"/coach/clients/{Dana.ClientId}"), $"form[action='/coach/clients/{Dana.ClientId}/viewing']");

        foreach (var path in new[] { Own, $"{Own}/comparison" })
        {
            var seen = await bob.Get(path);
            Assert.Equal((HttpStatusCode.OK, 0), (seen.Status, seen.Pictures().Count));
            Assert.Contains("Photos are not shown here", seen.Text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get(page.Pictures()[0])).Status);
    }

    [Fact]
    public async Task What_is_no_photo_is_said_at_its_field_and_the_others_are_saved()
    {
        var dana = await app.As(Dana);

        var page = await dana.SendPhotos(Own, Day(-6), ("Front", "<html><script>alert(1)</script>"u8.ToArray(), "holiday.jpg"), ("Side", Photo, "s.jpg"), ("Back", Photo[..3000], "cut.jpg"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("This is no photo", page.TextOf("#Input_Front_File-error"), StringComparison.Ordinal);
        Assert.StartsWith("This photo is damaged", page.TextOf("#Input_Back_File-error"), StringComparison.Ordinal);
        Assert.False(page.Has("#Input_Side_File-error"));
        Assert.Equal(Day(-6), page.Element("#Input_On").GetAttribute("value"));
        Assert.Equal([Pose.Side], await Poses(-6));
    }

    [Theory]
    [InlineData("1", "still to come")]
    [InlineData("-8000", "last 20 years")]
    [InlineData("yesterday", "no such date")]
    public async Task A_day_that_can_not_be_is_said_at_its_field(string on, string expected)
    {
        var dana = await app.As(Dana);

        var page = await dana.SendPhotos(Own, int.TryParse(on, out var days) ? Day(days) : on, ("Front", Photo, "f.jpg"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(expected, page.TextOf("#Input_On-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_photo_says_so() =>
        Assert.Equal("Choose at least one photo.", (await (await app.As(Dana)).SendPhotos(Own, Day(0))).TextOf("#Input_Front_File-error"));

    [Fact]
    public async Task A_photo_is_removed_and_put_back()
    {
        var (dana, page) = await Sent(-7);
        var removal = $"form[action='{page.Pictures()[0].Split("/320")[0]}/removal']";

        var removed = await dana.Follow(await dana.Submit(page, removal));
        Assert.False(removed.Has(removal));
        Assert.Equal(HttpStatusCode.NotFound, (await dana.Get(page.Pictures()[0])).Status);
        var back = await dana.Follow(await dana.Submit(removed, ".toast form"));
        Assert.True(back.Has(removal));
        var erin = await app.As(app.World.Erin);
        var anothers = new HttpRequestMessage(HttpMethod.Post, $"{page.Pictures()[0].Split("/320")[0]}/removal") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", await erin.TokenOf(Own))]) };
        Assert.Equal(HttpStatusCode.NotFound, (await erin.Send(anothers)).Status);
    }

    [Fact]
    public async Task How_many_days_there_are_costs_no_query_more()
    {
        var (dana, _) = await Sent(-8);
        var few = await Queries(dana);
        for (var day = 9; day < 13; day++) await dana.SendPhotos(Own, Day(-day), ("Front", Photo, "f.jpg"), ("Back", Photo, "b.jpg"));

        Assert.Equal(few, await Queries(dana));
    }

    [Fact]
    public async Task Two_days_are_compared_the_first_and_the_last_unless_chosen()
    {
        var (dana, _) = await Sent(-20);
        foreach (var day in new[] { -40, -60 }) await dana.SendPhotos(Own, Day(day), ("Front", Photo, "f.jpg"));

        var page = await dana.Get($"{Own}/comparison?pose=Front&from={Day(-40)}&to={Day(-20)}");
        Assert.Equal([Day(-40), Day(-20)], new[] { "from", "to" }.Select(name => page.Element($"#{name} option[selected]").GetAttribute("value")));
        Assert.Equal(2, page.Page.QuerySelectorAll("figure picture").Length);
        Assert.Equal(Day(-60), (await dana.Get($"{Own}/comparison?pose=9&from=nonsense")).Element("#from option[selected]").GetAttribute("value"));
        Assert.Contains("Nothing to compare yet", (await (await app.As(app.World.Erin)).Get($"{Own}/comparison")).Text, StringComparison.Ordinal);
    }

    private async Task<(Guest Dana, Answer Page)> Sent(int day)
    {
        var dana = await app.As(Dana);
        return (dana, await dana.Follow(await dana.SendPhotos(Own, Day(day), ("Front", Photo, "f.jpg"))));
    }

    private async Task<int> Queries(Guest person)
    {
        // What the product remembers for some seconds is asked for now.
        await person.Get(Own);
        using var queries = QueryCounter.Of(app.Database);
        await person.Get(Own);
        return queries.Queries.Count;
    }

    private async Task<List<Pose>> Poses(int day)
    {
        await using var db = app.Database.As(Dana.Business.Id);
        var on = app.Today(Dana).PlusDays(day);
        return await db.ProgressPhotos.Where(p => p.ClientId == Dana.ClientId && p.On == on).Select(p => p.Pose).ToListAsync();
    }

    private string Day(int days) => LocalDatePattern.Iso.Format(app.Today(Dana).PlusDays(days));
}
