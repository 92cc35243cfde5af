using System.Globalization;
using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Training;
using PulseForge.Web.Authorization;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Session;

/// <summary>The session as it is trained: one tap logs a set, any set can be corrected.</summary>
[OpenedBy(LinkPurpose.Session)]
public sealed class IndexModel(SessionAccess access, SessionSheets sheets, TrainingLog log, ReadingLog readings, IStringLocalizer<SharedTexts> texts, IStringLocalizer<PortalTexts> t) : PageModel
{
    [BindProperty]
    public SetInput Set { get; set; } = new();

    public SheetView View { get; private set; } = null!;

    /// <param name="id">Of the session, for its signed-in client.</param>
    /// <param name="token">Of the mail's link.</param>
    /// <param name="set">The set to open: block.item.order.</param>
    /// <param name="drop">A set beyond the plan is to be a drop set.</param>
    public async Task<IActionResult> OnGetAsync([FromRoute] Guid? id, [FromRoute] string? token, string? set, bool drop, CancellationToken cancel)
    {
        var (entry, sheet, refused) = await OpenAsync(id, token, cancel);
        if (sheet is null) return refused!;
        if (entry.Beside is not null && set is null && !Request.IsHtmx()) return Redirect($"{entry.Home}#{entry.Prefix}sheet");
        ModelState.Clear();
        View = SheetView.Of(sheet, entry, Place(set) is { } place ? At(sheet, place) : null, isDrop: drop);
        if (Request.IsHtmx()) return Partial("_Sheet", View);
        await readings.NoteAsync("client.read", sheet.Head.Client, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Guid? id, [FromRoute] string? token, CancellationToken cancel)
    {
        var (entry, sheet, refused) = await OpenAsync(id, token, cancel);
        if (sheet is null) return refused!;
        var place = (Set.Block, Set.Item, Set.Order);
        if (sheet.ItemAt(Set.Block, Set.Item) is not { } item) return NotFound();
        if (Set.Exercise is { } shown && shown != item.ExerciseId) ModelState.AddModelError("Set.Exercise", t["Another exercise stands here by now: {0}. Look at it, and log the set again.", item.Name]);
        if (Set.Read(sheet.Head.Unit, ModelState, texts) is not { } result) return Again(entry, sheet, At(sheet, place) ?? item.Extra);
        if (!await log.SetAsync(sheet, item, Set.Order, result, cancel, Set.IsDrop)) return NotFound();
        return await AfterAsync(entry, sheet.Head.Id, place, cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromRoute] Guid? id, [FromRoute] string? token, CancellationToken cancel)
    {
        var (entry, sheet, refused) = await OpenAsync(id, token, cancel);
        if (sheet is null) return refused!;
        if (!await log.RemoveAsync(sheet.Head.Id, Set.Block, Set.Item, Set.Order, cancel)) return NotFound();
        return await AfterAsync(entry, sheet.Head.Id, null, cancel);
    }

    private async Task<(SessionEntry Entry, SessionSheet? Sheet, IActionResult? Refused)> OpenAsync(Guid? id, string? token, CancellationToken cancel)
    {
        var entry = await access.EnterAsync(HttpContext, id, token, cancel);
        if (entry.MustSignIn) return (entry, null, Challenge());
        if (entry.IsClosed) return (entry, null, StatusCode(StatusCodes.Status410Gone));
        var sheet = await entry.SheetAsync(sheets, cancel);
        return (entry, sheet, sheet is null ? NotFound() : null);
    }

    private async Task<IActionResult> AfterAsync(SessionEntry entry, Guid session, (int, int, int)? place, CancellationToken cancel)
    {
        var sheet = (await sheets.FindAsync(session, cancel))!;
        var logged = place is { } at ? At(sheet, at) : null;
        ModelState.Clear();
        View = SheetView.Of(sheet, entry, logged: logged);
        if (!Request.IsHtmx()) return Redirect($"{entry.Home}{(sheet.Next is { } next ? $"#{View.Anchor(next)}" : "")}");
        return Partial("_Sheet", View);
    }

    private IActionResult Again(SessionEntry entry, SessionSheet sheet, SheetSet open)
    {
        View = new SheetView(sheet, entry, open, Set, null);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Request.IsHtmx() ? Partial("_Sheet", View) : Page();
    }

    private static SheetSet? At(SessionSheet sheet, (int Block, int Item, int Order) place) => sheet.ItemAt(place.Block, place.Item) is not { } item ? null
        : item.Sets.FirstOrDefault(s => s.Order == place.Order) ?? (place.Order == item.NextOrder && item.Takes(place.Order) ? item.Extra : null);

    private static (int, int, int)? Place(string? set)
    {
        var parts = set?.Split('.') ?? [];
        if (parts.Length != 3) return null;
        var numbers = parts.Select(p => int.TryParse(p, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : int.MinValue).ToArray();
        return numbers.Contains(int.MinValue) ? null : (numbers[0], numbers[1], numbers[2]);
    }
}
