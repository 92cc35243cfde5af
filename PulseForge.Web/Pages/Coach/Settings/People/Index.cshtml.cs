using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Settings.People;

/// <summary>Who works here, and the form that invites another.</summary>
[LimitedTries]
public sealed class IndexModel(PulseForgeDb db, Team team, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    public bool IsOnlyOwner => Colleagues.Count(c => c is { Role: Role.Owner, State: ColleagueState.Active }) == 1;

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var email = this.Take("Input.Email", EmailAddress.Read(Input.Email));
        if (Input.Role is not (Role.Owner or Role.Coach)) ModelState.AddModelError("Input.Role", t["Choose owner or coach."]);
        if (ModelState.IsValid && !await team.InviteAsync(email, Input.Name, Input.Role, await MyNameAsync(cancel), cancel)) ModelState.AddModelError("Input.Email", t["Somebody of your business has this address already."]);
        if (!ModelState.IsValid) return await AgainAsync(cancel);
        this.Say(t["The invitation to {0} is on its way.", email.Value]);
        return RedirectToPage();
    }

    private Task<string> MyNameAsync(CancellationToken cancel) => db.Users.Where(u => u.Id == db.Actor.UserId).Select(u => u.Name).SingleAsync(cancel);

    private async Task<IActionResult> AgainAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var users = await db.Users.AsNoTracking().Coaching().OrderBy(u => u.Name).ThenBy(u => u.Id).Take(500).ToListAsync(cancel);
        Colleagues = [.. users.Select(u => new Colleague(u.Id, u.Name, u.Email!, u.Role, Colleague.StateOf(u), u.Id == db.Actor.UserId))];
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Write their name."), StringLength(80, ErrorMessage = "Use at most 80 characters.")]
        public string Name { get; set; } = "";

        public string? Email { get; set; }

        public Role Role { get; set; } = Role.Coach;
    }
}

public enum ColleagueState { Active, Invited, Unconfirmed, Suspended }

public sealed record Colleague(Guid Id, string Name, string Email, Role Role, ColleagueState State, bool IsMe)
{
    public static ColleagueState StateOf(User user) => user switch
    {
        { SuspendedAt: not null } => ColleagueState.Suspended,
        { IsInvited: true } => ColleagueState.Invited,
        { EmailConfirmed: false } => ColleagueState.Unconfirmed,
        _ => ColleagueState.Active,
    };
}
