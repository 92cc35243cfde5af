using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Accounts.SecondFactors;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Account;

/// <summary>Admins sign in with a second step, coaches who choose so too; nothing opens in between.</summary>
public sealed class SecondFactorTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Form = "main form[method=post]";
    private const string Host = "console.localhost";

    [Fact]
    public async Task At_the_first_sign_in_an_admin_enrols_an_app_gets_recovery_codes_once_and_is_in()
    {
        var admin = await NewAdmin();
        var guest = app.Guest(Host);
        var enrolment = await SecondSteps.Password(guest, admin);
        Assert.Equal("Set up the second step", enrolment.TextOf("h1"));
        Assert.Contains("otpauth://totp/PulseForge:", enrolment.Element("main a.link").GetAttribute("href"), StringComparison.Ordinal);
        Assert.True(enrolment.Has("svg.qr path"));

        var phone = app.PhoneWith(enrolment);
        var wrong = await guest.Submit(enrolment, Form, ("Input.Code", phone.Wrong()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(enrolment.TextOf("#second-factor-key"), wrong.TextOf("#second-factor-key"));
        Assert.Equal("/account/sign-in?returnUrl=%2Fconsole%2Ftenants", Short((await guest.Get("/console/tenants")).Location));

        var done = await guest.Submit(wrong, Form, ("Input.Code", phone.Code()));
        Assert.Equal(RecoveryCodes.Count, done.Page.QuerySelectorAll(".recovery-codes li").Length);
        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/console/tenants")).Status);
        Assert.Equal("/console/tenants", (await guest.Get("/")).Location);
        Assert.Equal("/account/sign-in", Short((await guest.Get("/account/second-factor/enrolment")).Location));
    }

    [Fact]
    public async Task Each_later_sign_in_asks_for_a_code_and_the_password_alone_opens_nothing()
    {
        var (admin, phone, _) = await Enrolled();
        var guest = app.Guest(Host);
        var step = await SecondSteps.Password(guest, admin);
        Assert.Equal("Second step", step.TextOf("h1"));
        foreach (var page in new[] { "/console/tenants", "/console/jobs", "/console/audit", "/console/users", "/account/me", "/account/second-factor/settings" })
            Assert.StartsWith("/account/sign-in", Short((await guest.Get(page)).Location), StringComparison.Ordinal);

        app.Time.Advance(Duration.FromMinutes(1));
        Assert.Equal("/", (await guest.Submit(step, Form, ("Input.Code", $"{phone.Code()[..3]} {phone.Code()[3..]}"))).Location);
        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/console/tenants")).Status);
    }

    [Fact]
    public async Task A_code_counts_once_even_within_its_own_half_minute_and_older_ones_not_at_all()
    {
        var (admin, phone, _) = await Enrolled();
        app.Time.Advance(Duration.FromMinutes(2));
        var code = phone.Code();
        Assert.Equal("/", (await Try(admin, code)).Location);

        Assert.Contains("used already", (await Try(admin, code)).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(admin, phone.Code(-1))).Status);
        Assert.Equal("/", (await Try(admin, phone.Code(1))).Location);
    }

    [Fact]
    public async Task Two_browsers_that_send_one_code_at_the_same_moment_are_not_both_let_in()
    {
        var (admin, phone, _) = await Enrolled();
        app.Time.Advance(Duration.FromMinutes(2));
        var guests = Enumerable.Range(0, 4).Select(_ => app.Guest(Host)).ToList();
        var pages = new List<Answer>();
        foreach (var guest in guests) pages.Add(await SecondSteps.Password(guest, admin));

        var answers = await Task.WhenAll(guests.Select((guest, i) => guest.Submit(pages[i], Form, ("Input.Code", phone.Code()))));
        Assert.Single(answers, a => a.Location == "/");
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once()
    {
        var (admin, _, codes) = await Enrolled();
        Assert.Equal("/", (await Try(admin, codes[3].ToLowerInvariant())).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(admin, codes[3])).Status);
        Assert.Equal("/", (await Try(admin, codes[4])).Location);

        await using var db = app.Database.As(Tenant.PlatformId);
        var kept = await db.SecondFactors.SingleAsync(f => f.UserId == admin.UserId);
        Assert.Equal(RecoveryCodes.Count - 2, kept.RecoveryHashes.Length);
        Assert.DoesNotContain(kept.RecoveryHashes, hash => codes.Any(code => hash.Contains(code, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Five_wrong_codes_pause_even_the_right_one_and_it_ends_by_itself()
    {
        var (admin, phone, codes) = await Enrolled();
        app.Time.Advance(Duration.FromMinutes(2));
        for (var i = 0; i < SecondFactor.MostFailures; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(admin, phone.Wrong())).Status);

        Assert.Contains("15 minutes", (await Try(admin, phone.Code())).TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("15 minutes", (await Try(admin, codes[0])).TextOf("main"), StringComparison.Ordinal);
        app.Time.Advance(SecondFactor.PauseLength + Duration.FromSeconds(1));
        Assert.Equal("/", (await Try(admin, phone.Code())).Location);
    }

    [Fact]
    public async Task The_halfway_state_ends_after_ten_minutes_with_a_new_password_and_at_another_host()
    {
        var (admin, phone, _) = await Enrolled();
        var guest = app.Guest(Host);
        var step = await SecondSteps.Password(guest, admin);
        await app.ChangeUser(admin, user => user.UsePassword(user.PasswordHash!));
        Assert.Equal("/account/sign-in", Short((await guest.Submit(step, Form, ("Input.Code", phone.Code(2)))).Location));

        step = await SecondSteps.Password(guest, admin);
        app.Time.Advance(Duration.FromMinutes(11));
        Assert.Equal("/account/sign-in", Short((await guest.Submit(step, Form, ("Input.Code", phone.Code()))).Location));
        Assert.Equal("/account/sign-in", Short((await app.Guest(app.World.Alice.Host).Get("/account/second-factor")).Location));
    }

    [Fact]
    public async Task A_key_that_was_shown_and_never_confirmed_is_another_at_the_next_sign_in()
    {
        var admin = await NewAdmin();
        var (first, second) = (await SecondSteps.Password(app.Guest(Host), admin), await SecondSteps.Password(app.Guest(Host), admin));
        Assert.NotEqual(first.TextOf("#second-factor-key"), second.TextOf("#second-factor-key"));
    }

    [Fact]
    public async Task Every_step_stands_in_the_audit_and_no_code_or_key_stands_in_the_clear()
    {
        var (admin, phone, codes) = await Enrolled();
        await Try(admin, phone.Wrong());
        await Try(admin, codes[0]);

        await using var db = app.Database.As(Tenant.PlatformId);
        var actions = await db.AuditEntries.Where(e => e.SubjectIds.Contains(admin.UserId)).OrderBy(e => e.At).Select(e => e.Action).ToListAsync();
        Assert.Equal(["account.second_factor_asked", "account.second_factor_enrolled", "account.signed_in", "account.second_factor_failed", "account.recovery_code_used"], actions.Distinct());
        var secret = await db.SecondFactors.Where(f => f.UserId == admin.UserId).Select(f => f.Secret).SingleAsync();
        Assert.Equal(-1, secret.Bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(phone.Key)));
    }

    private async Task<(Person Admin, Authenticator Phone, IReadOnlyList<string> Codes)> Enrolled()
    {
        var admin = await NewAdmin();
        var guest = app.Guest(Host);
        var enrolment = await SecondSteps.Password(guest, admin);
        var phone = app.PhoneWith(enrolment);
        var done = await guest.Submit(enrolment, Form, ("Input.Code", phone.Code()));
        return (admin, phone, [.. done.Page.QuerySelectorAll(".recovery-codes li").Select(code => code.TextContent)]);
    }

    private async Task<Answer> Try(Person admin, string code)
    {
        var guest = app.Guest(Host);
        return await guest.Submit(await SecondSteps.Password(guest, admin), Form, ("Input.Code", code));
    }

    private async Task<Person> NewAdmin()
    {
        await using var db = app.Database.As(Tenant.PlatformId);
        var hash = await db.Users.Where(u => u.Id == app.World.Ada.UserId).Select(u => u.PasswordHash!).SingleAsync();
        var admin = new User($"{Guid.NewGuid():N}@example.com", "Grace", Role.Admin, "Etc/UTC", UnitSystem.Kilograms, "en", app.Time.Now);
        admin.UsePassword(hash);
        admin.ConfirmEmail();
        db.Add(admin);
        await db.SaveChangesAsync();
        return new Person(app.World.Ada.Business, admin.Id, null, "Grace", admin.Email!);
    }

    private static string? Short(string? location) => location?.Replace($"https://{Host}", "", StringComparison.Ordinal).Replace("https://iron-house.localhost", "", StringComparison.Ordinal);
}
