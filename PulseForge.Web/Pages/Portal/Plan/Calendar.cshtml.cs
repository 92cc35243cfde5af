using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Training;
using PulseForge.Web.Pages.Portal.Progress;

namespace PulseForge.Web.Pages.Portal.Plan;

/// <summary>The client's month or week: what was done, what is planned, moved, skipped or paused, and which check-ins are asked.</summary>
public sealed class CalendarModel(PulseForgeDb db, IClock clock) : OwnPage(db, clock)
{
    /// <summary>The day that was chosen; today when none was.</summary>
    public LocalDate On { get; private set; }

    public bool IsWeek { get; private set; }

    /// <summary>Whole weeks, from Monday to Sunday.</summary>
    public IReadOnlyList<CalendarDay> Days { get; private set; } = [];

    public CalendarDay Chosen => Days.Single(d => d.Date == On);

    public new LocalDate Today => base.Today;

    /// <param name="on">Any day of the month or week that is shown.</param>
    /// <param name="view">"week", or else the month.</param>
    public async Task<IActionResult> OnGetAsync(string? on, string? view, CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        On = LocalDatePattern.Iso.Parse(on ?? "").TryGetValue(default, out var date) && date > Today.PlusYears(-20) && date < Today.PlusYears(20) ? date : Today;
        IsWeek = view == "week";
        var (first, last) = IsWeek ? (On, On) : (On.With(DateAdjusters.StartOfMonth), On.With(DateAdjusters.EndOfMonth));
        Days = await DaysAsync(Monday(first), Monday(last).PlusDays(6), cancel);
        return Page();
    }

    /// <summary>The address of the same view elsewhere, or of the other one.</summary>
    public string At(LocalDate day, bool? week = null) => $"/portal/calendar?on={MovingModel.Iso(day)}{(week ?? IsWeek ? "&view=week" : "")}";

    private async Task<IReadOnlyList<CalendarDay>> DaysAsync(LocalDate from, LocalDate until, CancellationToken cancel)
    {
        var sessions = (await Db.PlanOfAsync(Client.Id, from, until, cancel)).ToLookup(s => s.Date);
        var pauses = await Db.PausesBetween(Client.Id, from, until, cancel);
        var checkIns = (await CheckInsAsync(from, until, cancel)).ToLookup(c => c.Date);
        var moves = await Db.Tenants.Where(t => t.Id == Db.TenantId).Select(t => t.ClientMoves).SingleAsync(cancel);
        return [.. new DateInterval(from, until).Select(day => new CalendarDay(day, Today, [.. sessions[day]], [.. checkIns[day]], pauses.FirstOrDefault(p => p.Covers(day)), moves))];
    }

    /// <summary>Those that were asked, and those that will be by their schedules.</summary>
    private async Task<IEnumerable<AskedCheckIn>> CheckInsAsync(LocalDate from, LocalDate until, CancellationToken cancel)
    {
        var asked = await Db.CheckIns.AsNoTracking().Where(c => c.ClientId == Client.Id && c.Date >= from && c.Date <= until).OrderBy(c => c.Date).ThenBy(c => c.Id)
            .Select(c => new { c.Id, c.ScheduleId, c.Date, c.FormName, c.AnsweredAt, c.ClosesAt }).ToListAsync(cancel);
        var schedules = await Db.CheckInSchedules.AsNoTracking().Where(s => s.ClientId == Client.Id).OrderBy(s => s.Id)
            .Join(Db.CheckInForms, s => s.FormId, f => f.Id, (s, f) => new { Schedule = s, f.Name }).ToListAsync(cancel);
        var known = asked.Select(c => (c.ScheduleId, c.Date)).ToHashSet();
        var ahead = LocalDate.Max(from, Today) <= until ? new DateInterval(LocalDate.Max(from, Today), until).ToList() : [];
        var coming = schedules.SelectMany(s => ahead.Where(day => !known.Contains((s.Schedule.Id, day)) && s.Schedule.DueOn(day, Client) > Now).Select(day => new AskedCheckIn(null, day, s.Name, false, false)));
        return asked.Select(c => new AskedCheckIn(c.Id, c.Date, c.FormName, c.AnsweredAt is not null, c.ClosesAt > Now)).Concat(coming);
    }

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);
}
