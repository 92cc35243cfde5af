using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Web.Components;
using PulseForge.Web.Pages.Portal.Progress;
using PulseForge.Web.TagHelpers;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Portal.Plan;

/// <summary>A client puts a planned session on another day, as far as their business lets them.</summary>
public sealed class MovingModel(PulseForgeDb db, OwnSessions sessions, Planner planner, IClock clock, IStringLocalizer<PortalTexts> t) : OwnPage(db, clock)
{
    private OwnSession _own = null!;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ScheduledSession Session => _own.Session;

    public bool IsAllowed => _own.Allowance.IsAny;

    /// <summary>The days that can be chosen, each with what stands on it already.</summary>
    public Choice[] Days => [.. _own.Days.Select(day => new Choice(Iso(day), t["{0:dddd d MMMM}", day], string.Join(", ", _own.Around[day].Select(s => s.Name))))];

    public string Hint => _own.Allowance.Moves == ClientMoves.SameWeek ? t["Any day that is left of its week. The mail comes on that morning."] : t["Up to seven days earlier or later than planned. The mail comes on that morning."];

    public string? Refused => ModelState["Input.Date"]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        return _own.IsOpen ? Page() : Redirect($"/portal/sessions/{id}");
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Read() is not { } date) return Again(StatusCodes.Status422UnprocessableEntity);
        if (await MoveAsync(date, cancel) is not SessionChanged.Yes) return TooLate();
        this.Say(t["{0} moved to {1:ddd d MMM}", Session.Name, date], $"/portal/calendar/sessions/{id}/move?handler=Undo&to={Iso(Session.Date)}");
        return Redirect($"/portal/calendar?on={Iso(date)}");
    }

    /// <param name="to">Where it came from, which may be a day that is over.</param>
    public async Task<IActionResult> OnPostUndoAsync(Guid id, string? to, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!LocalDatePattern.Iso.Parse(to ?? "").TryGetValue(default, out var date)) return Redirect("/portal/calendar");
        if (await MoveAsync(date, cancel) is SessionChanged.Yes) this.Say(t["{0} is back on {1:ddd d MMM}", Session.Name, date]);
        else this.Say(Begun, isBad: true);
        return Redirect($"/portal/calendar?on={Iso(date)}");
    }

    public static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private string Begun => t["{0} was begun, done or changed meanwhile: it stays as it is.", Session.Name];

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await sessions.FindAsync(Client, id, Today, cancel) is not { } own) return false;
        _own = own;
        return true;
    }

    private Task<SessionChanged> MoveAsync(LocalDate date, CancellationToken cancel) => sessions.MoveAsync(_own, date, Now, moved => planner.PlanAsync(Client, [moved], cancel), cancel);

    private LocalDate? Read()
    {
        if (string.IsNullOrWhiteSpace(Input.Date)) return null;
        if (!LocalDatePattern.Iso.Parse(Input.Date.Trim()).TryGetValue(default, out var date)) return Wrong(t["There is no such date. Choose one of these days."]);
        return _own.ProblemOf(date) is { } problem ? Wrong(Say(problem)) : date;
    }

    private string Say(DayProblem problem) => problem switch
    {
        DayProblem.NotAllowed => t["Your coach plans your days. Ask them to move it."],
        DayProblem.Over => t["This day is over. Choose one of these days."],
        DayProblem.SameDay => t["It is on this day already."],
        DayProblem.TooFar => t["You may not choose this day. Ask your coach."],
        DayProblem.Paused => t["You pause on this day. Choose another one."],
    };

    private LocalDate? Wrong(string why)
    {
        ModelState.AddModelError("Input.Date", why);
        return null;
    }

    private PageResult TooLate()
    {
        Wrong(Begun);
        return Again(StatusCodes.Status409Conflict);
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose the day.")]
        public string? Date { get; set; }
    }
}
