using System.Net;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Session;

/// <summary>Who gets or sends a session's data.</summary>
public sealed class SyncAccessTests(WebApp app) : PhoneTest(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task The_phone_tells_an_ended_sign_in_from_a_missing_connection()
    {
        var (_, path, _) = await Session();
        Assert.Equal(HttpStatusCode.Unauthorized, (await App.Guest(Dana.Host).Get($"{path}/sync")).Status);
    }

    [Fact]
    public async Task Nobody_else_gets_or_sends_a_clients_session()
    {
        var (_, path, session) = await Session();
        foreach (var other in new[] { App.World.Charlie, App.World.Bob })
        {
            var guest = await App.As(other);
            Assert.Equal(HttpStatusCode.NotFound, (await guest.Get($"{path}/sync")).Status);
        }

        Assert.Empty(await Sets(session));
    }

    [Fact]
    public async Task The_shell_holds_words_and_nothing_of_a_person()
    {
        var dana = await App.As(Dana);
        var shell = await dana.Get("/portal/shell");

        Assert.Equal(HttpStatusCode.OK, shell.Status);
        Assert.Equal(HttpStatusCode.OK, (await App.Guest(Dana.Host).Get("/portal/shell")).Status);
        Assert.True(shell.Has("template#p-session"));
    }
}
