using System.Net;
using NodaTime.Text;
using PulseForge.Core.Progress.Photos;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;
using static PulseForge.Tests.Pages.Portal.Photographing;

namespace PulseForge.Tests.Pages.Portal;

/// <summary>Photos that come part by part, as the page's script sends them.</summary>
public sealed class PhotoUploadTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly byte[] Photo = Camera.Photo(600, 450);

    private string Today => LocalDatePattern.Iso.Format(app.Today(app.World.Dana));

    [Fact]
    public async Task A_photo_comes_in_parts_goes_on_where_it_was_and_is_named_by_the_form()
    {
        var dana = await app.As(app.World.Dana);
        var token = await dana.TokenOf(Own);
        var begun = await dana.Begin(Own, token, Photo.Length);
        var upload = begun.Location!;

        Assert.Equal((HttpStatusCode.Created, 0), (begun.Status, begun.Offset()));
        Assert.Equal((HttpStatusCode.NoContent, 1000), await Part(0, 1000));
        // Its answer got lost: the same part again, and then what the server says.
        Assert.Equal((HttpStatusCode.Conflict, 1000), await Part(0, 1000));
        Assert.Equal(1000, (await dana.Get(upload)).Offset());
        Assert.Equal((HttpStatusCode.NoContent, Photo.Length), await Part(1000, Photo.Length));
        var page = await dana.Follow(await dana.NameUpload(Own, Today, "Side", upload.Split('/')[^1]));

        Assert.Equal(("red", "blue"), (Camera.Edges((await dana.Get(page.Pictures().First(p => p.Contains(".webp", StringComparison.Ordinal)))).Bytes) is var edges ? edges.Top : "", edges.Bottom));
        Assert.Equal(HttpStatusCode.NotFound, (await dana.Get(upload)).Status);

        async Task<(HttpStatusCode, int)> Part(int from, int to) => await dana.SendPart(upload, token, from, Photo[from..to]) is var answer ? (answer.Status, answer.Offset()) : default;
    }

    [Fact]
    public async Task A_form_that_names_what_did_not_arrive_says_so_at_its_field()
    {
        var dana = await app.As(app.World.Dana);
        var token = await dana.TokenOf(Own);
        var half = (await dana.Begin(Own, token, Photo.Length)).Location!;
        await dana.SendPart(half, token, 0, Photo[..100]);

        foreach (var named in new[] { half.Split('/')[^1], Guid.NewGuid().ToString() })
        {
            var page = await dana.NameUpload(Own, Today, "Front", named);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "The photo did not arrive. Choose it once more."), (page.Status, page.TextOf("#Input_Front_File-error")));
        }
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_a_byte_of_it_is_sent()
    {
        var dana = await app.As(app.World.Dana);
        var token = await dana.TokenOf(Own);

        var refused = await dana.Begin(Own, token, 200L * 1024 * 1024);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "This file is larger than 30 MB. Send a smaller one."), (refused.Status, refused.Text));
        foreach (var length in new[] { 0, -1, long.MaxValue }) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await dana.Begin(Own, token, length)).Status);
        var upload = (await dana.Begin(Own, token, 5 * 1024 * 1024)).Location!;
        Assert.NotEqual(HttpStatusCode.NoContent, (await dana.SendPart(upload, token, 0, new byte[PhotoUpload.MostOfPart + 1])).Status);
        Assert.Equal(0, (await dana.Get(upload)).Offset());
    }

    [Fact]
    public async Task Parts_need_the_token_of_the_page_and_come_from_here()
    {
        var dana = await app.As(app.World.Dana);
        var token = await dana.TokenOf(Own);
        var upload = (await dana.Begin(Own, token, 10)).Location!;

        Assert.Equal(HttpStatusCode.BadRequest, (await dana.Begin(Own, "", 10)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await dana.SendPart(upload, "CfDJ8nonsense", 0, [1])).Status);
        var elsewhere = new HttpRequestMessage(HttpMethod.Post, upload) { Content = new ByteArrayContent([1]), Headers = { { "X-Antiforgery", token }, { "Upload-Offset", "0" }, { "Origin", "https://evil.example" } } };
        Assert.Equal(HttpStatusCode.BadRequest, (await dana.Send(elsewhere)).Status);
        Assert.Equal(0, (await dana.Get(upload)).Offset());
    }

    [Fact]
    public async Task Nobody_else_goes_on_with_it()
    {
        var (dana, erin, bob) = (await app.As(app.World.Dana), await app.As(app.World.Erin), await app.As(app.World.Bob));
        var coachs = $"/coach/clients/{app.World.Dana.ClientId}/photos";
        var upload = (await dana.Begin(Own, await dana.TokenOf(Own), 10)).Location!.Split('/')[^1];

        Assert.Equal(HttpStatusCode.NotFound, (await erin.SendPart($"{Own}/uploads/{upload}", await erin.TokenOf(Own), 0, [1])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.SendPart($"{coachs}/uploads/{upload}", await bob.TokenOf(coachs), 0, [1])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get($"{coachs}/uploads/{upload}")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await bob.NameUpload(coachs, Today, "Front", upload)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await (await app.As(app.World.Charlie)).Get($"{Own}/uploads/{upload}")).Status);
    }
}
