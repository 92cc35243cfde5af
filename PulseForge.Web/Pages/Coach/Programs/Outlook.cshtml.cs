using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Training.Simulation;
using PulseForge.Core.Units;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>The weeks ahead: what a draft would ask for, with progression simulated, for nobody in particular or from a client's log and maxes.</summary>
public sealed class OutlookModel(PulseForgeDb db, TenantAccessor tenant, IClock clock, IStringLocalizer<CoachTexts> t) : PageModel
{
    public TrainingProgram Program { get; private set; } = null!;

    public ProgramVersion Draft { get; private set; } = null!;

    public IReadOnlyList<Client> Clients { get; private set; } = [];

    public Client? Client { get; private set; }

    public Scenario Scenario { get; private set; } = Scenario.AsAsked;

    /// <summary>The first of the weeks whose targets are shown.</summary>
    public int From { get; private set; } = 1;

    public ProgramOutlook Outlook { get; private set; } = null!;

    public OutlookView View { get; private set; } = null!;

    public MassUnit Unit => Client?.Units.Mass() ?? tenant.Required.Units.Mass();

    /// <summary>Of all passes that are simulated: a program of few weeks is meant to be gone through again.</summary>
    public int Weeks => Draft.Weeks * Outlook.Start.Passes;

    public int Shown => Math.Min(BoardView.WeeksShown, Weeks - From + 1);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? client, ScenarioKind scenario, int? week, int? from, CancellationToken cancel)
    {
        if (await db.TrainingPrograms.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } program || await db.DraftAsync(id, cancel) is not { } draft) return NotFound();
        (Program, Draft) = (program, draft);
        Clients = await db.Clients.AsNoTracking().VisibleTo(db.Actor, db).Where(c => c.Status != ClientStatus.Archived).OrderBy(c => c.Name).ThenBy(c => c.Id).ToListAsync(cancel);
        Client = Clients.FirstOrDefault(c => c.Id == client);
        if (client is not null && Client is null) return NotFound();
        var start = await StartAsync(cancel);
        Scenario = new Scenario(Enum.IsDefined(scenario) ? scenario : ScenarioKind.AsAsked, Math.Clamp(week ?? 3, start.Week, draft.Weeks * start.Passes));
        From = Math.Clamp(from ?? start.Week, 1, draft.Weeks * start.Passes);
        Outlook = await ProgramOutlook.OfAsync(db, draft, Client?.Id, Unit, start, Scenario, cancel);
        View = new OutlookView(Outlook, t, Unit);
        return Page();
    }

    /// <summary>As many as it takes to see how progress goes.</summary>
    private int UsualPasses => Math.Max(1, (int)Math.Ceiling(BoardView.WeeksShown / (decimal)Draft.Weeks));

    /// <summary>Who follows the program already goes on from the week that they are in; else it begins today.</summary>
    private async Task<SimulationStart> StartAsync(CancellationToken cancel)
    {
        var today = LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client?.TimeZone ?? tenant.Required.TimeZone));
        if (Client is null || (await CurrentProgram.OfAsync(db, [Client.Id], cancel)).GetValueOrDefault(Client.Id)?.At(today) is not { IsOver: false, IsAhead: false } running || running.ProgramId != Program.Id) return new SimulationStart(today, UsualPasses);
        var passed = running.Course.WeekOn(today) - 1;
        var week = (passed / running.Course.Weeks * Draft.Weeks) + Math.Min(running.Course.FirstWeek + (passed % running.Course.Weeks), Draft.Weeks);
        return new SimulationStart(today, Math.Max(running.Course.Passes, 1), week, running.AssignmentId);
    }
}
