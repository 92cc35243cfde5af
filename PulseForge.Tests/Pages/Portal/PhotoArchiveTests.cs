using System.IO.Compression;
using System.Net;
using NodaTime.Text;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;
using static PulseForge.Tests.Pages.Portal.Photographing;

namespace PulseForge.Tests.Pages.Portal;

/// <summary>A client takes their photos along.</summary>
public sealed class PhotoArchiveTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly byte[] Photo = Camera.Photo(600, 450);

    private Person Dana => app.World.Dana;

    private string Today => LocalDatePattern.Iso.Format(app.Today(Dana));

    [Fact]
    public async Task All_photos_can_be_taken_along()
    {
        var dana = await app.As(Dana);
        await dana.SendPhotos(Own, Today, ("Front", Photo, "f.jpg"), ("Back", Photo, "b.jpg"));

        var file = await dana.Get(Assert.Single((await dana.Get(Own)).Page.QuerySelectorAll("a[href$='.zip']")).GetAttribute("href")!);

        using var zip = new ZipArchive(new MemoryStream(file.Bytes));
        Assert.Equal([$"{Today} Back.webp", $"{Today} Front.webp"], zip.Entries.Select(e => e.Name));
        using var content = new MemoryStream();
        await zip.Entries[^1].Open().CopyToAsync(content);
        Assert.Equal("red", Camera.Edges(content.ToArray()).Top);
    }

    [Fact]
    public async Task A_coach_who_looks_at_the_portal_takes_nothing_along()
    {
        var bob = await app.As(app.World.Bob);
        await bob.Submit(await bob.Get($"/coach/clients/{Dana.ClientId}"), $"form[action='/coach/clients/{Dana.ClientId}/viewing']");

        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get($"{Own}/all.zip")).Status);
        Assert.Empty(new ZipArchive(new MemoryStream((await (await app.As(app.World.Erin)).Get($"{Own}/all.zip")).Bytes)).Entries);
    }
}
