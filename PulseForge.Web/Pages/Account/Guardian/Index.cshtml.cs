using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Account.Guardian;

/// <summary>A parent or guardian consents for a minor; with it the minor's account opens.</summary>
[LimitedTries]
[OpenedBy(LinkPurpose.GuardianConsent)]
public sealed class IndexModel(PulseForgeDb db, Guardians guardians, IClock clock, IStringLocalizer<AccountTexts> t) : LinkPage(db, clock)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Client Client { get; private set; } = null!;

    public string? Coach { get; private set; }

    public override SpentLink Spent => Client?.Status == ClientStatus.Active
        ? new(t["You have agreed already"], t["There is nothing more to do."])
        : new(t["This link does not work"], t["Ask {0}'s coach to send the invitation again; we then write to you anew.", Client?.Name ?? t["your child"].Value]);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => await FindAsync(token, cancel) ? Page() : Closed();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!await FindAsync(token, cancel)) return Closed();
        if (!Input.AcceptsTerms) this.Refuse("Input.AcceptsTerms", new Sentence("Without your agreement we can't begin."));
        if (!Input.ConsentsToHealthData) this.Refuse("Input.ConsentsToHealthData", new Sentence("Without your consent the training can't be kept."));
        if (!ModelState.IsValid) return Page();
        await guardians.ConsentAsync(Client, Link.Detail!, Origin.From(HttpContext), cancel);
        return await SpendAsync(cancel) ? RedirectToPage("Thanks") : Closed();
    }

    private async Task<bool> FindAsync(string token, CancellationToken cancel)
    {
        var isOpen = await OpenAsync(token, cancel);
        if (Link?.ClientId is not { } id) return false;
        Client = (await Db.Clients.SingleOrDefaultAsync(c => c.Id == id, cancel))!;
        if (Client is not { Status: ClientStatus.Invited, UserId: not null }) return false;
        Coach = await Db.LeadCoachNameAsync(id, cancel);
        return isOpen;
    }

    public sealed class InputModel
    {
        public bool AcceptsTerms { get; set; }

        public bool ConsentsToHealthData { get; set; }
    }
}
