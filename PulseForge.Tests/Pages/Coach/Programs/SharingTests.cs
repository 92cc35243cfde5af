using System.Net;
using System.Text;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Seeding;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

public sealed class SharingTests(WebApp app) : IClassFixture<WebApp>
{
    public static TheoryData<string> Shipped => [.. StartingPrograms.All.Select(start => start.Slug)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_program_that_is_taken_along_comes_back_equal(string slug)
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Open(slug);
        foreach (var kind in new[] { "csv", "json", "text" }) Assert.Equal(await PlanAsync(board), await PlanAsync(await CopyAsync(alice, board, kind)));
    }

    [Fact]
    public async Task A_coach_sees_all_ways_to_share_a_draft_and_a_version_of_it()
    {
        var bob = await app.As(app.World.Bob);
        var board = await bob.Publish(await bob.Open());
        var session = (await bob.Get(board)).SessionOf();
        await bob.Submit(await bob.Get(session), "#session", ("Input.Lines", "A. Barbell Deadlift 1x5 100kg"));

        var draft = await bob.Get($"{board}/share");
        var version = await bob.Get($"{board}/share?version=1");

        Assert.Equal(5, draft.Page.QuerySelectorAll(".share-ways a").Length);
        Assert.Contains(await Linked(bob, draft), text => text.Contains("1x5 100kg", StringComparison.Ordinal));
        Assert.All(version.Page.QuerySelectorAll(".share-ways a"), link => Assert.EndsWith("version=1", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(await Linked(bob, version), text => Assert.DoesNotContain("1x5 100kg", text, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get($"{board}/share?version=9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get($"{board}/file?kind=docx")).Status);
    }

    [Fact]
    public async Task A_program_is_printed_without_navigation_and_as_pdf()
    {
        var bob = await app.As(app.World.Bob);
        var board = await bob.Open("kickboxing-fight-camp");
        var page = await bob.Get($"{board}/print");

        Assert.False(page.Has(".rail"));
        Assert.Contains("4x6 rpe 7", page.TextOf("table"), StringComparison.Ordinal);
        Assert.Contains("superset rest 2m", page.TextOf("table"), StringComparison.Ordinal);
        Assert.Equal("application/pdf", (await bob.Get($"{board}/file?kind=pdf")).ContentHeaders.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_is_not_understood_of_a_file_is_marked_and_kept()
    {
        var bob = await app.As(app.World.Bob);
        var read = await bob.SendFile(Encoding.UTF8.GetBytes("week,day,exercise,sets\n1,1,Barbell Back Sqaut,5x5\n1,1,Barbell Deadlift,5*\n"), "mine.csv");

        Assert.Equal(2, read.Page.QuerySelectorAll(".fault").Length);
        Assert.Contains("Barbell Back Squat", read.TextOf(".fault .hint"), StringComparison.Ordinal);
        var made = await bob.Submit(read, "#program-text");
        Assert.EndsWith("/text", made.Location, StringComparison.Ordinal);
        Assert.Contains("Barbell Back Sqaut 5x5", (await bob.Follow(made)).TextOf("textarea"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.json", "{\"schema\":\"pulseforge.program\",\"v\":7}", "version 7")]
    [InlineData("x.json", "{\n\"schema\":", "Line 2: This is not valid JSON.")]
    [InlineData("x.csv", "a,b\n1,2", "Line 1: The first line of a table names its columns")]
    [InlineData("x.png", "\0\0", "This is not a text file.")]
    [InlineData("x.txt", "", "This file is empty.")]
    [InlineData(null, "", "Choose a file.")]
    public async Task A_file_that_can_not_be_read_is_refused_at_its_field(string? name, string content, string said)
    {
        var bob = await app.As(app.World.Bob);
        var refused = name is null ? await bob.Submit(await bob.Get("/coach/programs/new/file"), "#program-file") : await bob.SendFile(Encoding.UTF8.GetBytes(content), name);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(said, refused.TextOf("#Chosen-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        var bob = await app.As(app.World.Bob);
        Assert.Contains("at most 8 MB", (await bob.SendFile(new byte[ProgramFile.MostBytes + 1], "x.csv")).TextOf("#Chosen-error"), StringComparison.Ordinal);
        Assert.InRange((int)(await bob.SendFile(new byte[20_000_000], "x.csv")).Status, 400, 499);
    }

    [Fact]
    public async Task Another_business_finds_nothing_to_share()
    {
        var board = await (await app.As(app.World.Alice)).Open();
        var charlie = await app.As(app.World.Charlie);

        foreach (var way in new[] { "share", "print", "file", "file?kind=pdf" }) Assert.Equal(HttpStatusCode.NotFound, (await charlie.Get($"{board}/{way}")).Status);
    }

    private static async Task<string> CopyAsync(Guest coach, string board, string kind)
    {
        var file = await coach.Get($"{board}/file?kind={kind}");
        Assert.StartsWith("attachment", file.ContentHeaders.ContentDisposition!.ToString(), StringComparison.Ordinal);
        var read = await coach.SendFile(Encoding.UTF8.GetBytes(file.Text), $"program.{kind}");
        Assert.False(read.Has(".fault"), read.TextOf("#reading"));
        return (await coach.Submit(read, "#program-text")).Location!;
    }

    private static async Task<List<string>> Linked(Guest guest, Answer page)
    {
        var texts = new List<string>();
        foreach (var link in page.Page.QuerySelectorAll(".share-ways a").Select(link => link.GetAttribute("href")!).Where(link => !link.Contains("kind=pdf", StringComparison.Ordinal))) texts.Add((await guest.Get(link)).Text);
        return texts;
    }

    private async Task<ProgramPlan> PlanAsync(string board)
    {
        await using var db = app.Db(app.World.Alice);
        var program = await db.TrainingPrograms.FindAsync(app.World.Alice.Business.Id, Programs.IdIn(board));
        return ProgramPlan.Of(program!, (await db.DraftAsync(Programs.IdIn(board), default))!);
    }
}
