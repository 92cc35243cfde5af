using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Rows of the board's grid: an exercise of a day in all its weeks, moved, swapped for another or taken out.</summary>
public sealed class RowsModel(PulseForgeDb db, BoardViews views, ExerciseBook book, IStringLocalizer<CoachTexts> t) : BoardPage(db, views, t)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    private LineKey Row => new(Input.Row ?? "", Input.Nth);

    /// <summary>Before another row, or below all.</summary>
    public Task<IActionResult> OnPostMoveAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(id, () => GridRows.Move(Draft, Input.Day, Row, Input.Before is { Length: > 0 } before ? new LineKey(before, Input.BeforeNth) : null), cancel);

    public async Task<IActionResult> OnPostRenameAsync(Guid id, CancellationToken cancel)
    {
        var (names, name) = (await book.NamesAsync(cancel), PlainText.OneLine(Input.To ?? ""));
        var own = names.Find(name) is { } exercise ? (await book.AdoptAsync([new Item(exercise, [])], cancel))(exercise) : null;
        return await ChangeAsync(id, () => own is null ? null : GridRows.Rename(Draft, Input.Day, Row, own), cancel, Unknown(names, name));
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, () => GridRows.Remove(Draft, Input.Day, Row), cancel);

    /// <param name="change">Null when it can't be done, because of <paramref name="obstacle"/>.</param>
    private async Task<IActionResult> ChangeAsync(Guid id, Func<IReadOnlyList<PlacedSession>?> change, CancellationToken cancel, string obstacle = "")
    {
        if (!await FindAsync(id, [Input.Day], cancel)) return NotFound();
        if (change() is not { } sessions) return Refused(obstacle);
        return sessions.Count == 0 ? Refused(T["This row is not there any more."]) : await PutAsync(sessions, [Input.Day], cancel);
    }

    private string Unknown(ExerciseNames names, string name) =>
        names.Nearest(name) is { } meant ? T["There is no exercise named {0}. Did you mean {1}?", name, meant] : T["There is no exercise named {0}.", name];

    public sealed class InputModel
    {
        public int Day { get; set; }

        public string? Row { get; set; }

        public int Nth { get; set; }

        public string? Before { get; set; }

        public int BeforeNth { get; set; }

        public string? To { get; set; }
    }
}
