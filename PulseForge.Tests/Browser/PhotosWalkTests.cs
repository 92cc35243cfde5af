using System.Collections.Concurrent;
using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NodaTime.Text;
using PulseForge.Core.Progress.Photos;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Pages.Portal;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Browser;

/// <summary>A client photographs themself, on a bad signal, and looks at what changed.</summary>
public sealed class PhotosWalkTests(LiveApp app) : BrowserTest, IClassFixture<LiveApp>
{
    private const string Parts = "**/photos/uploads/*";

    private Person Dana => app.World.Dana;

    private string Day(int ago) => LocalDatePattern.Iso.Format(app.Today(Dana).PlusDays(-ago));

    [BrowserFact]
    public async Task An_upload_goes_on_after_a_lost_signal_and_after_a_closed_tab()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "delete from progress_photos; delete from photo_uploads");
        var file = await FileOf(Camera.Grain(1400, 1400));
        var visit = await SignedIn(await Phone(), Dana, Photographing.Own);
        var (page, offsets, lost) = (visit.Page, new ConcurrentQueue<int>(), 0);
        // The second part is lost once; the fourth never ends: the tab is closed over it.
        await page.RouteAsync(Parts, async route =>
        {
            if (route.Request.Method != "POST") { await route.ContinueAsync(); return; }
            offsets.Enqueue(int.Parse(route.Request.Headers["upload-offset"], CultureInfo.InvariantCulture));
            if (offsets.Count == 2 && lost++ == 0) await route.AbortAsync("internetdisconnected");
            else if (offsets.Count < 5) await route.ContinueAsync();
        });
        await Choose(page, "Front", file, Day(0));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add photos" }).ClickAsync();
        await page.WaitForRequestAsync(request => request.Method == "POST" && offsets.Count >= 4);
        await Assertions.Expect(page.Locator(".photo-sending progress")).Not.ToHaveAttributeAsync("value", "0");
        Assert.Equal([0, 262144, 262144, 524288], offsets.Take(4));
        await Assertions.Expect(page.Locator(".photo-sending p")).ToContainTextAsync("% sent");

        var again = await page.Context.NewPageAsync();
        await page.CloseAsync();
        var resumed = new ConcurrentQueue<int>();
        again.Request += (_, request) => { if (request.Headers.TryGetValue("upload-offset", out var at)) resumed.Enqueue(int.Parse(at, CultureInfo.InvariantCulture)); };
        await again.GotoAsync(app.Url(Photographing.Own, app.World.IronHouse));
        await Choose(again, "Front", file, Day(0));
        // It is made while the browser waits, on a machine that has more to do.
        await again.RunAndWaitForResponseAsync(() => again.GetByRole(AriaRole.Button, new() { Name = "Add photos" }).ClickAsync(), answer => answer.Request.Method == "POST" && answer.Url.EndsWith("/photos", StringComparison.Ordinal));
        await Assertions.Expect(again.GetByText("Photos saved: 1")).ToBeVisibleAsync();

        Assert.True(resumed.First() >= 524288, $"It began at {resumed.First()}.");
        await Assertions.Expect(again.Locator(".photo-frame img").First).ToBeVisibleAsync();
        Assert.True(await again.Locator(".photo-frame img").First.EvaluateAsync<bool>("async image => { await image.decode(); return image.naturalWidth > 0 && image.currentSrc.includes('.avif'); }"));
        // A square photo fills its upright frame.
        Assert.True(await again.Locator(".photo-frame:has(img)").First.EvaluateAsync<bool>("frame => frame.clientHeight > frame.clientWidth && frame.querySelector('img').clientHeight === frame.clientHeight"));
        await using var db = app.Database.As(Dana.Business.Id);
        Assert.DoesNotContain(Camera.Canary, string.Concat((await db.PhotoFiles.Select(f => f.Content).ToListAsync()).Select(System.Text.Encoding.Latin1.GetString)), StringComparison.Ordinal);
        Assert.Equal((1, 0), (await db.ProgressPhotos.CountAsync(p => p.Pose == Pose.Front && p.ClientId == Dana.ClientId), await db.PhotoUploads.CountAsync()));
        visit.TakeComplaints(); // the browser says that a part was lost
    }

    [BrowserFact]
    public async Task Two_days_are_compared_by_a_line_that_keys_move()
    {
        await Taken();
        var page = (await SignedIn(await Phone(), Dana, $"{Photographing.Own}/comparison")).Page;
        var line = page.GetByRole(AriaRole.Slider);
        await Assertions.Expect(page.Locator("figure img")).ToHaveCountAsync(2);
        await Assertions.Expect(line).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Slider" }).ClickAsync();
        await Assertions.Expect(line).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(line).ToHaveAttributeAsync("aria-valuetext", "52 %");
        Assert.Contains("48%", await page.Locator("figure:last-child img").EvaluateAsync<string>("image => getComputedStyle(image).clipPath"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(line).ToHaveValueAsync("0");

        await page.GetByRole(AriaRole.Button, new() { Name = "Side by side" }).ClickAsync();
        await Assertions.Expect(line).ToBeHiddenAsync();
        await page.GotoAsync(app.Url($"{Photographing.Own}/comparison?pose=Front&from={Day(30)}", app.World.IronHouse));
        await Assertions.Expect(page.GetByLabel("Before", new() { Exact = true })).ToHaveValueAsync(Day(30));
        await Assertions.Expect(page.Locator("figcaption").First).ToContainTextAsync("Before");
    }

    [BrowserFact]
    public async Task Without_JavaScript_photos_are_sent_with_the_form_and_compared_side_by_side()
    {
        await Taken();
        var page = (await SignedIn(await WithoutJavaScript(), app.World.Bob, $"/coach/clients/{Dana.ClientId}/photos")).Page;
        await Choose(page, "Side", await FileOf(Camera.Photo()), Day(1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add photos" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Photos saved: 1")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        await Assertions.Expect(page.Locator("figure img")).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByRole(AriaRole.Slider)).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_photo_that_is_too_large_is_said_at_its_field_before_it_is_sent()
    {
        var page = (await SignedIn(await Phone(), Dana, Photographing.Own)).Page;
        await OpenForm(page);
        await page.EvaluateAsync("document.querySelector('#photos').dataset.most = '1000'");
        await Choose(page, "Back", await FileOf(Camera.Photo()), Day(2));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add photos" }).ClickAsync();

        await Assertions.Expect(page.Locator("#Input_Back_File-error")).ToHaveTextAsync("This file is larger than 30 MB. Send a smaller one.");
        await Assertions.Expect(page.Locator("#Input_Back_File")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_pages_of_photos_have_nothing_that_axe_objects_to_and_never_scroll_sideways()
    {
        await Taken();
        foreach (var (visit, person, address, scheme) in new[] { (await Phone(), Dana, Photographing.Own, ColorScheme.Dark), (await Desktop(), app.World.Bob, $"/coach/clients/{Dana.ClientId}/photos", ColorScheme.Light) })
        {
            await SignedIn(visit, person, address);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var path in new[] { "", "?large=true", "/comparison" })
            {
                await visit.Page.GotoAsync(app.Url($"{address}{path}", app.World.IronHouse));
                if (path == "/comparison") await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Slider" }).ClickAsync();
                Assert.Equal([], (await visit.Page.RunAxe()).Violations.Select(v => $"{path}: {v.Id} at {v.Nodes[0].Html}"));
                Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{path} scrolls sideways");
            }
        }
    }

    /// <summary>Three photos from the front, of three days.</summary>
    private async Task Taken()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "delete from progress_photos; delete from photo_uploads");
        using var darkroom = new Darkroom();
        var developed = await darkroom.DevelopAsync(Camera.Photo(), default);
        await using var db = app.Database.As(Dana.Business.Id);
        foreach (var ago in new[] { 10, 30, 60 })
        {
            var photo = db.Add(new ProgressPhoto(Dana.ClientId!.Value, app.Today(Dana).PlusDays(-ago), Pose.Front, developed, Dana.UserId, app.Time.Now)).Entity;
            db.AddRange(photo.FilesOf(developed));
        }
        await db.SaveChangesAsync();
    }

    private static async Task Choose(IPage page, string pose, string file, string on)
    {
        await OpenForm(page);
        await page.Locator("[name='Input.On']").FillAsync(on);
        await page.Locator($"[name='Input.{pose}.File']").SetInputFilesAsync(file);
    }

    private static async Task OpenForm(IPage page)
    {
        if (await page.Locator(".photo-add:not([open])").CountAsync() > 0) await page.Locator(".photo-add summary").ClickAsync();
    }

    /// <summary>A file on this machine: the same one again has the same name, size and date.</summary>
    private static async Task<string> FileOf(byte[] photo)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("photos").FullName, "IMG_2041.jpg");
        await File.WriteAllBytesAsync(path, photo);
        return path;
    }

    private async Task<Visit> SignedIn(Visit visit, Person person, string path)
    {
        await app.SignIn(visit, person);
        await visit.Page.GotoAsync(app.Url(path, app.World.IronHouse));
        return visit;
    }
}
