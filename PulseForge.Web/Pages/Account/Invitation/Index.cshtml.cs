using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Account.Invitation;

/// <summary>A client answers their invitation: who they are, how they sign in, what they consent to; a minor names their guardian instead.</summary>
[LimitedTries(Except = "Age")]
[OpenedBy(LinkPurpose.AcceptInvitation)]
public sealed class IndexModel(PulseForgeDb db, Acceptance acceptance, Invitations invitations, Planner planner, SessionStart session, TenantAccessor tenant, IClock clock, IStringLocalizer<AccountTexts> t) : LinkPage(db, clock)
{
    [BindProperty]
    public ClientForm Input { get; set; } = new();

    public Client Client { get; private set; } = null!;

    public string? Coach { get; private set; }

    public bool IsMinor { get; private set; }

    public override SpentLink Spent => Client is null
        ? new(t["This invitation does not work"], t["It is unknown here or was taken back. Ask your coach to send it again."])
        : Client.Status == ClientStatus.Invited
            ? new(t["This invitation has expired"], t["We send a new one to the address that it was sent to."], Renew, t["Send me a new invitation"], IsPosted: true)
            : new(t["You have accepted already"], t["Sign in, then you are there."], Url.Page("/Account/SignIn/Index"), t["Sign in"]);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (!await FindAsync(token, cancel)) return Closed();
        Input = ClientForm.Of(Client, Habits.Of(Request));
        return Page();
    }

    /// <summary>While one states the birth date: minors are asked for their guardian.</summary>
    public async Task<IActionResult> OnPostAgeAsync(string token, CancellationToken cancel)
    {
        if (!await FindAsync(token, cancel)) return Closed();
        this.ForgetErrors();
        ReadAge();
        return Request.IsHtmx() ? Partial("_Consents", this) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!await FindAsync(token, cancel)) return Closed();
        ReadAge();
        var answer = Input.Answer(this, Client, IsMinor, Now, tenant.Required);
        if (ModelState.IsValid && await acceptance.IsTakenAsync(Client, cancel)) ModelState.AddModelError("Input.Name", t["Somebody of {0} has an account with your address. Ask your coach to invite you at another.", tenant.Required.Name]);
        if (!ModelState.IsValid) return Page();
        var user = await acceptance.AcceptAsync(Client, answer!, Origin.From(HttpContext), cancel);
        // A coach may have planned for them already, by the mornings that the coach supposed.
        await planner.ReplanAsync(Client, cancel);
        if (!await SpendAsync(cancel)) return Closed();
        if (IsMinor) return RedirectToPage("/Account/Guardian/Waiting");
        await session.SignInAsync(user, cancel);
        this.Say(t["Welcome to {0}.", tenant.Required.Name]);
        return LocalRedirect("/");
    }

    /// <summary>A new mail to the same address, for a link that came too late.</summary>
    public async Task<IActionResult> OnPostRenewAsync(string token, CancellationToken cancel)
    {
        await FindAsync(token, cancel);
        if (Client is not { Status: ClientStatus.Invited }) return Closed();
        await invitations.InviteClientAsync(Client, await Db.LeadCoachNameAsync(Client.Id, cancel) ?? tenant.Required.Name, cancel);
        await Db.SaveChangesAsync(cancel);
        return RedirectToPage("/Account/CheckMail/Index");
    }

    private async Task<bool> FindAsync(string token, CancellationToken cancel)
    {
        var isOpen = await OpenAsync(token, cancel);
        if (Link?.ClientId is not { } id) return false;
        Client = (await Db.Clients.SingleOrDefaultAsync(c => c.Id == id, cancel))!;
        if (Client is not { Status: ClientStatus.Invited }) return false;
        Coach = await Db.LeadCoachNameAsync(id, cancel);
        return isOpen;
    }

    private void ReadAge() => IsMinor = Input.BirthDate is { } born && ClientForm.IsPlausible(born, Now) && Client.IsMinor(born, Input.TodayIn(Now));
}
