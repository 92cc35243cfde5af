using PulseForge.Core.Exercises;

namespace PulseForge.Tests.Exercises;

public class VideoLinkTests
{
    [Theory]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=30s", "youtube.com")]
    [InlineData("  https://vimeo.com/123456  ", "vimeo.com")]
    [InlineData("HTTPS://Example.com:8443/a%20b?c=d#e", "example.com")]
    [InlineData("https://bücher.example/squat", "xn--bcher-kva.example")]
    public void An_https_link_of_any_public_site_is_taken(string typed, string site)
    {
        var link = VideoLink.Read(typed);

        Assert.Null(link.Error);
        Assert.Equal(site, link.Value!.Value.Site);
        Assert.StartsWith("https://", link.Value.ToString(), StringComparison.Ordinal);
        Assert.Equal(link.Value.ToString(), VideoLink.Read(link.Value.ToString()).Value.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("youtube.com/watch?v=1")]
    [InlineData("http://example.com/video")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt://example.com/%0aalert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("//example.com/video")]
    [InlineData("https:example.com")]
    [InlineData("https://")]
    [InlineData("https://user:secret@example.com/video")]
    [InlineData("https://example.com@evil.example/")]
    [InlineData("https://localhost/video")]
    [InlineData("https://intranet/video")]
    [InlineData("https://192.168.1.10/video")]
    [InlineData("https://[::1]/video")]
    [InlineData("https://2130706433/video")]
    [InlineData("https://example.com/a b")]
    [InlineData("https://example.com/\u202Egnp.exe")]
    [InlineData("https://example.com/a\0b")]
    [InlineData("https://example.com/a\nb")]
    [InlineData("https://example.com/\"onclick=")]
    [InlineData("https://example.com\\@evil.example")]
    [InlineData("see https://example.com")]
    public void Everything_else_is_refused_with_a_reason(string typed)
    {
        var link = VideoLink.Read(typed);

        Assert.Null(link.Value);
        Assert.NotNull(link.Error);
    }

    [Fact]
    public void A_link_is_as_long_as_its_column_after_it_was_escaped_too()
    {
        Assert.Null(VideoLink.Read($"https://example.com/{new string('a', 480)}").Error);
        Assert.NotNull(VideoLink.Read($"https://example.com/{new string('a', 481)}").Error);
        Assert.NotNull(VideoLink.Read($"https://example.com/{new string('é', 300)}").Error);
    }
}
