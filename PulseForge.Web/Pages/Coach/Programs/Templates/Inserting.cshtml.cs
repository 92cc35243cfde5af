using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Templates;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs.Templates;

/// <summary>Puts a copy of a template onto a free day of the draft, or behind the lines of a session.</summary>
public sealed class InsertingModel(PulseForgeDb db, TenantAccessor tenant, IStringLocalizer<CoachTexts> t) : PageModel
{
    public TemplateList List { get; private set; } = null!;

    /// <summary>The session that it is added to; null for a free day.</summary>
    public ProgramSession? Session { get; private set; }

    public string Program { get; private set; } = "";

    public int Week { get; private set; }

    public int Day { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? sessionId, int? week, int? day, string? q, string? tag, int? p, CancellationToken cancel)
    {
        if (await db.DraftAsync(id, cancel) is not { } draft || !Find(draft, sessionId, week, day)) return NotFound();
        Program = await db.TrainingPrograms.Where(x => x.Id == id).Select(x => x.Name).SingleAsync(cancel);
        List = await TemplateList.OfAsync(db, tenant.Required, q, tag, p, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? sessionId, int? week, int? day, Guid template, CancellationToken cancel)
    {
        if (await db.DraftAsync(id, cancel) is not { } draft || !Find(draft, sessionId, week, day)) return NotFound();
        if (await db.SessionTemplates.SingleOrDefaultAsync(x => x.Id == template, cancel) is not { } found) return NotFound();
        if (Session is null && !draft.FreeDays().Contains((Week, Day))) return Refused(id, t["This day has a session already, or lies outside of the program."]);
        if (Insert(draft, found) is { } problem) return Refused(id, HttpContext.Texts().Say(problem));
        if (!await db.TrySaveAsync(cancel)) return Refused(id, t["Somebody else changed this program just now. Nothing was inserted."]);
        this.Say(t["{0} inserted", found.Name]);
        return Redirect($"/coach/programs/{id}/sessions/{Session!.Id}");
    }

    private bool Find(ProgramVersion draft, Guid? sessionId, int? week, int? day)
    {
        Session = draft.Sessions.SingleOrDefault(s => s.Id == sessionId);
        (Week, Day) = Session is null ? (week ?? 0, day ?? 0) : (Session.Week, Session.Day);
        return sessionId is null || Session is not null;
    }

    private Sentence? Insert(ProgramVersion draft, SessionTemplate template)
    {
        if (Session is not null) return template.AppendTo(draft, Session);
        Session = template.PutInto(draft, Week, Day);
        return null;
    }

    private RedirectResult Refused(Guid id, string words)
    {
        this.Say(words, isBad: true);
        return Redirect($"/coach/programs/{id}");
    }
}
