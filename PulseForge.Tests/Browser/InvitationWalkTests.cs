using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Browser;

/// <summary>The owner invites by mail, and everybody accepts from their own mail: a coach, two clients, a minor by their guardian.</summary>
public sealed class InvitationWalkTests(LiveApp app) : Walk(app), IClassFixture<LiveApp>
{
    private const string Password = "plates and a quiet gym";

    [BrowserFact]
    public async Task A_second_coach_accepts_and_is_in()
    {
        var owner = await OwnerAsync("/coach/settings/people");
        await owner.Locator("[name='Input.Name']").FillAsync("Kim Adler");
        await owner.Locator("[name='Input.Email']").FillAsync("kim@example.com");
        await owner.GetByRole(AriaRole.Button, new() { Name = "Send the invitation" }).ClickAsync();
        await Assertions.Expect(owner.GetByText("kim@example.com", new() { Exact = true })).ToBeVisibleAsync();

        var kim = (await Desktop()).Page;
        await kim.GotoAsync(LinkIn(await MailTo("kim@example.com"), "/account/invitation/coach/"));
        await kim.Locator("[name='Input.Password']").FillAsync(Password);
        await AcceptAsync(kim);

        await kim.WaitForURLAsync(url => url.StartsWith(Url("/coach"), StringComparison.Ordinal));
        await Assertions.Expect(kim.GetByText("Welcome to Iron House.")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_client_accepts_with_a_password_says_how_they_train_and_consents()
    {
        var rosa = await OpenInvitationAsync("Rosa");
        await rosa.Locator("[name='Input.BirthDate']").FillAsync("1990-05-14");
        await rosa.Locator("[name='Input.TimeZone']").FillAsync("America/New_York");
        await rosa.GetByLabel("Pounds").CheckAsync();
        await rosa.Locator("[name='Input.Locale']").SelectOptionAsync("es-MX");
        await rosa.Locator("[name='Input.Password']").FillAsync(Password);
        await AcceptAsync(rosa);

        await Assertions.Expect(rosa.GetByText("Without your agreement we can't begin.")).ToBeVisibleAsync();
        await Assertions.Expect(rosa.Locator("[name='Input.TimeZone']")).ToHaveValueAsync("America/New_York");
        await rosa.Locator("[name='Input.Password']").FillAsync(Password);
        await ConsentAsync(rosa);
        await AcceptAsync(rosa);
        await rosa.WaitForURLAsync(Url("/portal/today"));

        await using var db = App.Database.As(App.World.IronHouse.Id);
        var client = await db.Clients.SingleAsync(c => c.Name == "Rosa");
        Assert.Equal((ClientStatus.Active, "America/New_York", UnitSystem.Pounds, "es-MX"), (client.Status, client.TimeZone, client.Units, client.Locale));
        var consents = await db.Consents.Where(c => c.ClientId == client.Id).OrderBy(c => c.Text).Select(c => new { c.Text, c.Version, c.ByGuardian }).ToListAsync();
        Assert.Equal(Enum.GetValues<ConsentText>().Select(text => new { Text = text, Version = ConsentTexts.VersionOf(text), ByGuardian = false }).OrderBy(c => c.Text.ToString()), consents);
    }

    [BrowserFact]
    public async Task A_client_may_sign_in_by_mail_only()
    {
        var lee = await OpenInvitationAsync("Lee");
        await lee.Locator("[name='Input.BirthDate']").FillAsync("1988-02-29");
        await lee.GetByLabel("By mail only").CheckAsync();
        await Assertions.Expect(lee.Locator("[name='Input.Password']")).ToBeHiddenAsync();
        await ConsentAsync(lee);
        await AcceptAsync(lee);
        await lee.WaitForURLAsync(Url("/portal/today"));

        var laptop = (await Desktop()).Page;
        await laptop.GotoAsync(Url("/account/sign-in-link"));
        await laptop.GetByLabel("E-mail").FillAsync("lee@example.com");
        await laptop.GetByRole(AriaRole.Button, new() { Name = "Mail me a link" }).ClickAsync();
        await laptop.GotoAsync(LinkIn(await MailTo("lee@example.com"), "/account/sign-in-link/"));
        await laptop.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await laptop.WaitForURLAsync(Url("/portal/today"));
    }

    [BrowserFact]
    public async Task A_minors_guardian_accepts_by_mail_instead()
    {
        var max = await OpenInvitationAsync("Max");
        var born = App.Time.Now.InUtc().Date.PlusYears(-15);
        await max.Locator("[name='Input.BirthDate']").FillAsync(born.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        await max.Locator("[name='Input.BirthDate']").BlurAsync();
        await max.Locator("[name='Input.GuardianEmail']").FillAsync("parent@example.com");
        await Assertions.Expect(max.Locator("[name='Input.AcceptsTerms']")).ToHaveCountAsync(0);
        await max.Locator("[name='Input.Password']").FillAsync(Password);
        await AcceptAsync(max);
        await Assertions.Expect(max.GetByRole(AriaRole.Heading, new() { Name = "Almost there" })).ToBeVisibleAsync();

        var parent = (await Phone()).Page;
        await parent.GotoAsync(LinkIn(await MailTo("parent@example.com"), "/account/guardian/"));
        await ConsentAsync(parent);
        await parent.GetByRole(AriaRole.Button, new() { Name = "I agree" }).ClickAsync();
        await Assertions.Expect(parent.GetByRole(AriaRole.Heading, new() { Name = "Thank you" })).ToBeVisibleAsync();

        await max.GotoAsync(LinkIn(await MailTo("max@example.com"), "/account/sign-in"));
        await max.GetByLabel("E-mail").FillAsync("max@example.com");
        await max.Locator("[name='Input.Password']").FillAsync(Password);
        await max.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await max.WaitForURLAsync(Url("/portal/today"));
    }

    private string Url(string path) => App.Url(path, App.World.IronHouse);

    private async Task<IPage> OwnerAsync(string path)
    {
        var owner = await Desktop();
        await App.SignIn(owner, App.World.Alice);
        await owner.Page.GotoAsync(Url(path));
        return owner.Page;
    }

    /// <summary>The owner invites; the client opens the mail's link on their phone.</summary>
    private async Task<IPage> OpenInvitationAsync(string name)
    {
        var email = $"{name.ToLowerInvariant()}@example.com";
        var owner = await OwnerAsync("/coach/clients/new");
        await owner.Locator("[name='Input.Name']").FillAsync(name);
        await owner.Locator("[name='Input.Email']").FillAsync(email);
        await owner.GetByRole(AriaRole.Button, new() { Name = "Send invitation" }).ClickAsync();
        await Assertions.Expect(owner.GetByText($"The invitation to {name} is on its way")).ToBeVisibleAsync();
        var phone = (await Phone()).Page;
        await phone.GotoAsync(LinkIn(await MailTo(email), "/account/invitation/"));
        return phone;
    }

    private static async Task ConsentAsync(IPage page)
    {
        foreach (var consent in new[] { "AcceptsTerms", "ConsentsToHealthData" }) await page.Locator($"input[type=checkbox][name='Input.{consent}']").CheckAsync();
    }

    private static Task AcceptAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Accept the invitation" }).ClickAsync();
}
