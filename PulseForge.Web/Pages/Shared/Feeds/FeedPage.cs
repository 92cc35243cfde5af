using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Feeds;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Shared.Feeds;

/// <summary>The addresses at which a person's own calendar reads: made, looked up, renewed and taken back.</summary>
public abstract class FeedPage(PulseForgeDb db, CalendarFeeds feeds, TenantAccessor tenant, Addresses addresses, IStringLocalizer<SharedTexts> t) : PageModel
{
    /// <summary>Those that are given out.</summary>
    public IReadOnlyDictionary<FeedKind, Uri> Given { get; private set; } = new Dictionary<FeedKind, Uri>();

    /// <summary>A coach sees the page as a client does, and no address: it would outlive the look.</summary>
    public bool IsViewing => db.Actor.IsViewing;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Given = (await feeds.TokensAsync(cancel)).ToDictionary(f => f.Key, f => addresses.Of(tenant.Required, $"/feeds/{f.Value}.ics"));

    public async Task<IActionResult> OnPostAsync(FeedKind kind, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return BadRequest();
        var renews = (await feeds.TokensAsync(cancel)).ContainsKey(kind);
        await feeds.ShareAsync(kind, cancel);
        // Of two presses at the same moment one makes it, and the page shows that one.
        if (await db.TrySaveAsync(cancel)) this.Say(renews ? t["The address is new. The one from before no longer answers."] : t["Your address is ready. Put it into your calendar."]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostStopAsync(FeedKind kind, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return BadRequest();
        await feeds.StopAsync(kind, cancel);
        await db.TrySaveAsync(cancel);
        this.Say(t["Sharing has stopped. Calendars that were subscribed get nothing any more."]);
        return RedirectToPage();
    }
}
