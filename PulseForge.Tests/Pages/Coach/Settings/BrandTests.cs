using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Tests.Support;
using SkiaSharp;

namespace PulseForge.Tests.Pages.Coach.Settings;

public sealed class BrandTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Form = "form.settings-form";
    private const string Page = "/coach/settings/brand";

    [Fact]
    public async Task The_owner_chooses_colour_sender_and_small_print_and_the_pages_carry_them_at_once()
    {
        var alice = await app.As(app.World.Alice);
        var answer = await alice.Submit(await alice.Get(Page), Form, ("Input.Color", "#A3E635"), ("Input.SenderName", "The House"), ("Input.Footer", "1 Iron Street"));

        Assert.Equal(Page, answer.Location);
        var page = await alice.Follow(answer);
        Assert.Contains("saved", page.TextOf("#toasts"), StringComparison.Ordinal);
        Assert.Equal(("#a3e635", "The House"), (page.Element("#Input_Color").GetAttribute("value"), page.Element("#Input_SenderName").GetAttribute("value")));
        var sheet = page.Element("link[href^='/brand/']").GetAttribute("href")!;
        Assert.Contains("--brand: #a3e635", (await alice.Get(sheet)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_logo_is_drawn_anew_shown_and_removed()
    {
        var alice = await app.As(app.World.Alice);
        await alice.Send(WithLogo(await alice.Get(Page), Picture(900, 300), "logo.exe"));

        var page = await alice.Get(Page);
        var logo = page.Element("img.brand-logo").GetAttribute("src")!;
        Assert.Equal("image/png", (await alice.Get(logo)).ContentHeaders.ContentType!.MediaType);
        await using (var db = app.Database.As(app.World.IronHouse.Id))
        {
            using var drawn = SKBitmap.Decode((await db.Tenants.SingleAsync()).Logo);
            Assert.Equal(512, drawn.Width);
        }
        await alice.Submit(page, Form, ("Input.RemoveLogo", "true"));
        Assert.False((await alice.Get(Page)).Has("img.brand-logo"));
    }

    [Fact]
    public async Task What_is_no_picture_is_named_at_its_field_and_nothing_changes()
    {
        var alice = await app.As(app.World.Alice);
        var page = await alice.Get(Page);
        var answer = await alice.Send(WithLogo(page, "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "logo.png", ("Input.SenderName", "Never saved")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotEmpty(answer.TextOf("#Input_Logo-error"));
        Assert.Equal("Never saved", answer.Element("#Input_SenderName").GetAttribute("value"));
        Assert.DoesNotContain("Never saved", (await alice.Get(Page)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Color", "reddish")]
    [InlineData("Input.Color", "")]
    public async Task A_colour_that_is_none_is_named_at_its_field(string field, string value)
    {
        var alice = await app.As(app.World.Alice);
        var answer = await alice.Submit(await alice.Get(Page), Form, (field, value));

        Assert.NotEmpty(answer.TextOf("#Input_Color-error"));
    }

    [Fact]
    public async Task The_preview_follows_what_is_typed_and_saves_nothing()
    {
        var alice = await app.As(app.World.Alice);
        var page = await alice.Get(Page);
        var request = page.Form(Form, ("Input.Color", "#be123c"));
        request.RequestUri = new Uri(request.RequestUri!, $"{Page}?handler=Preview");
        request.Headers.Add("HX-Request", "true");

        var preview = await alice.Send(request);
        Assert.True(preview.Has("#preview svg"));
        Assert.False(preview.Has("form"));
        Assert.Contains("white", preview.TextOf("#preview"), StringComparison.Ordinal);
        Assert.NotEqual("#be123c", (await alice.Get(Page)).Element("#Input_Color").GetAttribute("value"));
    }

    [Fact]
    public async Task A_coach_who_is_not_the_owner_does_not_get_in()
    {
        var bob = await app.As(app.World.Bob);
        var answer = await bob.Get(Page);

        Assert.StartsWith("/account/denied", new Uri(new Uri("https://x"), answer.Location!).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await bob.Get("/account/denied")).Status);
    }

    private static HttpRequestMessage WithLogo(Answer page, byte[] file, string name, params (string Name, string Value)[] typed)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(page.Element($"{Form} input[name=__RequestVerificationToken]").GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("#1f4fd8"), "Input.Color" },
            { new ByteArrayContent(file), "Input.Logo", name },
        };
        foreach (var (field, value) in typed) form.Add(new StringContent(value), field);
        return new HttpRequestMessage(HttpMethod.Post, Page) { Content = form };
    }

    private static byte[] Picture(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SteelBlue);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
