using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Audit;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Coach.Clients.Calendar;

/// <summary>A client's sessions week by week: what was done, what is planned, what was moved, left out or edited.</summary>
public sealed class IndexModel(PulseForgeDb db, ReadingLog readings, IClock clock) : ClientPage(db)
{
    public const int WeeksShown = 5;

    /// <summary>A Monday.</summary>
    public LocalDate From { get; private set; }

    public LocalDate Today { get; private set; }

    public LocalDate Until => From.PlusWeeks(WeeksShown).PlusDays(-1);

    public ILookup<LocalDate, PlannedSession> Sessions { get; private set; } = null!;

    public IReadOnlyList<Pause> Pauses { get; private set; } = [];

    /// <param name="from">A day of the first week that is shown; last week's, when it is none.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, string? from, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Today = LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));
        var asked = LocalDatePattern.Iso.Parse(from ?? "").TryGetValue(default, out var date) && date > Today.PlusYears(-20) && date < Today.PlusYears(20) ? date : Today.PlusWeeks(-1);
        From = asked.PlusDays(1 - (int)asked.DayOfWeek);
        Sessions = (await Db.PlanOfAsync(id, From, Until, cancel)).ToLookup(s => s.Date);
        Pauses = await Db.PausesBetween(id, From, Until, cancel);
        await readings.NoteAsync("client.read", id, cancel);
        return Page();
    }

    public Pause? PauseOn(LocalDate date) => Pauses.FirstOrDefault(p => p.Covers(date));

    /// <summary>Whether it can be put on another day.</summary>
    public static bool CanMove(SessionState state) => state is SessionState.Planned or SessionState.Missed or SessionState.Skipped;
}
