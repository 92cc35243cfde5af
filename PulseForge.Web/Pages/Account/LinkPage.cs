using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Account;

/// <summary>A page behind a link of a mail. GET shows, only POST spends: what reads mails before people do spends nothing.</summary>
public abstract class LinkPage(PulseForgeDb db, IClock clock) : PageModel
{
    // Relative: addresses that are made by routing are in small letters, and a token is not.
    protected const string Renew = "?handler=Renew";

    /// <summary>What is shown instead when the link is unknown, used or expired.</summary>
    public abstract SpentLink Spent { get; }

    public bool IsClosed { get; private set; }

    protected PulseForgeDb Db { get; } = db;

    protected Instant Now { get; } = clock.GetCurrentInstant();

    /// <summary>Set once the link was found.</summary>
    protected AccessLink Link { get; private set; } = null!;

    protected async Task<bool> OpenAsync(string token, CancellationToken cancel)
    {
        Link = (await Db.AccessLinks.ByTokenAsync(HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<OpenedByAttribute>().Purpose, token, cancel))!;
        if (Link is not null) Db.ActAs(new Actor(Link.UserId, null, Link.ClientId, Db.Actor.Origin));
        return Link?.IsOpen(Now) == true;
    }

    /// <summary>Saves what the link brought about together with its end; false when somebody was faster.</summary>
    protected async Task<bool> SpendAsync(CancellationToken cancel)
    {
        Link.Use(Now);
        try
        {
            await Db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>Another business's link is as unknown as one that never was.</summary>
    protected IActionResult Closed()
    {
        IsClosed = true;
        Response.StatusCode = Link is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        return Page();
    }
}
