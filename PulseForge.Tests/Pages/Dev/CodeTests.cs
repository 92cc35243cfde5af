using System.Net;
using PulseForge.Core.Accounts.SecondFactors;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Dev;

public sealed class CodeTests(DevApp app) : IClassFixture<DevApp>
{
    [Fact]
    public async Task A_key_shows_the_code_that_an_app_would_show()
    {
        var phone = new Authenticator(app, Base32.Encode(Totp.NewSecret()));
        var before = phone.Code();
        var shown = (await app.Guest("console.localhost").Get($"/dev/code?key={phone.Key}")).TextOf("#code");
        Assert.Contains(shown, (string[])[before, phone.Code()]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?key=no+key+at+all!")]
    [InlineData("?key=%00")]
    public async Task What_is_no_key_shows_none(string query)
    {
        var page = await app.Guest("console.localhost").Get($"/dev/code{query}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.False(page.Has("#code"));
    }
}
