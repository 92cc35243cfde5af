using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>
/// A page that changes the draft where its grid is looked at. A script gets the parts of the board that changed, or why nothing did; without one the board is opened again. Only what the
/// edit and those parts need is loaded: the weeks that are shown, and the days that are changed.
/// </summary>
public abstract class BoardPage(PulseForgeDb db, BoardViews views, IStringLocalizer<CoachTexts> t) : PageModel
{
    /// <summary>The first of the weeks that are looked at.</summary>
    [BindProperty(Name = "from")]
    public int From { get; set; } = 1;

    protected ProgramVersion Draft { get; private set; } = null!;

    protected PulseForgeDb Db => db;

    protected BoardViews Views => views;

    protected IStringLocalizer<CoachTexts> T => t;

    protected bool IsScript => Request.Headers.ContainsKey("X-Board");

    public IActionResult OnGet(Guid id) => Redirect($"/coach/programs/{id}");

    /// <param name="days">Those that are loaded in all weeks.</param>
    protected async Task<bool> FindAsync(Guid id, IReadOnlyCollection<int> days, CancellationToken cancel)
    {
        From = Math.Clamp(From, 1, ProgramVersion.MaxWeeks);
        if (await db.DraftAsync(id, From, From + BoardView.WeeksShown - 1, days, cancel) is not { } draft) return false;
        Draft = draft;
        return true;
    }

    protected async Task<IActionResult> PutAsync(IReadOnlyList<PlacedSession> sessions, IReadOnlyCollection<int> days, CancellationToken cancel)
    {
        if (sessions.Count > 0) Draft.Put(sessions);
        if (!await db.TrySaveAsync(cancel)) return Refused(T["Somebody else changed this program just now. Try again."], StatusCodes.Status409Conflict);
        return await AnswerAsync(days, cancel);
    }

    /// <param name="days">Those that are drawn again.</param>
    protected async Task<IActionResult> AnswerAsync(IReadOnlyCollection<int> days, CancellationToken cancel) =>
        IsScript ? Partial("_BoardParts", await views.OfAsync(Draft, From, days, null, cancel)) : Board();

    /// <summary>Nothing was changed, and why.</summary>
    protected IActionResult Refused(string why, int status = StatusCodes.Status422UnprocessableEntity)
    {
        if (IsScript) return new JsonResult(new { why }) { StatusCode = status };
        this.Say(why, isBad: true);
        return Board();
    }

    protected string Say(NotationFault fault) => fault.Suggestion is { } meant ? $"{T.Say(fault.Problem)} {T["Did you mean {0}?", meant]}" : T.Say(fault.Problem);

    private RedirectResult Board() => Redirect(From > 1 ? $"/coach/programs/{Draft.ProgramId}?from={From}" : $"/coach/programs/{Draft.ProgramId}");
}
