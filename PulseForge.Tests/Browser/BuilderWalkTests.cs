using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Browser;

/// <summary>A program built in the grid as coaches build it in a spreadsheet: by the keyboard, and with the mouse.</summary>
public sealed class BuilderWalkTests(LiveApp app) : BrowserTest, IClassFixture<LiveApp>
{
    private const int MostKeys = 500;

    /// <summary>What a coach types for one training day: the name begun, Tab, the sets.</summary>
    private static readonly (string Name, string Sets)[][] Days =
    [
        [("back squ", "5x5 100kg +2.5kg/week"), ("bench pr", "4x6-8 rpe 8"), ("chin-u", "3x8 bw"), ("romanian", "3x8 80kg +2.5kg/week"), ("plank", "3x45s +15s/week")],
        [("deadl", "3x5 120kg +5kg/week"), ("overh", "4x8 40kg"), ("pull-u", "3xAMRAP"), ("lunge", "3x10/side"), ("side pl", "3x30s")],
        [("front squ", "4x4 80kg"), ("incline", "4x8 rpe 7"), ("seated cab", "3x10 2rir"), ("leg curl", "3x12"), ("calf", "4x15")],
    ];

    private int keys;

    [BrowserFact]
    public async Task Four_weeks_of_three_days_with_five_lifts_are_built_by_the_keyboard_alone()
    {
        var page = await Coach();
        await page.GotoAsync(App("/coach/programs/new"));
        await page.GetByLabel("Name", new() { Exact = true }).FocusAsync();
        await Type(page, "Base Strength", "Enter");
        await Assertions.Expect(page.Locator("#day-1 .add-line")).ToBeFocusedAsync();
        foreach (var (day, lifts) in Days.Index())
        {
            foreach (var (nth, (name, sets)) in lifts.Index())
            {
                await Type(page, name, "Tab");
                await Type(page, sets, "Enter");
                await Assertions.Expect(page.Locator($"#day-{day + 1} tr[data-row]")).ToHaveCountAsync(nth + 1);
            }

            if (day < Days.Length - 1) await Type(page, "", "Enter");
        }

        Assert.InRange(keys, 300, MostKeys);
        var draft = await DraftAt(page.Url);
        Assert.Equal((4, 12, 60), (draft.Weeks, draft.Sessions.Count, draft.Sessions.Sum(s => s.Workout.Items.Count())));
        Assert.Equal(["100kg", "102.5kg", "105kg", "107.5kg"], draft.Sessions.Where(s => s.Day == 1).OrderBy(s => s.Week).Select(s => Lines(s)[0].Split(' ')[^1]));
    }

    [BrowserFact]
    public async Task Cells_are_chosen_filled_copied_and_pasted_as_in_a_spreadsheet_and_every_step_is_taken_back()
    {
        var page = await Written("program Sheet\nweeks 1-4\nday 1 Lower\nA. Barbell Back Squat 5x5 100kg rest 3m\nB. Chin-Up 3x8 bw");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Cell(page, "Barbell Back Squat", 1).ClickAsync();
        foreach (var _ in Enumerable.Range(0, 3)) await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("Control+d");
        await page.Keyboard.TypeAsync("+5kg");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Cell(page, "Barbell Back Squat", 4)).ToHaveTextAsync("5x5 115kg");
        await page.Keyboard.PressAsync("Control+c");
        Assert.Equal("5x5 100kg rest 3m\t5x5 105kg rest 3m\t5x5 110kg rest 3m\t5x5 115kg rest 3m", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await page.EvaluateAsync("navigator.clipboard.writeText('4x4\\t4x5\\r\\n5x4\\tnonsense!')");
        await Cell(page, "Barbell Back Squat", 1).ClickAsync();
        await page.Keyboard.PressAsync("Control+v");
        await Assertions.Expect(Cell(page, "Chin-Up", 1)).ToHaveTextAsync("5x4");
        await Assertions.Expect(page.Locator("tr[data-row='nonsense!']")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(Cell(page, "Chin-Up", 1)).ToHaveTextAsync("3x8 bw");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(Cell(page, "Barbell Back Squat", 4)).ToHaveTextAsync("5x5 100kg");
        await page.Keyboard.PressAsync("Control+Shift+z");
        await Assertions.Expect(Cell(page, "Barbell Back Squat", 4)).ToHaveTextAsync("5x5 115kg");
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(Cell(page, "Barbell Back Squat", 4)).ToHaveTextAsync("5x5 100kg");
    }

    [BrowserFact]
    public async Task A_line_that_cannot_be_read_stays_in_its_editor_with_what_is_wrong()
    {
        var page = await Written("program Wrong\nweeks 1-2\nday 1 Lower\nA. Barbell Back Squat 5x5 100kg");
        await Cell(page, "Barbell Back Squat", 2).ClickAsync();
        await page.Keyboard.TypeAsync("5x5x @80");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("These sets have their reps already");
        await Assertions.Expect(page.Locator(".cell-editor")).ToHaveValueAsync("5x5x @80");
        TakeComplaints(); // the console notes the 422
        await page.Locator(".cell-editor").FillAsync("5x5 @80%");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Cell(page, "Barbell Back Squat", 2)).ToHaveTextAsync("5x5 @80%");
        await Assertions.Expect(page.Locator("#save-state")).ToContainTextAsync("Saved");
    }

    [BrowserFact]
    public async Task What_is_typed_without_a_connection_is_saved_when_it_is_back()
    {
        var page = await Written("program Offline\nweeks 1-2\nday 1 Lower\nA. Barbell Back Squat 5x5 100kg");
        await page.Context.SetOfflineAsync(true);
        await Cell(page, "Barbell Back Squat", 1).ClickAsync();
        await page.Keyboard.TypeAsync("3x3 110kg");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("2x2 120kg");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#save-state")).ToContainTextAsync("Not saved");
        await page.Context.SetOfflineAsync(false);
        TakeComplaints(); // the console notes each try
        await Assertions.Expect(page.Locator("#save-state")).ToContainTextAsync("Saved");
        Assert.Equal(["A. Barbell Back Squat 3x3 110kg", "A. Barbell Back Squat 2x2 120kg"], (await DraftAt(page.Url)).Sessions.OrderBy(s => s.Week).Select(s => Lines(s)[0]));
    }

    [BrowserFact]
    public async Task Sessions_and_rows_are_dragged()
    {
        var page = await Written("program Drag\nweeks 1-2\nday 1 Lower\nA. Barbell Back Squat 5x5 100kg\nB. Chin-Up 3x8 bw\nday 2 Upper\nA. Push-Up 3x10");
        await Drag(page, "#day-1 [data-place='1']", "#day-2 [data-place='1']");
        await Assertions.Expect(page.Locator("#day-1 [data-place='1']")).ToHaveTextAsync("Upper");
        await Assertions.Expect(page.Locator("#day-2 [data-place='1']")).ToHaveTextAsync("Lower");
        await Drag(page, "#day-2 tr[data-row='Chin-Up'] > th", "#day-2 tr[data-row='Barbell Back Squat'] > th");
        await Assertions.Expect(page.Locator("#day-2 tr[data-row]").First).ToHaveAttributeAsync("data-row", "Chin-Up");
        await page.Locator("#day-2 [data-place='2']").FocusAsync();
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("Press day");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#save-state")).ToContainTextAsync("Saved");
        Assert.Equal("Press day", (await DraftAt(page.Url)).Sessions.Single(s => s is { Week: 2, Day: 2 }).Name);
        await page.Locator("#day-1 [data-place='2']").FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        Assert.Equal(["A. Chin-Up 3x8 bw", "B. Barbell Back Squat 5x5 100kg"], Lines((await DraftAt(page.Url)).Sessions.Single(s => s is { Week: 1, Day: 2 })));
    }

    private Visit visit = null!;

    private void TakeComplaints() => visit.TakeComplaints();

    private string App(string path) => app.Url(path, app.World.IronHouse);

    private async Task<IPage> Coach()
    {
        visit = await Desktop();
        await app.SignIn(visit, app.World.Alice);
        return visit.Page;
    }

    private async Task<IPage> Written(string plan)
    {
        var page = await Coach();
        await page.GotoAsync(App("/coach/programs/new/text"));
        await page.GetByLabel("Program", new() { Exact = true }).FillAsync(plan);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make draft" }).ClickAsync();
        await Assertions.Expect(page.Locator("#plan-grid[role=grid]")).ToBeVisibleAsync();
        return page;
    }

    private async Task Type(IPage page, string text, string key)
    {
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync(key);
        keys += text.Length + 1;
    }

    /// <summary>The events of a drag; a browser without windows does not make them of the mouse.</summary>
    private static async Task Drag(IPage page, string from, string to)
    {
        var dataTransfer = await page.EvaluateHandleAsync("new DataTransfer()");
        foreach (var (name, where) in new[] { ("dragstart", from), ("dragover", to), ("drop", to), ("dragend", from) }) await page.DispatchEventAsync(where, name, new { dataTransfer });
    }

    private static ILocator Cell(IPage page, string row, int week) => page.Locator($"tr[data-row='{row}'] [data-week='{week}']");

    private static string[] Lines(ProgramSession session) => WorkoutNotation.Print(session.Workout, MassUnit.Kilogram).Split('\n');

    private async Task<ProgramVersion> DraftAt(string url)
    {
        await using var db = app.Db(app.World.Alice);
        return (await db.DraftAsync(Guid.Parse(new Uri(url).Segments[3].TrimEnd('/')), default))!;
    }
}
