using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>A draft that grows, shrinks, or fills a week from another.</summary>
public sealed class WeeksModel(PulseForgeDb db, IStringLocalizer<CoachTexts> t) : PageModel
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/programs/{id}");

    /// <param name="to">0 for every week.</param>
    public Task<IActionResult> OnPostCopyAsync(Guid id, int from, int to, CancellationToken cancel) => ChangeAsync(id, draft =>
    {
        if (from < 1 || from > draft.Weeks || to < 0 || to > draft.Weeks) return t["This program has {0} weeks.", draft.Weeks];
        var copied = (to == 0 ? Enumerable.Range(1, draft.Weeks) : [to]).Where(week => week != from).Sum(week => draft.CopyWeek(from, week));
        this.Say(copied == 0 ? t["No day was free: nothing was copied."] : t["Copied {0:N0} sessions of week {1}", copied, from], isBad: copied == 0);
        return null;
    }, cancel);

    public Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, draft =>
    {
        if (draft.Weeks == ProgramVersion.MaxWeeks) return t["A program has at most {0} weeks.", ProgramVersion.MaxWeeks];
        draft.AddWeek();
        this.Say(t["Week {0} added", draft.Weeks]);
        return null;
    }, cancel);

    public Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel) => ChangeAsync(id, draft =>
    {
        if (draft.Sessions.Any(s => s.Week == draft.Weeks)) return t["Week {0} has sessions. Remove them first.", draft.Weeks];
        if (draft.Weeks == 1) return t["A program has at least one week."];
        draft.RemoveLastWeek();
        this.Say(t["Week {0} removed", draft.Weeks + 1]);
        return null;
    }, cancel);

    /// <param name="change">Answers why it can't be done, or null.</param>
    private async Task<IActionResult> ChangeAsync(Guid id, Func<ProgramVersion, LocalizedString?> change, CancellationToken cancel)
    {
        if (await db.DraftAsync(id, cancel) is not { } draft) return NotFound();
        if (change(draft) is { } obstacle) this.Say(obstacle, isBad: true);
        else if (!await db.TrySaveAsync(cancel)) this.Say(t["Somebody else changed this program just now. Try again."], isBad: true);
        return Redirect($"/coach/programs/{id}");
    }
}
