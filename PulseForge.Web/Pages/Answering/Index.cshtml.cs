using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;
using PulseForge.Core.Progress;
using PulseForge.Core.Time;
using PulseForge.Core.Units;
using PulseForge.Web.Authorization;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Answering;

/// <summary>
/// A client answers a check-in, from the mail's link without a sign-in or in the portal, and corrects it until it closes. GET only shows.
/// </summary>
[OpenedBy(LinkPurpose.CheckIn)]
public sealed class IndexModel(CheckInAccess access, PulseForgeDb db, CheckInSheets sheets, CheckInMetrics metrics, Celebrations celebrations, Vault vault, IClock clock, IStringLocalizer<SharedTexts> texts) : PageModel
{
    public CheckInSummary Sheet { get; private set; } = null!;

    public AnswerForm Form { get; private set; } = null!;

    public CheckInEntry Entry { get; private set; } = CheckInEntry.Unknown;

    public Person Client { get; private set; } = null!;

    /// <summary>The link leads nowhere any more, or never did.</summary>
    public bool IsGone { get; private set; }

    public bool IsOpen => Sheet.CheckIn.IsOpen(clock.GetCurrentInstant());

    public DateTimeZone Zone => TimeZones.Get(Client.TimeZone);

    /// <param name="id">Of the check-in, for its signed-in client.</param>
    /// <param name="token">Of the mail's link.</param>
    public async Task<IActionResult> OnGetAsync([FromRoute] Guid? id, [FromRoute] string? token, CancellationToken cancel)
    {
        if (await OpenAsync(id, token, cancel) is { } refused) return refused;
        Form = AnswerForm.Of(Sheet, Client.Unit);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Guid? id, [FromRoute] string? token, CancellationToken cancel)
    {
        if (await OpenAsync(id, token, cancel) is { } refused) return refused;
        if (!IsOpen) return Gone();
        await metrics.ProvideAsync(Sheet.Questions, cancel);
        var checkIn = await db.CheckIns.SingleAsync(c => c.Id == Sheet.CheckIn.Id, cancel);
        var read = new AnswerReader(Sheet.Questions, Typed, Client.Unit, CultureInfo.CurrentCulture).Read();
        if (!read.IsClean) return await AgainAsync(checkIn, read, cancel);
        var words = read.Words.Count == 0 ? null : await vault.SealForAsync(checkIn.ClientId, (CheckIn c) => c.Words, CheckInJson.Write(read.Words), cancel);
        checkIn.Answer(read.Answers, words, read.Stops, clock.GetCurrentInstant());
        await metrics.KeepAsync(checkIn, Sheet.Questions, cancel);
        // Sent twice at once: one of the two is kept, and both see it.
        await db.TrySaveAsync(cancel);
        await celebrations.CatchUpAsync(checkIn.ClientId, cancel);
        return LocalRedirect(Entry.Path);
    }

    private async Task<IActionResult?> OpenAsync(Guid? id, string? token, CancellationToken cancel)
    {
        Entry = await access.EnterAsync(HttpContext, id, token, cancel);
        if (Entry.MustSignIn) return Challenge();
        if (Entry.CheckIn is not { } checkIn || await sheets.FindAsync(checkIn, cancel) is not { } sheet) return token is null ? NotFound() : Missing(StatusCodes.Status404NotFound);
        Sheet = sheet;
        Client = await db.Clients.Where(c => c.Id == sheet.CheckIn.ClientId)
            .Select(c => new Person(c.TimeZone, c.Units.Mass(), db.ClientCoaches.Where(p => p.ClientId == c.Id && p.IsLead).Join(db.Users, p => p.CoachId, u => u.Id, (_, u) => u.Name).FirstOrDefault())).SingleAsync(cancel);
        return Entry.IsClosed ? Missing(StatusCodes.Status410Gone) : null;
    }

    private async Task<IActionResult> AgainAsync(CheckIn checkIn, ReadAnswers read, CancellationToken cancel)
    {
        checkIn.Open(clock.GetCurrentInstant());
        await db.SaveChangesAsync(cancel);
        Form = new AnswerForm(Sheet.Questions, Client.Unit, Typed, read.Errors.ToDictionary(e => e.Key, e => (string)texts.Say(e.Value)));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>What was typed for a question; nothing where no form was sent.</summary>
    private string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].FirstOrDefault() : null;

    /// <summary>In the portal the answers stay to be read; a link shows nothing more.</summary>
    private IActionResult Gone() => Entry.IsByLink ? Missing(StatusCodes.Status410Gone) : LocalRedirect(Entry.Path);

    private PageResult Missing(int status)
    {
        IsGone = true;
        Response.StatusCode = status;
        return Page();
    }

    /// <param name="Coach">Who leads; null when nobody does.</param>
    public sealed record Person(string TimeZone, MassUnit Unit, string? Coach)
    {
        public string? CoachFirst => Coach?.Split(' ')[0];
    }
}
