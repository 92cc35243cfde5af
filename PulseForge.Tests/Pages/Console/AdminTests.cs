using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Platform.Oversight;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;
using PulseForge.Web.Setup;

namespace PulseForge.Tests.Pages.Console;

/// <summary>How admins are made, and let in again.</summary>
public sealed class AdminTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Form = "main form[method=post]";
    private const string Host = "console.localhost";

    [Fact]
    public async Task A_new_admin_chooses_a_password_by_the_printed_link_sets_up_the_second_step_and_is_in()
    {
        var link = await With(admins => admins.CreateAsync(Address("grace@pulseforge.example"), "Grace", default));
        Assert.Equal(Host, link!.Host);
        var guest = app.Guest(Host);
        var page = await guest.Get(link.AbsolutePath);
        Assert.Equal("/account/sign-in", (await guest.Submit(page, Form, ("Input.Password", World.Password))).Location);
        Assert.Equal(HttpStatusCode.Gone, (await guest.Get(link.AbsolutePath)).Status);

        var enrolment = await SignIn(guest, "grace@pulseforge.example");
        var phone = new Authenticator(app, enrolment.TextOf("#second-factor-key"));
        Assert.True((await guest.Submit(enrolment, Form, ("Input.Code", phone.Code()))).Has(".recovery-codes"));
        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/console/tenants")).Status);
    }

    [Fact]
    public async Task The_link_of_an_admin_opens_nothing_at_a_business()
    {
        var link = await With(admins => admins.CreateAsync(Address("host@pulseforge.example"), "Grace", default));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Guest(app.World.Alice.Host).Get(link!.AbsolutePath)).Status);
    }

    [Fact]
    public async Task There_is_one_admin_to_an_address_and_none_is_made_into_another()
    {
        Assert.NotNull(await With(admins => admins.CreateAsync(Address("once@pulseforge.example"), "Grace", default)));
        Assert.Null(await With(admins => admins.CreateAsync(Address("ONCE@pulseforge.example"), "Mallory", default)));
        Assert.Null(await With(admins => admins.ResetAsync(Address("alice@example.com"), default)));
    }

    [Fact]
    public async Task A_reset_admin_is_out_everywhere_and_sets_up_another_app()
    {
        var guest = app.Guest(Host);
        var link = await With(admins => admins.CreateAsync(Address("lost@pulseforge.example"), "Grace", default));
        await guest.Submit(await guest.Get(link!.AbsolutePath), Form, ("Input.Password", World.Password));
        var enrolment = await SignIn(guest, "lost@pulseforge.example");
        await guest.Submit(enrolment, Form, ("Input.Code", new Authenticator(app, enrolment.TextOf("#second-factor-key")).Code()));

        Assert.NotNull(await With(admins => admins.ResetAsync(Address("lost@pulseforge.example"), default)));
        Assert.NotEqual(HttpStatusCode.OK, (await guest.Get("/console/tenants")).Status);
        var again = await SignIn(app.Guest(Host), "lost@pulseforge.example");
        Assert.NotEqual(enrolment.TextOf("#second-factor-key"), again.TextOf("#second-factor-key"));
    }

    [Theory]
    [InlineData("create-admin")]
    [InlineData("create-admin", "grace@pulseforge.example")]
    [InlineData("create-admin", "grace", "Grace")]
    [InlineData("create-admin", "grace@pulseforge.example", " ")]
    [InlineData("create-admin", "grace@pulseforge.example", "Grace", "a-password")]
    [InlineData("reset-admin")]
    [InlineData("reset-admin", "grace")]
    public async Task Without_address_and_name_the_command_makes_nobody(params string[] args) => Assert.Equal(1, await Commands.RunAsync(args));

    [Fact]
    public async Task The_command_makes_one_and_says_no_the_second_time()
    {
        string[] command = ["create-admin", "cli@pulseforge.example", "Grace Hopper", $"--ConnectionStrings:App={app.Database.AppConnection}"];
        Assert.Equal(0, await Commands.RunAsync(command));
        Assert.Equal(1, await Commands.RunAsync(command));
        await using var db = app.Database.As(Tenant.PlatformId);
        var admin = await db.Users.SingleAsync(u => u.Email == "cli@pulseforge.example");
        Assert.Equal((Role.Admin, "Grace Hopper", null), (admin.Role, admin.Name, admin.PasswordHash));
    }

    private async Task<Uri?> With(Func<Admins, Task<Uri?>> work)
    {
        await using var db = app.Database.As(Tenant.PlatformId);
        return await work(new Admins(db, new Addresses("https", "localhost", null), SystemClock.Instance));
    }

    private static async Task<Answer> SignIn(Guest guest, string email)
    {
        var answer = await guest.Submit(await guest.Get("/account/sign-in"), Form, ("Input.Email", email), ("Input.Password", World.Password));
        return await guest.Follow(await guest.Follow(answer));
    }

    private static EmailAddress Address(string text) => EmailAddress.Read(text).Value!.Value;
}
