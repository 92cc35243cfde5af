using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Seeding;
using PulseForge.Tests.CheckIns;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.CheckIns;

/// <summary>Coaches edit the forms of their business.</summary>
public sealed class FormsTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task The_shipped_forms_are_there_once_from_the_first_look_on_and_one_that_was_removed_stays_away()
    {
        var charlie = await app.As(app.World.Charlie);
        await Task.WhenAll(charlie.Get("/coach/check-ins/forms"), charlie.Get("/coach/check-ins/forms"));
        var page = await charlie.Get("/coach/check-ins/forms");
        var form = await charlie.Get(await Address(app.World.RingSide, ShippedForms.Daily));
        await charlie.Submit(form, "form[action$='/removal']:not([action*='questions'])");
        var after = await charlie.Get("/coach/check-ins/forms");
        await charlie.Submit(after, ".toast form");

        Assert.Equal(3, page.Page.QuerySelectorAll(".panel a.line-row").Length);
        Assert.Equal(2, after.Page.QuerySelectorAll(".panel a.line-row").Length);
        Assert.Equal(3, (await charlie.Get("/coach/check-ins/forms")).Page.QuerySelectorAll(".panel a.line-row").Length);
    }

    [Fact]
    public async Task A_form_of_ones_own_gets_questions_of_every_kind_is_ordered_and_published()
    {
        var bob = await app.As(app.World.Bob);
        var address = (await bob.Submit(await bob.Get("/coach/check-ins/forms"), "#new-form", ("Input.Name", "Camp week"))).Location!;
        await Add(bob, address, "Scale", ("Input.Text", "How was sparring?"), ("Input.From", "1"), ("Input.To", "3"), ("Input.Words", "Bad\nGood"));
        await Add(bob, address, "Number", ("Input.Text", "Rounds"), ("Input.Min", "0"), ("Input.Max", "40"), ("Input.Decimals", "0"), ("Input.Unit", "rounds"));
        await Add(bob, address, "YesNo", ("Input.Text", "Any knock to the head?"), ("Input.AsksMore", "true"), ("Input.Stop", "No sparring until a doctor has seen you."));
        await Add(bob, address, "Text", ("Input.Text", "Tell me more"), ("Input.IsOptional", "true"));
        await Add(bob, address, "Choice", ("Input.Text", "Where?"), ("Input.Words", "Gym\nHome"));
        await bob.Submit(await bob.Get(address), "form[action$='/questions/rounds/moving']:first-of-type");
        await bob.Submit(await bob.Get(address), "form[action$='/questions/tell-me-more/removal']");
        await bob.Submit(await bob.Get(address), "form[action$='/publishing']");
        var published = await Published(Guid.Parse(address.Split('/')[^1]));

        Assert.Equal(["rounds", "how-was-sparring", "any-knock-to-the-head", "where"], published.Questions.Questions.Select(q => q.Key));
        Assert.Equal(1, published.Number);
        Assert.Contains("No sparring until", ((YesNoQuestion)published.Questions.Find("any-knock-to-the-head")!).Stop, StringComparison.Ordinal);
        Assert.DoesNotContain("Publish version", (await bob.Get(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Past_check_ins_keep_the_version_that_they_were_asked()
    {
        var asked = await app.Ask(app.World.Dana, ShippedForms.Daily);
        await app.Answer(asked, app.World.Dana);
        var bob = await app.As(app.World.Bob);
        var address = await Address(app.World.IronHouse, ShippedForms.Daily);
        await bob.Submit(await bob.Get($"{address}/questions/mood"), "#question", ("Input.Text", "In what mood are you, all in all?"));
        await bob.Submit(await bob.Get(address), "form[action$='/publishing']");
        var old = await bob.Get($"/coach/check-ins/{asked.Id}");
        var next = await app.Ask(app.World.Dana, ShippedForms.Daily);

        Assert.Contains("How is your mood?", old.Text, StringComparison.Ordinal);
        Assert.NotEqual(asked.VersionId, next.VersionId);
        Assert.Contains("In what mood are you", (await (await app.As(app.World.Dana)).Get($"/portal/check-ins/{next.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Scale", "Input.Text", "")]
    [InlineData("Scale", "Input.To", "99")]
    [InlineData("Scale", "Input.To", "many")]
    [InlineData("Scale", "Input.Words", "a\nb\nc")]
    [InlineData("Number", "Input.Max", "1e999")]
    [InlineData("Number", "Input.Decimals", "9")]
    [InlineData("Choice", "Input.Words", "one alone")]
    public async Task A_question_that_makes_no_sense_is_told_at_its_field_and_stays_typed(string kind, string field, string typed)
    {
        var bob = await app.As(app.World.Bob);
        var page = await bob.Get($"{await Address(app.World.IronHouse, ShippedForms.FightWeek)}/questions/new?kind={kind}");
        (string, string)[] good = kind == "Number" ? [("Input.Text", "Fine?"), ("Input.Min", "0"), ("Input.Max", "9")] : [("Input.Text", "Fine?")];
        var answer = await bob.Submit(page, "#question", [.. good.Where(f => f.Item1 != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.Has($"[name='{field}'][aria-invalid='true']"));
    }

    [Fact]
    public async Task The_forms_of_another_business_are_not_there()
    {
        var bob = await app.As(app.World.Bob);
        var foreign = await Address(app.World.RingSide, ShippedForms.Weekly);
        foreach (var path in new[] { "", "/questions/new?kind=Scale", "/questions/sleep" }) Assert.Equal(HttpStatusCode.NotFound, (await bob.Get(foreign + path)).Status);
        var form = (await bob.Get(await Address(app.World.IronHouse, ShippedForms.Weekly))).Form("form[action$='/removal']:not([action*='questions'])");
        form.RequestUri = new Uri(form.RequestUri!, $"{foreign}/removal");

        Assert.Equal(HttpStatusCode.NotFound, (await bob.Send(form)).Status);
    }

    private static async Task Add(Guest bob, string address, string kind, params (string, string)[] typed)
    {
        var answer = await bob.Submit(await bob.Get($"{address}/questions/new?kind={kind}"), "#question", typed);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    private Task<string> Address(Business business, string slug) => app.In(business, async (services, db) =>
    {
        await ((CheckInForms)services.GetService(typeof(CheckInForms))!).AdoptAsync(CancellationToken.None);
        return $"/coach/check-ins/forms/{await db.CheckInForms.Where(f => f.StartedFrom == slug).Select(f => f.Id).SingleAsync()}";
    });

    private Task<CheckInFormVersion> Published(Guid form) => app.In(app.World.IronHouse, (_, db) => db.CheckInFormVersions.AsNoTracking().Where(v => v.FormId == form).OrderByDescending(v => v.Number).FirstAsync());
}
