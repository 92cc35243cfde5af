using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.CheckIns;
using PulseForge.Tests.CheckIns;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.CheckIns;

/// <summary>Coaches read check-ins and reply.</summary>
public sealed class ReviewTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from check_ins; delete from check_in_schedules; delete from outbox_emails; update users set unwanted_mail = 0");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_reply_is_mailed_once_marks_the_check_in_and_leads_to_the_next()
    {
        var (first, second) = (await Answered(ago: 5), await Answered(ago: 3));
        var bob = await app.As(app.World.Bob);
        var page = await bob.Get($"/coach/check-ins/{first.Id}");
        var answer = await bob.Submit(page, "#reply", ("Input.Reply", "127.5 is a <b>very</b> good sign.\nKeep 135."));
        var mail = Assert.Single(await app.MailsTo(Dana.Email));

        Assert.Equal($"/coach/check-ins/{second.Id}", answer.Location);
        Assert.Equal(("CheckInReply", "bob@example.com", "Bob has answered your check-in"), (mail.Kind, mail.ReplyTo, mail.Subject));
        Assert.Contains("127.5 is a <b>very</b> good sign.\nKeep 135.", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"/portal/check-ins/{first.Id}", mail.Text, StringComparison.Ordinal);
        Assert.Equal(app.World.Bob.UserId, (await app.Read(first)).ReviewedBy);
    }

    [Fact]
    public async Task Sending_twice_sends_once()
    {
        var checkIn = await Answered();
        var bob = await app.As(app.World.Bob);
        var page = await bob.Get($"/coach/check-ins/{checkIn.Id}");
        await bob.Submit(page, "#reply", ("Input.Reply", "Well done."));
        var again = await bob.Submit(page, "#reply", ("Input.Reply", "Well done."));

        Assert.Equal("/coach/check-ins", again.Location);
        Assert.Single(await app.MailsTo(Dana.Email));
    }

    [Fact]
    public async Task Two_who_send_at_the_same_moment_send_one_reply()
    {
        var checkIn = await Answered();
        var (alice, bob) = (await app.As(app.World.Alice), await app.As(app.World.Bob));
        var (hers, his) = (await alice.Get($"/coach/check-ins/{checkIn.Id}"), await bob.Get($"/coach/check-ins/{checkIn.Id}"));
        var answers = await Task.WhenAll(alice.Submit(hers, "#reply", ("Input.Reply", "From Alice")), bob.Submit(his, "#reply", ("Input.Reply", "From Bob")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Single(await app.MailsTo(Dana.Email));
    }

    [Fact]
    public async Task It_is_marked_as_read_without_a_word_to_anybody()
    {
        var checkIn = await Answered();
        var bob = await app.As(app.World.Bob);
        var form = (await bob.Get($"/coach/check-ins/{checkIn.Id}")).Form("#reply");
        form.RequestUri = new Uri(form.RequestUri!, $"/coach/check-ins/{checkIn.Id}?handler=Read");
        await bob.Send(form);

        Assert.NotNull((await app.Read(checkIn)).ReviewedAt);
        Assert.Empty(await app.MailsTo(Dana.Email));
    }

    [Fact]
    public async Task A_correction_in_the_meantime_is_shown_before_the_reply_goes_out_and_the_reply_stays_typed()
    {
        var checkIn = await Answered();
        var bob = await app.As(app.World.Bob);
        var page = await bob.Get($"/coach/check-ins/{checkIn.Id}");
        await app.Answer(checkIn, Dana, score: 1);
        var refused = await bob.Submit(page, "#reply", ("Input.Reply", "All fine then."));
        var sent = await bob.Submit(refused, "#reply");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("All fine then.", refused.TextOf("#reply textarea"));
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Single(await app.MailsTo(Dana.Email));
    }

    [Fact]
    public async Task A_correction_after_the_review_waits_to_be_read_again_and_both_replies_stay()
    {
        var checkIn = await Answered();
        var bob = await app.As(app.World.Bob);
        await bob.Submit(await bob.Get($"/coach/check-ins/{checkIn.Id}"), "#reply", ("Input.Reply", "First words."));
        await app.Answer(checkIn, Dana, score: 1);
        await bob.Submit(await bob.Get($"/coach/check-ins/{checkIn.Id}"), "#reply", ("Input.Reply", "Second words."));
        var page = await bob.Get($"/coach/check-ins/{checkIn.Id}");

        Assert.Contains("First words.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Second words.", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await app.MailsTo(Dana.Email)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task An_empty_reply_is_told_at_its_field(string reply)
    {
        var checkIn = await Answered();
        var bob = await app.As(app.World.Bob);
        var answer = await bob.Submit(await bob.Get($"/coach/check-ins/{checkIn.Id}"), "#reply", ("Input.Reply", reply));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Null((await app.Read(checkIn)).ReviewedAt);
    }

    [Fact]
    public async Task Answers_stand_beside_the_earlier_ones_with_what_changed()
    {
        await Answered(ago: 24 * 8, score: 5, words: "It went well");
        var now = await Answered(ago: 1, score: 3);
        var page = await (await app.As(app.World.Bob)).Get($"/coach/check-ins/{now.Id}");

        Assert.Equal("−2", page.TextOf(".answer .change"));
        Assert.True(page.Has(".answer svg.spark"));
        Assert.Contains("It went well", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coach_who_does_not_see_the_client_finds_nothing_to_read_or_to_send()
    {
        var erins = await app.Ask(app.World.Erin);
        await app.Answer(erins, app.World.Erin);
        var bob = await app.As(app.World.Bob);
        var own = await bob.Get($"/coach/check-ins/{(await Answered()).Id}");
        var form = own.Form("#reply", ("Input.Reply", "Not mine"));
        form.RequestUri = new Uri(form.RequestUri!, $"/coach/check-ins/{erins.Id}");
        var foreign = await bob.Get($"/coach/check-ins/{erins.Id}");
        var none = await bob.Get($"/coach/check-ins/{Guid.CreateVersion7()}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.Status, (await bob.Send(form)).Status));
        Assert.Equal(none.Page.Body!.TextContent, foreign.Page.Body!.TextContent);
        Assert.DoesNotContain("Erin", (await bob.Get("/coach/check-ins")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Charlie)).Get($"/coach/check-ins/{erins.Id}")).Status);
        Assert.Null((await app.Read(erins)).ReviewedAt);
    }

    [Fact]
    public async Task Who_wants_no_mails_gets_the_reply_in_the_portal()
    {
        var checkIn = await Answered();
        await Sql.Execute(app.Database.SuperuserConnection, $"update users set unwanted_mail = 16 where id = '{Dana.UserId}'");
        var bob = await app.As(app.World.Bob);
        await bob.Submit(await bob.Get($"/coach/check-ins/{checkIn.Id}"), "#reply", ("Input.Reply", "Only here."));

        Assert.Empty(await app.MailsTo(Dana.Email));
        Assert.Contains("Only here.", (await (await app.As(Dana)).Get("/portal/check-ins")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reply_is_sealed()
    {
        var checkIn = await Answered();
        var bob = await app.As(app.World.Bob);
        await bob.Submit(await bob.Get($"/coach/check-ins/{checkIn.Id}"), "#reply", ("Input.Reply", "private canary"));
        var row = Assert.Single(await Sql.Column(app.Database.SuperuserConnection, $"select to_jsonb(c)::text || encode(reply, 'escape') from check_ins c where id = '{checkIn.Id}'"));

        Assert.DoesNotContain("canary", row, StringComparison.Ordinal);
    }

    private Task<CheckIn> Answered(int ago = 1, int score = 4, string? words = null) => app.Answered(Dana, ago, score, words);
}
