using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Training;
using PulseForge.Core.Units;
using PulseForge.Web.Authorization;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Session;

/// <summary>Closes a session: how hard it was, how long it took, a word to the coach.</summary>
[OpenedBy(LinkPurpose.Session)]
public sealed class FinishModel(SessionAccess access, SessionSheets sheets, TrainingLog log, IStringLocalizer<SharedTexts> texts) : PageModel
{
    private static readonly NumberRange Exertion = new(0, 10, 1);
    private static readonly NumberRange Minutes = new(1, 600, 0);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public SessionSheet Sheet { get; private set; } = null!;

    public SessionEntry Entry { get; private set; } = SessionEntry.Unknown;

    public string Path => Entry.Path;

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid? id, [FromRoute] string? token, CancellationToken cancel)
    {
        if (await OpenAsync(id, token, cancel) is { } refused) return refused;
        Input = new InputModel { Rpe = Sheet.Log?.SessionRpe?.ToString("0.#", CultureInfo.CurrentCulture), Minutes = Sheet.Log?.DurationMinutes?.ToString(CultureInfo.CurrentCulture), Note = Sheet.Log?.Note };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Guid? id, [FromRoute] string? token, CancellationToken cancel)
    {
        if (await OpenAsync(id, token, cancel) is { } refused) return refused;
        var rpe = Read(nameof(Input.Rpe), Input.Rpe, Exertion);
        var minutes = Read(nameof(Input.Minutes), Input.Minutes, Minutes);
        if (Input.Note is { Length: > 2000 }) ModelState.AddModelError("Input.Note", texts["A note has at most 2,000 characters."]);
        if (!ModelState.IsValid) return Page();
        await log.FinishAsync(Sheet.Head.Id, rpe, (int?)minutes, string.IsNullOrWhiteSpace(Input.Note) ? null : Input.Note.Trim(), cancel);
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

    private decimal? Read(string field, string? text, NumberRange range)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var parsed = NumberText.Parse(text, CultureInfo.CurrentCulture, range);
        if (parsed.Error is { } error) ModelState.AddModelError($"Input.{field}", texts.Say(error));
        return parsed.Value;
    }

    public sealed class InputModel
    {
        public string? Rpe { get; set; }

        public string? Minutes { get; set; }

        public string? Note { get; set; }
    }
}
