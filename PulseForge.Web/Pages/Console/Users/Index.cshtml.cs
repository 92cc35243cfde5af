using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Audit;
using PulseForge.Core.Platform.Oversight;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Console.Users;

/// <summary>Whose account an address is, in which businesses.</summary>
public sealed class IndexModel(PeopleSearch people, ReadingLog readings, IStringLocalizer<ConsoleTexts> t) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    public IReadOnlyList<PersonRow>? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var search = Search?.Trim() ?? "";
        if (search.Length is > 0 and < PeopleSearch.Shortest or > 254) ModelState.AddModelError("q", t["Type at least {0} characters of an address.", PeopleSearch.Shortest]);
        if (!ModelState.IsValid) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (!ModelState.IsValid || search.Length == 0) return Page();
        Found = await people.FindAsync(search, cancel);
        // What was found is personal, so it is noted whose accounts were seen.
        await readings.NoteViewAsync("console.users_read", null, Found.Select(p => p.Id), cancel);
        return Page();
    }
}
