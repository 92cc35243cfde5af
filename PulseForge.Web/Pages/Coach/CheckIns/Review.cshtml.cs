using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Audit;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Time;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.CheckIns;

/// <summary>A check-in beside the earlier ones: read, reply, next.</summary>
public sealed class ReviewModel(PulseForgeDb db, CheckInSheets sheets, CheckInQueue queue, CheckInReview review, ReadingLog readings, IClock clock, IStringLocalizer<CoachTexts> t) : PageModel
{
    private const int QueueShown = 30;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ReviewView View { get; private set; } = null!;

    public WaitingCheckIns Queue { get; private set; } = null!;

    /// <summary>The sessions of the week that the check-in looks back on.</summary>
    public IReadOnlyList<SessionTally> Week { get; private set; } = [];

    public Instant Now => clock.GetCurrentInstant();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        Input.Revision = View.Sheet.CheckIn.Revision;
        return Page();
    }

    /// <summary>Sends the reply.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var reply = Input.Reply?.Trim() ?? "";
        if (reply.Length == 0) ModelState.AddModelError("Input.Reply", t["Write a reply, or take “Reviewed, no reply”."]);
        if (reply.Length > CheckInReview.LongestReply) ModelState.AddModelError("Input.Reply", t["A reply has at most {0} characters.", CheckInReview.LongestReply]);
        return ModelState.IsValid ? await ReviewAsync(id, reply, cancel) : await AgainAsync(id, cancel);
    }

    public Task<IActionResult> OnPostReadAsync(Guid id, CancellationToken cancel) => ReviewAsync(id, null, cancel);

    private async Task<IActionResult> ReviewAsync(Guid id, string? reply, CancellationToken cancel)
    {
        if (await review.ReviewAsync(id, Input.Revision, reply is null ? null : HeaderText.Storable(reply), cancel) is not { } outcome) return NotFound();
        if (outcome == ReviewOutcome.Corrected)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("Input.Reply", t["The answers were corrected meanwhile. Look again, then send."]);
            return await AgainAsync(id, cancel);
        }
        this.Say(outcome switch
        {
            ReviewOutcome.Mailed => t["Reply sent"],
            ReviewOutcome.AlreadyReviewed => t["It was reviewed already"],
            _ when reply is null => t["Marked as reviewed"],
            _ => t["Reply kept in the portal; this client gets no mail"],
        });
        return Redirect(await queue.NextAsync(db.Actor, id, cancel) is { } next ? $"/coach/check-ins/{next}" : "/coach/check-ins");
    }

    /// <summary>What is shown now is what counts at the next try; what was typed stays.</summary>
    private async Task<IActionResult> AgainAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        ModelState.Remove("Input.Revision");
        Input.Revision = View.Sheet.CheckIn.Revision;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await sheets.FindAsync(id, cancel) is not { } sheet) return false;
        var client = await db.Clients.AsNoTracking().VisibleTo(db.Actor, db).SingleAsync(c => c.Id == sheet.CheckIn.ClientId, cancel);
        View = new ReviewView(client, sheet, await sheets.BeforeAsync(sheet.CheckIn, ReviewView.EarlierShown, cancel));
        Queue = await queue.WaitingAsync(db.Actor, QueueShown, cancel);
        Week = await ClientTraining.TalliesAsync(db, client.Id, sheet.CheckIn.Date.PlusDays(-6), sheet.CheckIn.Date, cancel);
        await readings.NoteAsync("check_in.read", client.Id, cancel);
        return true;
    }

    public sealed class InputModel
    {
        public string? Reply { get; set; }

        public int Revision { get; set; }
    }
}
