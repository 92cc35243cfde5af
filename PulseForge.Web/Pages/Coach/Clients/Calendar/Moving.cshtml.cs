using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Training;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients.Calendar;

/// <summary>Puts a client's session on another day; its mail comes on that day's morning.</summary>
public sealed class MovingModel(PulseForgeDb db, ClientSessions sessions, Planner planner, IClock clock, IStringLocalizer<CoachTexts> words) : SessionPage(db, sessions, clock, words)
{
    private static readonly Period Furthest = Period.FromYears(2);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        if (Found.IsBegun) return Redirect(Address);
        Input.Date = Iso(LocalDate.Max(Session.Date, Today));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        if (Read() is not { } date) return Again();
        if (await MoveAsync(date, cancel) is not SessionChanged.Yes) return TooLate();
        this.Say(T["{0} moved to {1:ddd d MMM}", Session.Name, date], $"{Address}/move?handler=Undo&to={Iso(Session.Date)}");
        return Redirect($"{CalendarAddress}?from={Iso(date.PlusDays(-7))}");
    }

    /// <param name="to">Where it came from, which may be a day that is over.</param>
    public async Task<IActionResult> OnPostUndoAsync(Guid id, Guid sessionId, string? to, CancellationToken cancel)
    {
        if (!await FindAsync(id, sessionId, cancel)) return NotFound();
        if (!LocalDatePattern.Iso.Parse(to ?? "").TryGetValue(default, out var date) || (date != Session.MovedFrom && (date < Today || date > Today + Furthest))) return Redirect(CalendarAddress);
        if (await MoveAsync(date, cancel) is not SessionChanged.Yes) return TooLate();
        this.Say(T["{0} is back on {1:ddd d MMM}", Session.Name, date]);
        return Redirect($"{CalendarAddress}?from={Iso(date.PlusDays(-7))}");
    }

    private Task<SessionChanged> MoveAsync(LocalDate date, CancellationToken cancel) => Sessions.ChangeAsync(Client.Id, Session.Id, async found =>
    {
        found.Session.Move(date);
        if (date < Today) found.Session.Miss(Now);
        await planner.PlanAsync(Client, [found.Session], cancel);
        return true;
    }, cancel);

    private LocalDate? Read()
    {
        if (string.IsNullOrWhiteSpace(Input.Date)) return null;
        if (!LocalDatePattern.Iso.Parse(Input.Date.Trim()).TryGetValue(default, out var date)) return Wrong(T["There is no such date. Write it like {0}.", "2026-11-30"]);
        if (date < Today) return Wrong(T["This day is over where {0} lives: today is {1:d MMM yyyy} there.", Client.Name, Today]);
        if (date > Today + Furthest) return Wrong(T["This is more than two years ahead."]);
        return date == Session.Date ? Wrong(T["It is on this day already."]) : date;
    }

    private LocalDate? Wrong(string why)
    {
        ModelState.AddModelError("Input.Date", why);
        return null;
    }

    private PageResult TooLate()
    {
        Wrong(Begun);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose the day.")]
        public string? Date { get; set; }
    }
}
