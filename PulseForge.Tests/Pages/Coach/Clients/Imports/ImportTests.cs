using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Core.Training.Imports;
using PulseForge.Tests.Support;
using static PulseForge.Tests.Pages.Coach.Clients.Imports.Importing;

namespace PulseForge.Tests.Pages.Coach.Clients.Imports;

public sealed class ImportTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    private string Address => $"/coach/clients/{Dana.ClientId}/import";

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from imported_names; delete from history_imports; delete from metric_entries; delete from scheduled_sessions; delete from occurrences; delete from exercises");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_coach_looks_at_a_file_imports_it_and_takes_it_back()
    {
        var bob = await app.As(app.World.Bob);
        var look = await bob.TakeIn(Address, Headings + Set("Squat", "100", "5") + Set("Squat", "100", "10000") + Set("Bench Press", "60", "8"));
        Assert.Contains("Line 3, reps “10000”: Repetitions lie between 0 and 1,000.", look.TextOf(".fault"), StringComparison.Ordinal);
        Assert.Equal("Import 2 sets", look.TextOf("#import-begin button"));
        Assert.False(await Db().LoggedSets.AnyAsync());

        var done = await bob.Follow(await bob.Submit(look, "#import-begin"));
        Assert.Contains("Sets: 2", done.TextOf("#import-result"), StringComparison.Ordinal);
        Assert.Equal(2, await Db().LoggedSets.CountAsync());
        var session = await Db().ScheduledSessions.Select(s => s.Id).SingleAsync();
        Assert.Contains("100 kg × 5", (await bob.Get($"/coach/clients/{Dana.ClientId}/sessions/{session}")).Text, StringComparison.Ordinal);

        var undone = await bob.Follow(await bob.Submit(done, "#import-undo"));
        Assert.Contains("taken back", undone.TextOf("#import"), StringComparison.Ordinal);
        Assert.False(await Db().LoggedSets.AnyAsync());
        Assert.Contains("history.csv", (await bob.Get(Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begun_twice_and_sent_twice_it_is_written_once()
    {
        var bob = await app.As(app.World.Bob);
        var look = await bob.TakeIn(Address, Headings + Set("Squat", "100", "5"));
        await bob.Submit(look, "#import-begin");
        Assert.Equal(HttpStatusCode.Redirect, (await bob.Submit(look, "#import-begin")).Status);

        var again = await bob.TakeIn(Address, Headings + Set("Squat", "100", "5"));
        Assert.Contains("Everything in this file is here already.", again.TextOf("#import"), StringComparison.Ordinal);
        Assert.Equal(1, await Db().LoggedSets.CountAsync());
    }

    [Fact]
    public async Task Units_that_the_file_does_not_say_are_asked()
    {
        var bob = await app.As(app.World.Bob);
        var asks = await bob.TakeIn(Address, "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds\n2026-01-05 19:05:00,Push A,40m,Squat,1,220,5,0,0\n");
        Assert.True(asks.Has("#import-questions [name='Input.Mass']"));

        var refused = await bob.Submit(asks, "#import-questions");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose kg or lb."), (refused.Status, refused.TextOf("#import-questions .wrong")));
        var look = await bob.Follow(await bob.Submit(asks, "#import-questions", ("Input.Mass", "Pound")));
        Assert.Contains("99.79 kg", look.TextOf("#import"), StringComparison.Ordinal);
        Assert.True((await bob.Get($"{look.Element("#import a.link").GetAttribute("href")}")).Has("[name='Input.Mass'][checked]"));
    }

    [Fact]
    public async Task The_columns_of_an_unknown_table_are_named_by_the_coach()
    {
        var bob = await app.As(app.World.Bob);
        var asks = await bob.TakeIn(Address, "When;What;Kilos;How often\n05.01.2026;Squat;82,5;5\n");

        var refused = await bob.Submit(asks, "#import-questions", ("Input.Columns[0]", "Reps"), ("Input.Columns[1]", "Exercise"), ("Input.Columns[2]", "Reps"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("One column is the date.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Another column is this already.", refused.Text, StringComparison.Ordinal);

        var unit = await bob.Follow(await bob.Submit(asks, "#import-questions", ("Input.Columns[0]", "Date"), ("Input.Columns[1]", "Exercise"), ("Input.Columns[2]", "Load"), ("Input.Columns[3]", "Reps")));
        var look = await bob.Follow(await bob.Submit(unit, "#import-questions", ("Input.Mass", "Kilogram")));
        Assert.Contains("82.5 kg × 5", look.TextOf("#import"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_names_are_asked_and_remembered()
    {
        var bob = await app.As(app.World.Bob);
        var asks = await bob.TakeIn(Address, Headings + Set("Wonder Press", "60", "5") + Set("Cable Thing", "20", "12") + Set("Odd One", "5", "12") + Set("Your Press", "5", "12"));
        var refused = await bob.Submit(asks, "#import-names", ("Input.Names[0].Other", "Nothing so called"));
        Assert.Equal(("Nothing so called", "No exercise of yours is called so."), (refused.Element("[name='Input.Names[0].Other']").GetAttribute("value"), refused.TextOf("#import-names .wrong")));

        asks = await bob.Follow(await bob.Submit(refused, "#import-names", ("Input.Names[0].Choice", "leave-out"), ("Input.Names[0].Other", ""), ("Input.Names[1].Other", "bench press"), ("Input.Names[2].Choice", "")));
        Assert.Equal("Wonder Press", asks.Element("[name='Input.Names[0].Name']").GetAttribute("value"));
        var token = asks.Element("#import-names input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var look = await bob.Follow(await bob.Send(new(HttpMethod.Post, asks.Address) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Input.RestIsNew", "true")]) }));
        await bob.Submit(look, "#import-begin");

        Assert.Equal(["Barbell Bench Press", "Wonder Press", "Your Press"], await Db().Exercises.Select(e => e.Name).Order().ToListAsync());
        var next = await bob.TakeIn(Address, Headings + Set("wonder press", "62.5", "5", new(2026, 2, 5)) + Set("Your-Press", "62.5", "5", new(2026, 2, 5)));
        Assert.Equal("Import 2 sets", next.TextOf("#import-begin button"));
    }

    [Theory]
    [InlineData("", "This file is empty.")]
    [InlineData("one column\n1", "This file has one column only.")]
    [InlineData("a,b\n\"1,2\n", "Line 2: A quotation mark opens here that nothing closes.")]
    [InlineData("\0\0\0\u0001", "This is not a table.")]
    public async Task A_file_that_is_no_history_is_refused_at_its_field(string text, string why)
    {
        var refused = await (await app.As(app.World.Bob)).SendHistory(Address, text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(why, refused.TextOf("#import-file .wrong"), StringComparison.Ordinal);
        Assert.False(await Db().HistoryImports.AnyAsync());
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_with_a_sentence()
    {
        var bob = await app.As(app.World.Bob);
        var refused = await bob.SendHistory(Address, new byte[HistoryTable.MostBytes + 1]);
        Assert.Contains("at most 10 MB", refused.TextOf("#import-file .wrong"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_are_no_names_of_exercises_are_not_made_into_any()
    {
        var bob = await app.As(app.World.Bob);
        var look = await bob.TakeIn(Address, Headings + string.Concat(Enumerable.Range(0, 1_001).Select(n => Set($"Remark {n}", "60", "5"))));
        Assert.Contains("This file names 1,001 exercises", look.TextOf("#import"), StringComparison.Ordinal);
        Assert.False(look.Has("#import-begin"));
    }

    [Fact]
    public async Task Whoever_may_not_see_the_client_sees_no_import()
    {
        var bob = await app.As(app.World.Bob);
        var own = (await bob.SendHistory(Address, Headings + Set("Squat", "100", "5"))).Location!;
        foreach (var other in new[] { await app.As(app.World.Charlie), app.Guest(Dana.Host) }) Assert.NotEqual(HttpStatusCode.OK, (await other.Get(own)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get($"/coach/clients/{app.World.Erin.ClientId}/import")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Alice)).Get(own.Replace($"{Dana.ClientId}", $"{app.World.Erin.ClientId}", StringComparison.Ordinal))).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(Dana)).Get(own)).Status);
    }

    [Fact]
    public async Task A_page_asks_the_same_number_of_questions_however_long_the_file()
    {
        var bob = await app.As(app.World.Bob);
        var small = (await bob.SendHistory(Address, Headings + Set("Squat", "100", "5"))).Location!;
        await Queries(bob, small);
        var few = await Queries(bob, small);
        var large = (await bob.SendHistory(Address, Headings + string.Concat(Enumerable.Range(0, 200).Select(n => Set(n % 2 == 0 ? "Squat" : "Bench Press", $"{n}", "5"))))).Location!;
        Assert.Equal(few, await Queries(bob, large));
    }

    private async Task<int> Queries(Guest person, string address)
    {
        using var queries = QueryCounter.Of(app.Database);
        await person.Get(address);
        return queries.Queries.Count;
    }

    private PulseForgeDb Db() => app.Database.As(Dana.Business.Id);
}
