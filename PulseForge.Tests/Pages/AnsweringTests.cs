using System.Net;
using PulseForge.Core.Accounts;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Seeding;
using PulseForge.Tests.CheckIns;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages;

/// <summary>A client answers, by the mail's link or signed in.</summary>
public sealed class AnsweringTests(WebApp app) : IClassFixture<WebApp>
{
    private Person Dana => app.World.Dana;

    private readonly Guest _phone = app.Guest(app.World.Dana.Host);

    [Fact]
    public async Task It_is_answered_once_by_its_link_without_a_sign_in_and_corrected_until_it_closes()
    {
        var checkIn = await app.Ask(Dana);
        var link = await Link(checkIn);
        var sent = await _phone.Submit(await _phone.Get(link), "#check-in", Asked.Weekly());
        var first = await app.Read(checkIn);
        await _phone.Submit(await _phone.Get(link), "#check-in", Asked.Weekly(score: "2", weight: "72.5"));
        var second = await app.Read(checkIn);

        Assert.Equal((HttpStatusCode.Redirect, link), (sent.Status, sent.Location));
        Assert.Equal((4m, 71.8m), (first.Answers!.Of("sleep")!.Number, first.Answers.Of("bodyweight")!.Number));
        Assert.Equal((2m, 72.5m), (second.Answers!.Of("sleep")!.Number, second.Answers.Of("bodyweight")!.Number));
        Assert.Equal((first.AnsweredAt, true), (second.AnsweredAt, second.CorrectedAt is not null));
        Assert.Contains("Sent to Bob", (await _phone.Get(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        var checkIn = await app.Ask(Dana);
        var link = await Link(checkIn);
        await _phone.Get(link);
        await _phone.Send(new HttpRequestMessage(HttpMethod.Head, link));

        var seen = await app.Read(checkIn);
        Assert.Equal((null, null, 0), (seen.OpenedAt, seen.AnsweredAt, seen.Revision));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_told_at_its_field_and_all_that_was_typed_stays()
    {
        var checkIn = await app.Ask(Dana);
        var page = await _phone.Get(await Link(checkIn));
        var answer = await _phone.Submit(page, "#check-in", ("a-training", "5"), ("a-bodyweight", "heavy"), ("a-wins", "The triples <b>moved</b>"), ("a-pain", "yes"), ("more-pain", "left knee"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("not a number", answer.TextOf("#a-bodyweight-error"), StringComparison.Ordinal);
        Assert.Equal("Choose an answer.", answer.TextOf("#a-sleep-error"));
        Assert.Equal("heavy", answer.Element("#a-bodyweight").GetAttribute("value"));
        Assert.Equal("The triples <b>moved</b>", answer.TextOf("#a-wins"));
        Assert.Equal("left knee", answer.TextOf("#more-pain"));
        Assert.True(answer.Has("[name='a-training'][value='5'][checked]"));
        Assert.NotNull((await app.Read(checkIn)).OpenedAt);
        Assert.Null((await app.Read(checkIn)).AnsweredAt);
    }

    [Fact]
    public async Task Hostile_words_are_words()
    {
        var checkIn = await app.Ask(Dana);
        var link = await Link(checkIn);
        const string hostile = "<script>alert(1)</script> {{7*7}} '; drop table check_ins; -- \u202e\ud83d\ude00 =cmd()";
        await _phone.Submit(await _phone.Get(link), "#check-in", [.. Asked.Weekly(), ("a-wins", hostile)]);
        var shown = await _phone.Get(link);

        Assert.Equal(hostile, shown.TextOf("#a-wins"));
        Assert.False(shown.Has("#main script"));
    }

    [Theory]
    [InlineData("a-sleep", "99")]
    [InlineData("a-bodyweight", "1e999")]
    [InlineData("a-wins", "too long")]
    public async Task What_no_form_would_send_is_refused_like_a_typing_error(string field, string value)
    {
        var checkIn = await app.Ask(Dana);
        var guest = app.Guest(Dana.Host);
        var form = await guest.Get(await Link(checkIn));
        var fields = Asked.Weekly().Where(f => f.Item1 != field).Append((field, value == "too long" ? new string('x', 5000) : value)).Append(("__RequestVerificationToken", form.Element("#check-in input[name=__RequestVerificationToken]").GetAttribute("value")!));
        var answer = await guest.Send(new HttpRequestMessage(HttpMethod.Post, form.Address.AbsolutePath) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.Has($"#{field}-error"));
    }

    [Fact]
    public async Task Free_words_can_not_be_read_in_the_table_and_scores_can()
    {
        var checkIn = await app.Ask(Dana);
        await _phone.Submit(await _phone.Get(await Link(checkIn)), "#check-in", [.. Asked.Weekly(), ("a-wins", "a very private canary")]);
        var row = Assert.Single(await Sql.Column(app.Database.SuperuserConnection, $"select to_jsonb(c)::text || encode(words, 'escape') from check_ins c where id = '{checkIn.Id}' and words is not null"));

        Assert.DoesNotContain("canary", row, StringComparison.Ordinal);
        Assert.Contains("\"sleep\"", row, StringComparison.Ordinal);
        Assert.Contains("canary", (await _phone.Get(await Link(checkIn))).TextOf("#a-wins"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_of_concussion_stops_the_client_at_once_and_is_marked_for_the_coach()
    {
        var checkIn = await app.Ask(Dana, ShippedForms.FightWeek);
        var link = await Link(checkIn);
        await _phone.Submit(await _phone.Get(link), "#check-in", ("a-symptoms", "yes"), ("more-symptoms", "dizzy since Tuesday"), ("a-head-contact", "12"), ("a-bodyweight", "61.2"), ("a-cut", "3"), ("a-sleep", "3"), ("a-energy", "3"), ("a-readiness", "4"));
        var shown = await _phone.Get(link);
        var review = await (await app.As(app.World.Bob)).Get($"/coach/check-ins/{checkIn.Id}");

        Assert.Contains("See a doctor today", shown.TextOf("[role=alert].stop-note"), StringComparison.Ordinal);
        Assert.NotNull((await app.Read(checkIn)).StoppedAt);
        Assert.Contains("memory problems", review.TextOf(".stop-note"), StringComparison.Ordinal);
        Assert.Contains("dizzy since Tuesday", review.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_one_can_not_be_answered_any_more_by_the_form_or_the_link()
    {
        var checkIn = await app.Ask(Dana);
        var link = await Link(checkIn);
        var page = await _phone.Get(link);
        await Sql.Execute(app.Database.SuperuserConnection, $"update check_ins set closes_at = now() - interval '1 minute' where id = '{checkIn.Id}'; update access_links set expires_at = now() - interval '1 minute' where subject_id = '{checkIn.Id}'");
        var guest = app.Guest(Dana.Host);
        var gone = await guest.Get(link);

        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("closed", gone.TextOf("h1"), StringComparison.Ordinal);
        Assert.True(page.Has("#check-in"));
        Assert.Null((await app.Read(checkIn)).AnsweredAt);
    }

    [Fact]
    public async Task An_unknown_link_and_one_of_another_business_say_the_same()
    {
        var link = await Link(await app.Ask(Dana));
        var foreign = await app.Guest(app.World.Charlie.Host).Get(link);
        var unknown = await app.Guest(app.World.Charlie.Host).Get("/c/nothing-like-this");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.Status, unknown.Status));
        Assert.Equal(unknown.TextOf("#main"), foreign.TextOf("#main"));
    }

    [Fact]
    public async Task A_link_opens_its_own_check_in_and_nothing_else()
    {
        var link = await Link(await app.Ask(Dana));
        var erins = await app.Ask(app.World.Erin);
        await _phone.Get(link);

        Assert.Equal(HttpStatusCode.Redirect, (await _phone.Get($"/portal/check-ins/{erins.Id}")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await _phone.Get("/portal/check-ins")).Status);
    }

    [Fact]
    public async Task A_signed_in_client_sees_their_own_and_no_other()
    {
        var (own, erins) = (await app.Ask(Dana), await app.Ask(app.World.Erin));
        var dana = await app.As(Dana);
        var today = await dana.Get("/portal/today");

        Assert.Equal(HttpStatusCode.OK, (await dana.Get($"/portal/check-ins/{own.Id}")).Status);
        Assert.Contains($"/portal/check-ins/{own.Id}", (await dana.Get("/portal/check-ins")).Text, StringComparison.Ordinal);
        Assert.Contains($"/portal/check-ins/{own.Id}", today.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await dana.Get($"/portal/check-ins/{erins.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await dana.Get($"/portal/check-ins/{Guid.CreateVersion7()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Bob)).Get($"/portal/check-ins/{own.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Frank)).Get($"/portal/check-ins/{own.Id}")).Status);
    }

    [Fact]
    public async Task A_past_one_is_read_in_the_portal_with_the_reply_and_can_not_be_sent_again()
    {
        var checkIn = await app.Ask(Dana);
        await app.Answer(checkIn, Dana, words: "Good week");
        var bob = await app.As(app.World.Bob);
        await bob.Submit(await bob.Get($"/coach/check-ins/{checkIn.Id}"), "#reply", ("Input.Reply", "Keep going."));
        await Sql.Execute(app.Database.SuperuserConnection, $"update check_ins set closes_at = now() - interval '1 minute' where id = '{checkIn.Id}'");
        var page = await (await app.As(Dana)).Get($"/portal/check-ins/{checkIn.Id}");

        Assert.Contains("Keep going.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Good week", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("#check-in"));
    }

    /// <summary>A link as the mail has it.</summary>
    private Task<string> Link(CheckIn checkIn) => app.In(Dana.Business, (_, db) =>
    {
        var (link, token) = AccessLink.Issue(LinkPurpose.CheckIn, app.Time.Now, checkIn.ClosesAt - app.Time.Now, Dana.UserId, checkIn.ClientId, checkIn.Id);
        db.Add(link);
        return Task.FromResult($"/c/{token}");
    });
}
