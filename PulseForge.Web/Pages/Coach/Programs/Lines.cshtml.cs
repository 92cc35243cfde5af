using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Lines below a day of the board, in all its weeks: one that is typed, or many that are pasted and seen as they are understood before they are added.</summary>
public sealed class LinesModel(PulseForgeDb db, BoardViews views, ExerciseBook book, IStringLocalizer<CoachTexts> t) : BoardPage(db, views, t)
{
    private const int Longest = 40_000;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public GridLines Typed { get; private set; } = null!;

    public ProgramVersion Program => Draft;

    public Core.Units.MassUnit Unit => Views.Unit;

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, [Input.Day], cancel)) return NotFound();
        if (await ProblemAsync(cancel) is { } problem) return Refused(problem);
        var own = await book.AdoptAsync(Typed.Blocks.SelectMany(block => block.Items), cancel);
        var (sessions, tooMuch) = GridRows.Append(Draft, Input.Day, Typed with { Blocks = new Workout(Typed.Blocks).With(own).Blocks });
        return tooMuch is null ? await PutAsync(sessions, [Input.Day], cancel) : Refused(T.Say(tooMuch));
    }

    /// <summary>Many lines, before they are added.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, [], cancel)) return NotFound();
        if (Input.Text?.Length > Longest) return Refused(T["A session has at most 40,000 characters."]);
        await ReadAsync(cancel);
        return Partial(Input.IsAgain ? "_LinesReading" : "_Lines", this);
    }

    /// <summary>A single line is corrected before it is added; of many, those that can't be read are kept as text.</summary>
    private async Task<string?> ProblemAsync(CancellationToken cancel)
    {
        if (Input.Day is < 1 or > ProgramSession.MaxDay) return T["A week has at most {0} training days.", ProgramSession.MaxDay];
        if (string.IsNullOrWhiteSpace(Input.Text)) return T["Type an exercise and its sets, such as Back Squat 5x5 @80%."];
        if (Input.Text.Length > Longest) return T["A session has at most 40,000 characters."];
        await ReadAsync(cancel);
        if (Typed.Blocks.Count == 0) return T["Type an exercise and its sets, such as Back Squat 5x5 @80%."];
        if (Typed.Faults.FirstOrDefault(fault => fault.IsLost) is { } lost) return T.Say(lost.Problem);
        return Typed.Faults is [var fault, ..] && !Input.Keep ? Say(fault) : null;
    }

    private async Task ReadAsync(CancellationToken cancel) =>
        Typed = GridLines.Parse(Input.Text ?? "", (await book.NamesAsync(cancel)).And(Draft.Sessions.SelectMany(s => s.Workout.Items)), Unit);

    public sealed class InputModel
    {
        public int Day { get; set; }

        public string? Text { get; set; }

        public bool Keep { get; set; }

        /// <summary>The form stands already: only what was understood is drawn again.</summary>
        public bool IsAgain { get; set; }
    }
}
