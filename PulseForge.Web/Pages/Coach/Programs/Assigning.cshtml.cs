using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Puts the published version of a program into clients' calendars: from a day, on weekdays, with the training maxes that it needs.</summary>
public sealed class AssigningModel(
    PulseForgeDb db, Assigning assigning, FirstWeeks firstWeeks, Substitutes substitutes, Planner planner, TenantAccessor tenant, ActorAccessor actor, IClock clock, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public AssignmentInput Input { get; set; } = new();

    public TrainingProgram Program { get; private set; } = null!;

    public ProgramVersion Version { get; private set; } = null!;

    public IReadOnlyList<ClientOption> Options { get; private set; } = [];

    public IReadOnlyList<Client> Clients { get; private set; } = [];

    public IReadOnlyList<MaxQuestion> Questions { get; private set; } = [];

    public IReadOnlyList<SubstituteQuestion> Substitutions { get; private set; } = [];

    public IReadOnlyList<ForeseenSession> Foreseen { get; private set; } = [];

    /// <summary>What those who are chosen follow now, where it ends.</summary>
    public IReadOnlyList<(Client Client, CurrentProgram Running)> Ending { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, List<Guid> client, string? tag, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Input = AssignmentInput.Proposed(Program, Version, LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(tenant.Required.TimeZone)), client);
        if (!string.IsNullOrEmpty(tag)) Input.ChooseFrom(Options, tag);
        await ReadAsync(cancel);
        ModelState.Clear();
        return Page();
    }

    /// <summary>The first two weeks and the maxes that are asked for, while one chooses.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Input.Choose is { } choose) Input.ChooseFrom(Options, choose);
        ModelState.Remove("Input.Clients");
        await ReadAsync(cancel);
        return Request.Headers.ContainsKey("HX-Request") ? Partial("_Foreseen", this) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.LockClientsAsync(Input.Clients, cancel);
        if (!await FindAsync(id, cancel)) return NotFound();
        if (await ReadAsync(cancel) is not { } wish) return Again();
        foreach (var question in Substitutions) await new AssignmentCheck(Input, ModelState, t).SubstituteAsync(question, substitutes, cancel);
        if (!ModelState.IsValid) return Again();
        foreach (var client in Clients) await AssignAsync(client, wish, cancel);
        if (!await db.TrySaveAsync(cancel)) return Again();
        await transaction.CommitAsync(cancel);
        this.Say(Clients.Count == 1 ? t["{0} starts {1} on {2:ddd d MMM}", Clients[0].Name, Program.Name, wish.Start] : t["{0:N0} clients start {1} on {2:ddd d MMM}", Clients.Count, Program.Name, wish.Start]);
        return Redirect(Clients.Count == 1 ? $"/coach/clients/{Clients[0].Id}" : $"/coach/programs/{id}");
    }

    private async Task AssignAsync(Client client, Wish wish, CancellationToken cancel)
    {
        var by = actor.Current.UserId!.Value;
        if (Input.EndsCurrent) await assigning.EndRunningAsync(client, wish.Start, by, cancel);
        var sessions = assigning.Assign(client, Version, wish.Start, wish.Weekdays, Input.Passes!.Value, by, wish.Part);
        var from = LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));
        foreach (var (exercise, kg) in wish.Maxes[client.Id]) db.Add(new TrainingMax(client.Id, exercise, kg, from, MaxQuestion.SourceOf(Questions, client, exercise, kg), by, clock.GetCurrentInstant()));
        await planner.PlanProgramAsync(client, sessions, cancel);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.TrainingPrograms.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } program || await db.PublishedAsync(id, cancel) is not { } version) return false;
        (Program, Version) = (program, version);
        Options = await db.Clients.VisibleTo(actor.Current, db).Current().OrderBy(c => c.Name).Select(c => new ClientOption(c.Id, c.Name, c.Tags)).ToListAsync(cancel);
        return true;
    }

    /// <summary>Everything that was typed, read; the preview shows as much of it as could be.</summary>
    private async Task<Wish?> ReadAsync(CancellationToken cancel)
    {
        var check = new AssignmentCheck(Input, ModelState, t);
        Clients = await db.Clients.VisibleTo(actor.Current, db).Where(c => Input.Clients.Contains(c.Id) && c.Status != ClientStatus.Archived).OrderBy(c => c.Name).ToListAsync(cancel);
        check.Chosen(Clients);
        var (weekdays, part) = (check.Weekdays(Version), check.Part(Version));
        var start = check.Start(Clients, clock.GetCurrentInstant(), Version, part, weekdays);
        var needed = NeededMaxes.Of(Version, await db.MergedOfAsync(Version.Sessions.Select(s => s.Workout), cancel));
        Questions = await MaxQuestion.LoadAsync(db, Clients, needed, clock.GetCurrentInstant(), cancel);
        if (Input.EndsCurrent) Ending = await CurrentProgram.RunningAsync(db, Clients, cancel);
        var maxes = Clients.ToDictionary(c => c.Id, c => check.Maxes(c, needed));
        if (start is null || weekdays is null || part is null || Clients.Count == 0) return null;
        Substitutions = await substitutes.OfVersionAsync(Clients, Version, start.Value, cancel);
        Foreseen = await firstWeeks.OfAsync(Clients[0], Version, start.Value, weekdays, part, maxes[Clients[0].Id], check.Choices(Substitutions.Where(q => q.Client == Clients[0]), clock.GetCurrentInstant()), cancel);
        return new Wish(start.Value, weekdays, part, maxes);
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
