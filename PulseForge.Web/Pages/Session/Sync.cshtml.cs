using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Training;
using PulseForge.Web.Authorization;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Session;

/// <summary>What a phone asks for to train without a connection, and sends when it has one again. Answers are data, never a page.</summary>
[OpenedBy(LinkPurpose.Session)]
public sealed class SyncModel(SessionAccess access, SessionSheets sheets, PhoneLog phone, TrainingLog log, IAntiforgery antiforgery, IStringLocalizer<PortalTexts> t, IStringLocalizer<SharedTexts> texts) : PageModel
{
    [BindProperty]
    public SetInput Set { get; set; } = new();

    /// <summary>What the phone knew when the set was typed.</summary>
    [BindProperty]
    public SentModel Sent { get; set; } = new();

    [BindProperty]
    public FinishInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid? id, [FromRoute] string? token, CancellationToken cancel)
    {
        var entry = await access.EnterAsync(HttpContext, id, token, cancel);
        if (Refused(entry) is { } refused) return refused;
        if (await entry.SheetAsync(sheets, cancel) is not { } sheet) return NotFound();
        Response.Headers.CacheControl = "no-store";
        return new JsonResult(PhoneSheet.Of(new SheetView(sheet, entry, null, null, null), antiforgery.GetAndStoreTokens(HttpContext).RequestToken, t));
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Guid? id, [FromRoute] string? token, CancellationToken cancel)
    {
        var entry = await access.EnterAsync(HttpContext, id, token, cancel);
        if (Refused(entry) is { } refused) return refused;
        if (entry.Session is not { } session) return NotFound();
        var unit = Sent.IsPound ? Core.Units.MassUnit.Pound : Core.Units.MassUnit.Kilogram;
        var isTaken = Sent.IsRemoval || Sent.IsSkip;
        var result = isTaken ? null : Set.Read(unit, ModelState, texts);
        if (result is null && !isTaken) return Wrong(FirstError);
        var answer = await phone.StoreAsync(session, new PhoneSet(Set.Block, Set.Item, Set.Order, Sent.Exercise, Sent.Seen, Sent.Keep, result) { IsDrop = Set.IsDrop, IsSkip = Sent.IsSkip }, cancel);
        return answer.Outcome switch
        {
            PhoneOutcome.Stored => new JsonResult(new { stored = true }),
            PhoneOutcome.Differs => new JsonResult(new { theirs = t.Done(answer.Theirs!, unit), seen = PhoneLog.StampOf(answer.Theirs) }) { StatusCode = StatusCodes.Status409Conflict },
            PhoneOutcome.Changed => Wrong(t["This session was changed meanwhile: this exercise or set is not in it any more."]),
            PhoneOutcome.Gone => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostFinishAsync([FromRoute] Guid? id, [FromRoute] string? token, CancellationToken cancel)
    {
        var entry = await access.EnterAsync(HttpContext, id, token, cancel);
        if (Refused(entry) is { } refused) return refused;
        if (entry.Session is not { } session) return NotFound();
        if (Input.Read(ModelState, texts) is not { } rating) return Wrong(FirstError);
        await phone.BringBackAsync(session, cancel);
        return await log.FinishAsync(session, rating.Rpe, rating.Minutes, rating.Note, cancel) ? new JsonResult(new { stored = true }) : NotFound();
    }

    private string FirstError => ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).FirstOrDefault() ?? t["This can't be read."];

    private StatusCodeResult? Refused(SessionEntry entry) => entry switch
    {
        { MustSignIn: true } => StatusCode(StatusCodes.Status401Unauthorized),
        { IsClosed: true } => StatusCode(StatusCodes.Status410Gone),
        { Client: not null } => NotFound(),
        _ => null,
    };

    private static JsonResult Wrong(string why) => new(new { why }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    public sealed class SentModel
    {
        public Guid? Exercise { get; set; }

        public string? Seen { get; set; }

        public bool Keep { get; set; }

        public bool IsRemoval { get; set; }

        public bool IsSkip { get; set; }

        /// <summary>The unit that the phone showed.</summary>
        public bool IsPound { get; set; }
    }
}
