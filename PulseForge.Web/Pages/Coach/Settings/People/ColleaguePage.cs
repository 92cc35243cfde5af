using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;

namespace PulseForge.Web.Pages.Coach.Settings.People;

/// <summary>Something that is done to one colleague: a POST that leads back to the list.</summary>
public abstract class ColleaguePage(PulseForgeDb db) : PageModel
{
    protected PulseForgeDb Db { get; } = db;

    protected Guid Me => Db.Actor.UserId!.Value;

    public IActionResult OnGet() => Back();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await Db.Users.Coaching().SingleOrDefaultAsync(u => u.Id == id, cancel) is not { } colleague) return NotFound();
        await DoAsync(colleague, cancel);
        return Back();
    }

    protected abstract Task DoAsync(User colleague, CancellationToken cancel);

    private RedirectToPageResult Back() => RedirectToPage("/Coach/Settings/People/Index");
}
