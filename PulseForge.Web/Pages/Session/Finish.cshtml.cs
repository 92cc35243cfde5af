using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Training;
using PulseForge.Web.Authorization;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Session;

/// <summary>Closes a session: how hard it was, how long it took, a word to the coach.</summary>
[OpenedBy(LinkPurpose.Session)]
public sealed class FinishModel(SessionAccess access, SessionSheets sheets, TrainingLog log, Celebrations celebrations, PulseForgeDb db, IStringLocalizer<SharedTexts> texts) : PageModel
{
    [BindProperty]
    public FinishInput Input { get; set; } = new();

    public SessionSheet Sheet { get; private set; } = null!;

    public SessionEntry Entry { get; private set; } = SessionEntry.Unknown;

    public SessionRecords Records { get; private set; } = SessionRecords.None;

    /// <summary>Goals and steps that are reached, for the client alone.</summary>
    public IReadOnlyList<GoalNews> News { get; private set; } = [];

    public string Path => Entry.Path;

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid? id, [FromRoute] string? token, CancellationToken cancel)
    {
        if (await OpenAsync(id, token, cancel) is { } refused) return refused;
        Input = new FinishInput { Rpe = Sheet.Log?.SessionRpe?.ToString("0.#", CultureInfo.CurrentCulture), Minutes = Sheet.Log?.DurationMinutes?.ToString(CultureInfo.CurrentCulture), Note = Sheet.Log?.Note };
        if (Sheet.Log?.FinishedAt is not null) Records = await SessionRecords.OfAsync(db, Sheet.Head.Client, [.. Sheet.Items.Where(i => i.Sets.Any(s => s.Done is not null)).Select(i => i.ExerciseId).Distinct()], Sheet.Head.Date, cancel);
        if (Sheet.Log?.FinishedAt is not null && Entry.Client is null) News = await GoalNews.UnseenAsync(db, Sheet.Head.Client, Sheet.Head.Date, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Guid? id, [FromRoute] string? token, CancellationToken cancel)
    {
        if (await OpenAsync(id, token, cancel) is { } refused) return refused;
        if (Input.Read(ModelState, texts) is not { } rating) return Page();
        await log.FinishAsync(Sheet.Head.Id, rating.Rpe, rating.Minutes, rating.Note, cancel);
        await celebrations.CatchUpAsync(Sheet.Head.Client, cancel);
        return Redirect($"{Path}/finish");
    }

    private async Task<IActionResult?> OpenAsync(Guid? id, string? token, CancellationToken cancel)
    {
        var entry = await access.EnterAsync(HttpContext, id, token, cancel);
        if (entry.MustSignIn) return Challenge();
        if (entry.IsClosed) return StatusCode(StatusCodes.Status410Gone);
        if (await entry.SheetAsync(sheets, cancel) is not { } sheet) return NotFound();
        (Sheet, Entry) = (sheet, entry);
        return null;
    }
}
