using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Analytics;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>The coach's clients: found as one types, filtered, ordered, in pages.</summary>
public sealed class IndexModel(PulseForgeDb db, ClientList list, ActorAccessor actor, IClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public ClientFilter Filter { get; set; }

    [BindProperty(SupportsGet = true, Name = "sort")]
    public ClientOrder Order { get; set; }

    [BindProperty(SupportsGet = true, Name = "coach")]
    public Guid? Coach { get; set; }

    [BindProperty(SupportsGet = true, Name = "tag")]
    public string? Tag { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    public Paging Paging { get; private set; } = new(null, 0);

    public IReadOnlyList<ClientRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<ClientFilter, int> Counts { get; private set; } = new Dictionary<ClientFilter, int>();

    public IReadOnlyList<(Guid Id, string Name)> Coaches { get; private set; } = [];

    public IReadOnlyList<TagCount> Tags { get; private set; } = [];

    public Instant Now => clock.GetCurrentInstant();

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || Coach is not null || !string.IsNullOrEmpty(Tag);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return RedirectToPage(new { q = Search });
        var query = new ClientQuery(Search, Filter, Order, Coach, Tag);
        Paging = new Paging(Number, await list.CountAsync(query, actor.Current, cancel));
        Rows = await list.PageAsync(query, actor.Current, Paging.Skip, Paging.Size, cancel);
        Response.Headers.Vary = "HX-Request";
        if (Request.IsHtmx()) return Partial("_List", this);
        Counts = await list.CountAsync(actor.Current, cancel);
        if (actor.Current.Role == Role.Owner) Coaches = [.. (await CoachesAsync(cancel)).Select(c => (c.Id, c.Name))];
        Tags = await db.Clients.VisibleTo(actor.Current, db).Current().TagsAsync(cancel);
        return Page();
    }

    /// <summary>The same search in another view.</summary>
    public string Link(ClientFilter? show = null) =>
        $"/coach/clients{QueryString.Create(new Dictionary<string, string?> { ["q"] = Search, ["show"] = $"{show ?? Filter}", ["sort"] = $"{Order}", ["coach"] = Coach?.ToString(), ["tag"] = Tag })}";

    private Task<List<Option>> CoachesAsync(CancellationToken cancel) =>
        db.Users.Where(u => u.Role == Role.Owner || u.Role == Role.Coach).OrderBy(u => u.Name).Select(u => new Option(u.Id, u.Name)).ToListAsync(cancel);

    private sealed record Option(Guid Id, string Name);
}
