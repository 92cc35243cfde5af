using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Clients;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients;

public sealed class TagsTests(WebApp app) : IClassFixture<WebApp>
{
    private string Dana => app.World.Dana.ClientId.ToString()!;

    private string Erin => app.World.Erin.ClientId.ToString()!;

    [Fact]
    public async Task Tags_of_the_details_page_are_read_as_typed_and_found_in_the_list()
    {
        var alice = await app.As(app.World.Alice);

        await alice.Submit(await alice.Get($"/coach/clients/{Dana}/details"), "#details", ("Input.Tags", " Mornings ,  Fight\tTeam,mornings,, "));

        Assert.Equal(["fight team", "mornings"], await TagsOf(app.World.Dana));
        Assert.Equal("fight team, mornings", (await alice.Get($"/coach/clients/{Dana}/details")).Element("[name='Input.Tags']").GetAttribute("value"));
        Assert.Equal(["Dana"], Names(await alice.Get("/coach/clients?tag=fight+team")));
        Assert.Empty(Names(await alice.Get("/coach/clients?tag=fight")));
    }

    [Theory]
    [InlineData("a,b,c,d,e,f,g,h,i,j,k")]
    [InlineData("this tag is longer than thirty letters")]
    public async Task Tags_that_cannot_be_kept_are_refused_at_their_field_with_what_was_typed(string typed)
    {
        var charlie = await app.As(app.World.Charlie);

        var refused = await charlie.Submit(await charlie.Get($"/coach/clients/{app.World.Frank.ClientId}/details"), "#details", ("Input.Tags", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(typed, refused.Element("[name='Input.Tags']").GetAttribute("value"));
        Assert.Contains("At most 10 tags", refused.TextOf("#Input_Tags-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_clients_are_tagged_at_once_and_keep_the_tags_they_had()
    {
        var alice = await app.As(app.World.Alice);
        await Tag(app.World.Dana, "online");
        await Tag(app.World.Erin, "gym");
        var page = await alice.Get($"/coach/clients/chosen?client={Dana}&client={Erin}");

        var saved = await alice.Submit(page, "#tagging", ("Input.Tags", "Fighters"));

        Assert.Equal(["fighters", "online"], await TagsOf(app.World.Dana));
        Assert.Equal(["fighters", "gym"], await TagsOf(app.World.Erin));
        page = await alice.Follow(saved);
        page.Element("#tagging button[name]").Insert(AngleSharp.Dom.AdjacentPosition.BeforeBegin, "<input type=hidden name=Input.TakesAway value=true>");
        await alice.Submit(page, "#tagging", ("Input.Tags", "fighters, gym"));
        Assert.Equal(["online"], await TagsOf(app.World.Dana));
        Assert.Empty(await TagsOf(app.World.Erin));
    }

    [Fact]
    public async Task A_coach_cannot_tag_a_client_of_a_colleague_or_of_another_business()
    {
        var bob = await app.As(app.World.Bob);
        await Tag(app.World.Erin);
        var page = await bob.Get($"/coach/clients/chosen?client={Dana}&client={Erin}&client={app.World.Frank.ClientId}");
        Assert.DoesNotContain("Erin", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Frank", page.Text, StringComparison.Ordinal);
        page.Element("#tagging [name='client']").SetAttribute("value", Erin);

        await bob.Submit(page, "#tagging", ("Input.Tags", "mine"));

        Assert.Empty(await TagsOf(app.World.Erin));
    }

    [Fact]
    public async Task A_tag_chooses_all_who_have_it_when_a_program_is_assigned()
    {
        var alice = await app.As(app.World.Alice);
        await Tag(app.World.Dana, "group");
        await Tag(app.World.Erin, "group");
        var board = await alice.Publish(await alice.Open());

        Assert.Equal(Sorted(Dana, Erin), Ticked(await alice.Get($"{board}/assign?tag=group")));
        Assert.Equal([Dana], Ticked(await alice.Get($"{board}/assign?client={Dana}")));
        var page = await alice.Get($"{board}/assign");
        Assert.Empty(Ticked(page));
        Assert.Equal(Sorted(Dana, Erin), Ticked(await Choose(alice, page, "group")));
        Assert.Equal(Sorted(Dana, Erin), Ticked(await Choose(alice, page, "*")));
        Assert.Empty(Ticked(await Choose(alice, await alice.Get($"{board}/assign?tag=group"), "")));
        Assert.Empty(Ticked(await Choose(alice, page, "nobody has this")));
    }

    private static Task<Answer> Choose(Guest coach, Answer page, string choice)
    {
        var form = page.Element("#assign");
        form.SetAttribute("action", "?handler=Preview");
        foreach (var before in form.QuerySelectorAll("[name='Input.Choose']")) before.Remove();
        form.Insert(AngleSharp.Dom.AdjacentPosition.AfterBegin, "<input name=Input.Choose>");
        return coach.Submit(page, "#assign", ("Input.Choose", choice));
    }

    private static List<string?> Ticked(Answer page) => [.. page.Page.QuerySelectorAll("[name='Input.Clients'][checked]").Select(box => box.GetAttribute("value")).Order(StringComparer.Ordinal)];

    private static List<string?> Sorted(params string[] ids) => [.. ids.Order(StringComparer.Ordinal)];

    private static List<string> Names(Answer page) => [.. page.Page.QuerySelectorAll(".client-row .name a").Select(a => a.TextContent)];

    private Task Tag(Person person, params string[] tags) => app.Change(person.Business, async db => (await db.Clients.SingleAsync(c => c.Id == person.ClientId)).Tag(tags));

    private async Task<string[]> TagsOf(Person person)
    {
        await using var db = app.Db(person);
        return (await db.Clients.AsNoTracking().SingleAsync(c => c.Id == person.ClientId)).Tags;
    }
}
