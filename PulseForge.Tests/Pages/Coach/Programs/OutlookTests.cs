using System.Net;
using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

/// <summary>The weeks ahead, simulated session by session.</summary>
public sealed class OutlookTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task When_all_sets_succeed_each_week_asks_for_more_and_says_why()
    {
        var page = await Outlook("A. Barbell Back Squat 5x5 100kg progress +2.5kg");

        Assert.Equal(["5 sets: 100 kg × 5", "5 sets: 102.5 kg × 5", "5 sets: 105 kg × 5", "5 sets: 107.5 kg × 5"], Targets(page));
        Assert.Equal("Every set reached 5 last time: 2.5 kg more.", Reasons(page)[1]);
        Assert.Equal(["2", "5", "25", "2,500 kg", "2,563 kg"], Week(page, 2)[..5]);
    }

    [Fact]
    public async Task A_missed_week_comes_to_nothing_and_the_one_after_it_goes_on_from_before()
    {
        var page = await Outlook("A. Barbell Back Squat 5x5 100kg progress +2.5kg", "scenario=WeekMissed&week=3");

        Assert.Equal(["5 sets: 100 kg × 5", "5 sets: 102.5 kg × 5", "5 sets: 105 kg × 5", "5 sets: 105 kg × 5"], Targets(page));
        Assert.Equal(["3", "0", "0", "2,500 kg", "0 kg"], Week(page, 3)[..5]);
    }

    [Fact]
    public async Task A_week_that_falls_short_holds_the_load_and_says_so()
    {
        var page = await Outlook("A. Barbell Back Squat 5x5 100kg progress +2.5kg", "scenario=WeekShort&week=2");

        Assert.Equal(["5 sets: 100 kg × 5", "5 sets: 102.5 kg × 5", "5 sets: 102.5 kg × 5", "5 sets: 105 kg × 5"], Targets(page));
        Assert.Equal("Not every set was completed last time: the same load again.", Reasons(page)[2]);
        Assert.Equal("20", Week(page, 2)[2]);
    }

    [Fact]
    public async Task Reps_of_a_range_are_gathered_before_the_load_rises()
    {
        var page = await Outlook("A. Barbell Back Squat 3x6-8 100kg progress double 2.5kg");

        Assert.Equal(["3 sets: 100 kg × 6 – 8", "3 sets: 100 kg × 6 – 8", "3 sets: 100 kg × 6 – 8", "3 sets: 102.5 kg × 6 – 8"], Targets(page));
        Assert.Equal(["18", "21", "24", "18"], Enumerable.Range(1, 4).Select(week => Week(page, week)[2]));
    }

    [Fact]
    public async Task Where_no_max_is_known_a_round_one_is_taken_and_named()
    {
        var page = await Outlook("A. Barbell Back Squat 5x5 @80%");

        Assert.All(Targets(page), target => Assert.Equal("5 sets: 80 kg × 5", target));
        Assert.Contains("Where no max is known, 100 kg is taken: Barbell Back Squat.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["80 %", "80 %"], Week(page, 4)[5..]);
    }

    [Fact]
    public async Task A_deload_shows_in_volume_and_intensity()
    {
        var page = await Outlook("A. Barbell Back Squat 5x5 @80%", "", "phase deload sets 60% load 90%\n");

        Assert.Equal("3 sets: 70 kg × 5", Targets(page)[3]);
        Assert.Equal(["4", "3", "15", "1,050 kg", "1,050 kg", "70 %", "70 %"], Week(page, 4));
    }

    [Fact]
    public async Task A_clients_own_maxes_are_taken()
    {
        var squat = Guid.Empty;
        var (alice, board) = await Written("A. Barbell Back Squat 5x5 80%tm");
        await using (var db = app.Db(app.World.Alice))
        {
            squat = (await db.DraftAsync(Programs.IdIn(board), default))!.Sessions[0].Workout.Items.Single().Exercise.Id!.Value;
            db.Add(new TrainingMax(app.World.Dana.ClientId!.Value, squat, 150, new LocalDate(2020, 1, 1), TrainingMaxSource.Entered, null, Instant.FromUtc(2020, 1, 1, 0, 0)));
            await db.SaveChangesAsync();
        }

        var page = await alice.Get($"{board}/outlook?client={app.World.Dana.ClientId}");

        Assert.All(Targets(page), target => Assert.Equal("5 sets: 120 kg × 5", target));
        Assert.DoesNotContain("Where no max is known", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?client=00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData("?scenario=99&week=-4&from=900", HttpStatusCode.OK)]
    [InlineData("?scenario=nonsense&week=x&from=y", HttpStatusCode.OK)]
    public async Task Odd_questions_have_an_answer(string query, HttpStatusCode status)
    {
        var (alice, board) = await Written("A. Barbell Back Squat 5x5 100kg");
        Assert.Equal(status, (await alice.Get($"{board}/outlook{query}")).Status);
    }

    [Fact]
    public async Task Every_shipped_program_can_be_simulated()
    {
        var alice = await app.As(app.World.Alice);
        var slugs = (await alice.Get("/coach/programs")).Page.QuerySelectorAll("input[name='slug']").Select(input => input.GetAttribute("value")!).ToList();
        Assert.NotEmpty(slugs);
        foreach (var slug in slugs)
        {
            var board = await alice.Open(slug);
            var page = await alice.Get($"{board}/outlook");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(Enumerable.Range(1, page.Page.QuerySelectorAll("#outlook-weeks tbody tr").Length), week => Week(page, week)[1] == "0");
        }
    }

    private async Task<Answer> Outlook(string line, string query = "", string lastWeek = "")
    {
        var (alice, board) = await Written(line, lastWeek);
        return await alice.Get($"{board}/outlook?{query}");
    }

    private async Task<(Guest Alice, string Board)> Written(string line, string lastWeek = "")
    {
        var alice = await app.As(app.World.Alice);
        // Passed through twice to come to eight weeks; the first pass is looked at.
        var weeks = string.Concat(Enumerable.Range(1, 4).Select(week => $"{(week == 4 ? lastWeek : "")}week {week}\nday 1 Lower\n{line}\n"));
        return (alice, (await alice.Submit(await alice.Get("/coach/programs/new/text"), "#program-text", ("Input.Text", $"program Ahead\n{weeks}"))).Location!);
    }

    /// <summary>Of the first four weeks.</summary>
    private static List<string> Targets(Answer page) => [.. page.Page.QuerySelectorAll("#outlook-targets summary").Take(4).Select(e => e.TextContent)];

    private static List<string> Reasons(Answer page) => [.. page.Page.QuerySelectorAll("#outlook-targets details p").Select(e => e.TextContent)];

    private static List<string> Week(Answer page, int week) => [.. page.Page.QuerySelectorAll("#outlook-weeks tbody tr")[week - 1].Children.Select(e => e.TextContent.Trim())];
}
