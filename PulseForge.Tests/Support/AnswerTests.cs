using System.Net;

namespace PulseForge.Tests.Support;

public class AnswerTests
{
    private const string Page = """
        <form id="add" method="post" action="/coach/clients?from=list">
          <input type="hidden" name="__RequestVerificationToken" value="t0ken">
          <input name="Name"><textarea name="Goals">as before</textarea>
          <select name="Units"><option value="kg" selected>kg</option><option value="lb">lb</option></select>
          <input type="hidden" name="Invite" value="false"><input type="checkbox" name="Invite" value="true">
          <input type="radio" name="Sex" value="Female"><input type="radio" name="Sex" value="Male" checked>
          <button>Add</button>
        </form>
        <form id="find" action="/coach/clients"><input name="q"></form>
        """;

    [Fact]
    public async Task A_form_is_sent_with_what_was_typed_and_what_stood_in_it()
    {
        var request = (await Answered()).Form("#add", ("Name", "Dana & Erin"), ("Units", "lb"), ("Invite", "true"), ("Sex", "Female"));

        Assert.Equal(HttpMethod.Post, request.Method);
        Assert.Equal("https://iron-house.localhost/coach/clients?from=list", request.RequestUri!.ToString());
        Assert.Equal("application/x-www-form-urlencoded", request.Content!.Headers.ContentType!.MediaType);
        Assert.Equal(
            "__RequestVerificationToken=t0ken&Name=Dana+%26+Erin&Goals=as+before&Units=lb&Invite=false&Invite=true&Sex=Female",
            await request.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_form_that_asks_is_sent_in_the_address() =>
        Assert.Equal("https://iron-house.localhost/coach/clients?q=dana", (await Answered()).Form("#find", ("q", "dana")).RequestUri!.ToString());

    [Fact]
    public async Task A_field_that_the_form_lacks_is_named()
    {
        var page = await Answered();
        Assert.Contains("no field Nmae, only", Assert.Throws<InvalidOperationException>(() => page.Form("#add", ("Nmae", "Dana"))).Message, StringComparison.Ordinal);
    }

    private static Task<Answer> Answered() => Answer.Read(new HttpResponseMessage(HttpStatusCode.OK)
    {
        RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://iron-house.localhost/coach/clients/new"),
        Content = new StringContent(Page),
    });
}
