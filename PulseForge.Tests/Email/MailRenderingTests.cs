using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using PulseForge.Core.Email;

namespace PulseForge.Tests.Email;

public class MailRenderingTests(MailStudio studio) : IClassFixture<MailStudio>
{
    private static readonly Uri Link = new("https://northside.example/session/abc");

    public static TheoryData<string> Kinds => [.. MailStudio.OfEachKind().Select(m => m.Kind)];

    [Fact]
    public void Every_kind_of_mail_is_shown_here()
    {
        var kinds = typeof(MailMessage).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(MailMessage))).Select(t => t.Name).Order();

        Assert.Equal(kinds, MailStudio.OfEachKind().Select(m => m.Kind).Order());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_mail_has_a_title_a_text_part_and_the_same_links_in_both(string kind)
    {
        var mail = await studio.Render(MailStudio.OfEachKind().Single(m => m.Kind == kind));
        var html = await Parse(mail.Html);

        Assert.NotEmpty(mail.Subject);
        Assert.NotEmpty(html.QuerySelector("h1")!.TextContent.Trim());
        Assert.All(html.QuerySelectorAll("a"), a => Assert.Contains(a.GetAttribute("href")!, mail.Text, StringComparison.Ordinal));
        Assert.Contains("Northside Strength", mail.Text, StringComparison.Ordinal);
        Assert.Contains("14 Dock Road", mail.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Names_are_text_in_html_and_stay_as_they_are_in_the_text_part(string kind)
    {
        var mail = await studio.Render(MailStudio.OfEachKind().Single(m => m.Kind == kind));

        Assert.DoesNotContain("<b>Co</b>", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("&amp;", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("&lt;", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", mail.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Nothing_in_a_mail_is_fetched_from_elsewhere(string kind)
    {
        var html = await Parse((await studio.Render(MailStudio.OfEachKind().Single(m => m.Kind == kind), MailStudio.Northside with { LogoUrl = new Uri("https://northside.example/brand/3/logo.png") })).Html);

        Assert.Equal("https://northside.example/brand/3/logo.png", Assert.Single(html.QuerySelectorAll("[src]")).GetAttribute("src"));
        Assert.Empty(html.QuerySelectorAll("link, script"));
        Assert.DoesNotContain("url(", html.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_mail_lists_exercises_loads_and_the_reason()
    {
        var mail = await studio.Render(MailStudio.Session(Link));
        var html = await Parse(mail.Html);

        Assert.Equal("Lower A today: Back Squat & <b>Co</b> 5 × 5 at 122.5 kg", mail.Subject);
        Assert.Equal("Thursday 12 November", html.QuerySelector("p")!.TextContent);
        Assert.Contains("B1. Bench Press, 4 × 6 – 8 65 kg\nB2. Plank, 3 × 1:15\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Back Squat & <b>Co</b>: Every set reached 5 at RPE 8 last time: 2.5 kg more.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Answer this mail: it goes to Maya.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Sent at 07:00 your time", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_substitute_says_what_it_stands_for_until_when_and_why()
    {
        var (session, knee) = (MailStudio.Session(Link), new Core.Clients.Limitation(Guid.NewGuid(), Core.Clients.LimitationKind.BodyPart, "knee", Core.Clients.BodySide.Left, Core.Clients.LimitationSeverity.Avoid, new(2026, 11, 1), new(2026, 12, 3), null));
        var first = session.Sheet.Blocks[0];
        var stands = first with { Items = [first.Items[0] with { InPlaceOf = new Core.Training.InPlaceOf("Front <b>Squat</b>", knee) }] };

        var mail = await studio.Render(session with { Sheet = session.Sheet with { Blocks = [stands, .. session.Sheet.Blocks.Skip(1)] } });

        Assert.Contains("(In place of Front <b>Squat</b> until 3 Dec: Left knee)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("In place of Front &lt;b&gt;Squat&lt;/b&gt; until 3 Dec: Left knee", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_mail_that_can_be_refused_offers_to_stop_it()
    {
        var stop = new Uri("https://northside.example/account/unsubscribe/abc");
        var refusable = await studio.Render(MailStudio.Session(Link), MailStudio.Northside with { UnsubscribeUrl = stop });
        var account = await studio.Render(MailStudio.OfEachKind().OfType<SignInLink>().Single());

        Assert.Contains(stop.AbsoluteUri, refusable.Html, StringComparison.Ordinal);
        Assert.Contains(stop.AbsoluteUri, refusable.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Stop these mails", account.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_wears_the_businesss_colour_with_words_that_can_be_read_on_it()
    {
        var html = await Parse((await studio.Render(MailStudio.Session(Link), MailStudio.Northside with { BrandColor = "#ccff00" })).Html);
        var button = html.QuerySelector("td.button")!;

        Assert.Equal(Core.Tenancy.BrandPalette.From(Core.Tenancy.HexColour.Parse("#ccff00")).Light.BrandFill.ToString(), button.GetAttribute("bgcolor"));
        Assert.Equal(Link.AbsoluteUri, button.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Rendering_leaves_the_callers_culture_alone()
    {
        var before = CultureInfo.CurrentCulture;
        await studio.Render(MailStudio.Session(Link), locale: "de-DE");

        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Theory]
    [InlineData("xx-nonsense")]
    [InlineData("")]
    public async Task An_unknown_locale_reads_english(string locale) =>
        Assert.Contains("Stop", (await studio.Render(MailStudio.Session(Link), MailStudio.Northside with { UnsubscribeUrl = Link }, locale)).Text, StringComparison.Ordinal);

    private static async Task<IDocument> Parse(string html) => await BrowsingContext.New().OpenAsync(response => response.Content(html));
}
