using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Public;

public sealed class SignUpTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Form = "form[method=post]";

    [Fact]
    public async Task A_visitor_opens_a_business_with_its_owner_colour_and_the_mail_to_confirm()
    {
        var answer = await SignUp("ironbridge", "lea@ironbridge.example", ("Input.OtherColor", "#0F766E"));

        Assert.Equal("/sign-up/check-mail?business=ironbridge", answer.Location);
        await using var platform = app.Database.Platform();
        var tenant = await platform.Tenants.SingleAsync(t => t.Identifier == "ironbridge");
        var owner = await platform.Users.SingleAsync(u => u.TenantId == tenant.Id);
        Assert.Equal(("Ironbridge Coaching", "#0f766e", "2026-11"), (tenant.Name, tenant.BrandColor, tenant.AcceptedTerms));
        Assert.Equal(("lea@ironbridge.example", Role.Owner, false), (owner.Email, owner.Role, owner.EmailConfirmed));
        Assert.Equal($"ironbridge.localhost", (await app.LastLinkTo("lea@ironbridge.example")).Host);
    }

    [Fact]
    public async Task The_page_after_it_says_where_the_mail_went()
    {
        var guest = app.Guest();
        var answer = await guest.Submit(await guest.Get("/sign-up"), Form, [.. Typed("says-where", "mia@example.com")]);

        Assert.Contains("mia@example.com", (await guest.Follow(answer)).TextOf("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iron-house", "taken")]
    [InlineData("Iron-House", "taken")]
    [InlineData("admin", "reserved")]
    [InlineData("xn--irnhouse-0ya", "reserved")]
    [InlineData("no", "at least 3")]
    [InlineData("iron_house", "Use small letters")]
    [InlineData("-iron", "Use small letters")]
    [InlineData("", "Choose an address")]
    public async Task A_subdomain_that_can_t_be_had_is_named_at_its_field_and_the_rest_is_kept(string identifier, string why)
    {
        var answer = await SignUp(identifier, "lea@ironbridge.example");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(why, answer.TextOf("#Input_Identifier-answer .wrong"), StringComparison.Ordinal);
        Assert.Equal("Ironbridge Coaching", answer.Element("#Input_BusinessName").GetAttribute("value"));
        Assert.Equal("lea@ironbridge.example", answer.Element("#Input_Email").GetAttribute("value"));
    }

    [Theory]
    [InlineData("Input.Email", "lea@ironbridge")]
    [InlineData("Input.Email", "")]
    [InlineData("Input.Password", "short")]
    [InlineData("Input.Password", "lea-novak-99")]
    [InlineData("Input.Password", "")]
    [InlineData("Input.BusinessName", " ")]
    [InlineData("Input.Name", "")]
    [InlineData("Input.OtherColor", "reddish")]
    public async Task Each_wrong_value_is_named_at_its_field(string field, string value)
    {
        var answer = await SignUp("never-opened", "lea@ironbridge.example", (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotEmpty(answer.TextOf($"#{field.Replace('.', '_')}-error"));
        await using var platform = app.Database.Platform();
        Assert.False(await platform.Tenants.AnyAsync(t => t.Identifier == "never-opened"));
    }

    [Fact]
    public async Task A_NUL_in_a_name_is_an_error_at_its_field()
    {
        var guest = app.Guest();
        using var form = new MultipartFormDataContent { { new StringContent(Token(await guest.Get("/sign-up"))), "__RequestVerificationToken" } };
        foreach (var (name, value) in Typed("nul-coaching", "nul@example.com")) form.Add(new StringContent(name == "Input.Name" ? "Le\0a" : value), name);
        var answer = await guest.Send(new HttpRequestMessage(HttpMethod.Post, "/sign-up") { Content = form });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotEmpty(answer.TextOf("#Input_Name-error"));
    }

    [Fact]
    public async Task A_form_that_no_browser_sends_is_refused()
    {
        var guest = app.Guest();
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Token(await guest.Get("/sign-up"))), new("Input.Name", "Le\0a")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await guest.Send(new HttpRequestMessage(HttpMethod.Post, "/sign-up") { Content = form })).Status);
    }

    [Fact]
    public async Task Availability_is_answered_while_one_types_and_without_script()
    {
        var guest = app.Guest();
        var page = await guest.Get("/sign-up");

        var free = await guest.Send(Check(page, "free-as-air", part: true));
        Assert.Equal("free-as-air is free", free.TextOf(".good"));
        Assert.False(free.Has("html form"));
        var taken = await guest.Send(Check(page, "iron-house", part: false));
        Assert.Contains("taken", taken.TextOf("#Input_Identifier-answer .wrong"), StringComparison.Ordinal);
        Assert.False(taken.Has("#Input_Email-error"));
    }

    [Fact]
    public async Task The_subdomain_of_a_deleted_business_rests_for_90_days()
    {
        await SignUp("short-lived", "gone@example.com");
        await Sql.Execute(app.Database.SuperuserConnection, """
            delete from outbox_emails where to_address = 'gone@example.com';
            delete from audit_entries using tenants t where tenant_id = t.id and t.identifier = 'short-lived';
            delete from access_links using tenants t where tenant_id = t.id and t.identifier = 'short-lived';
            delete from coach_profiles using tenants t where tenant_id = t.id and t.identifier = 'short-lived';
            delete from users where email = 'gone@example.com';
            delete from tenants where identifier = 'short-lived';
            """);

        var resting = await SignUp("short-lived", "next@example.com");
        Assert.Contains("taken", resting.TextOf("#Input_Identifier-answer .wrong"), StringComparison.Ordinal);
        await Sql.Execute(app.Database.SuperuserConnection, "update resting_identifiers set deleted_at = deleted_at - interval '91 days' where identifier = 'short-lived'");
        Assert.Equal(HttpStatusCode.Redirect, (await SignUp("short-lived", "next@example.com")).Status);
    }

    [Fact]
    public async Task Of_two_who_take_the_same_subdomain_at_once_one_is_told_that_it_is_taken()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => SignUp("one-of-a-kind", $"racer{i}@example.com")));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect), a => Assert.Contains("taken", a.TextOf("#Input_Identifier-answer .wrong"), StringComparison.Ordinal));
        await using var platform = app.Database.Platform();
        Assert.Equal(1, await platform.Users.CountAsync(u => u.Email!.StartsWith("racer")));
    }

    private async Task<Answer> SignUp(string identifier, string email, params (string Name, string Value)[] changed)
    {
        var guest = app.Guest();
        var typed = Typed(identifier, email).Where(f => changed.All(c => c.Name != f.Name)).Concat(changed);
        return await guest.Submit(await guest.Get("/sign-up"), Form, [.. typed]);
    }

    private static IEnumerable<(string Name, string Value)> Typed(string identifier, string email) =>
    [
        ("Input.BusinessName", "Ironbridge Coaching"), ("Input.Identifier", identifier), ("Input.Name", "Lea Novak"), ("Input.Email", email), ("Input.Password", World.Password),
    ];

    private static string Token(Answer page) => page.Element("input[name=__RequestVerificationToken]").GetAttribute("value")!;

    private static HttpRequestMessage Check(Answer page, string identifier, bool part)
    {
        var request = page.Form(Form, ("Input.Identifier", identifier));
        request.RequestUri = new Uri(request.RequestUri!, "/sign-up?handler=Check");
        if (part) request.Headers.Add("HX-Request", "true");
        return request;
    }
}
