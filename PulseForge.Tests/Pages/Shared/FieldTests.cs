using System.Net;
using AngleSharp.Dom;

namespace PulseForge.Tests.Pages.Shared;

public sealed class FieldTests : IAsyncLifetime
{
    private LookHost host = null!;

    public async Task InitializeAsync() => host = await LookHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task An_error_stands_at_its_field_and_is_read_out_with_it()
    {
        var (_, page) = await host.SendAsync(("Input.Weeks", "99"));

        var weeks = page.QuerySelector("#Input_Weeks")!;
        Assert.Equal("true", weeks.GetAttribute("aria-invalid"));
        Assert.Equal("Enter a number from 1 to 52.", Described(page, weeks));
        Assert.Equal("Shown on every page and mail. Fill this in.", Described(page, page.QuerySelector("#Input_Name")!));
    }

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("عبد الرحمن")]
    [InlineData("Łukasz 🥊 O'Neil & Søn")]
    public async Task What_was_typed_is_kept_and_encoded(string typed)
    {
        var (status, page) = await host.SendAsync(("Input.Name", typed), ("Input.Note", typed), ("Input.Weeks", typed));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(typed, page.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Equal(typed, page.QuerySelector("#Input_Note")!.TextContent.TrimStart('\n'));
        Assert.Equal(typed, page.QuerySelector("#Input_Weeks")!.GetAttribute("value"));
        Assert.Equal($"“{typed}” is not understood here.", Described(page, page.QuerySelector("#Input_Weeks")!));
        Assert.DoesNotContain(page.Scripts, script => script.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        var (_, page) = await host.SendAsync(("Input.Password", "correct-horse"));

        Assert.Null(page.QuerySelector("#Input_Password")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Choices_stay_chosen_also_when_the_last_one_was_taken_away()
    {
        var (_, some) = await host.SendAsync(("Input.Days", "Tue"), ("Input.Days", "Sun"), ("Input.Unit", "lb"), ("Input.Zone", "Asia/Kathmandu"), ("Input.Agrees", "true"));
        var (_, none) = await host.SendAsync(("Input.Name", ""));

        Assert.Equal(["Tue", "Sun"], Checked(some, "Input.Days"));
        Assert.Equal(["lb"], Checked(some, "Input.Unit"));
        Assert.Equal(["true"], Checked(some, "Input.Agrees"));
        Assert.Equal("Asia/Kathmandu", some.QuerySelector("#Input_Zone option[selected]")!.GetAttribute("value"));
        Assert.Equal([], Checked(none, "Input.Agrees"));
    }

    [Fact]
    public async Task A_field_knows_its_type_and_whether_it_may_stay_empty()
    {
        var page = await host.PageAsync();

        Assert.Equal("email", page.QuerySelector("#Input_Email")!.GetAttribute("type"));
        Assert.Equal("date", page.QuerySelector("#Input_BirthDate")!.GetAttribute("type"));
        Assert.Equal("password", page.QuerySelector("#Input_Password")!.GetAttribute("type"));
        Assert.Equal("numeric", page.QuerySelector("#Input_Weeks")!.GetAttribute("inputmode"));
        Assert.Equal("true", page.QuerySelector("#Input_Name")!.GetAttribute("aria-required"));
        Assert.Equal("optional", page.QuerySelector("label[for=Input_Email] .optional")!.TextContent);
        Assert.Null(page.QuerySelector("label[for=Input_Name] .optional"));
    }

    [Fact]
    public async Task A_browser_never_cuts_a_text_short()
    {
        var page = await host.PageAsync();

        Assert.Null(page.QuerySelector("#Input_Name")!.GetAttribute("maxlength"));
        Assert.Equal("500", page.QuerySelector("#Input_Note")!.GetAttribute("maxlength")); // asked for by the page
    }

    [Fact]
    public async Task Every_control_has_a_label_and_every_reference_a_target()
    {
        var (_, page) = await host.SendAsync(("Input.Name", ""));

        Assert.Equal([], page.QuerySelectorAll("label[for]").Select(label => label.GetAttribute("for")!).Where(id => page.GetElementById(id) is null));
        Assert.Equal([], page.QuerySelectorAll("[aria-describedby]").SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' ')).Where(id => page.GetElementById(id) is null));
        Assert.Equal([], page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public async Task No_markup_carries_an_inline_style_or_script()
    {
        var page = await host.PageAsync();

        Assert.Equal([], page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onchange], [onsubmit]").Select(element => element.OuterHtml));
    }

    [Fact]
    public async Task The_design_page_is_for_development_only()
    {
        await using var live = await LookHost.StartAsync("Staging");

        Assert.Equal(HttpStatusCode.NotFound, (await live.GetAsync("/dev/design")).StatusCode);
    }

    [Fact]
    public async Task An_action_is_confirmed_once_with_a_way_back()
    {
        var (status, _) = await host.SendAsync(("Input.Name", "Iron"), ("Input.Password", "longenough"), ("Input.Address", "iron"), ("Input.Weeks", "4"), ("Input.Zone", "Europe/Madrid"), ("Input.Unit", "kg"));

        Assert.Equal(HttpStatusCode.Redirect, status);
        var toast = (await host.PageAsync()).QuerySelector("#toasts .toast")!;
        Assert.Equal("Saved", toast.QuerySelector(".toast-text")!.TextContent);
        Assert.Equal("/dev/design", toast.QuerySelector("form")!.GetAttribute("action"));
        Assert.NotNull(toast.QuerySelector("[name=__RequestVerificationToken]"));
        Assert.Null((await host.PageAsync()).QuerySelector("#toasts .toast"));
    }

    private static string Described(IDocument page, IElement control) =>
        string.Join(' ', control.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent.Trim()));

    private static string[] Checked(IDocument page, string name) =>
        [.. page.QuerySelectorAll($"[name='{name}'][checked]").Select(input => input.GetAttribute("value")!)];
}
