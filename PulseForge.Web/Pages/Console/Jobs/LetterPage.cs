using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Platform;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Console.Jobs;

/// <summary>Something that is done to one dead letter: a POST that leads back to the list it came from.</summary>
public abstract class LetterPage : PageModel
{
    /// <summary>The list was narrowed to this business.</summary>
    [BindProperty(SupportsGet = true, Name = "only")]
    public Guid? Only { get; set; }

    protected static WorkTable? Table(string queue) => queue switch
    {
        "mail" => WorkTable.OutboxEmails,
        "occurrences" => WorkTable.Occurrences,
        _ => null,
    };

    protected RedirectToPageResult Back() => RedirectToPage("Index", new { tenant = Only });

    protected RedirectToPageResult Back(string said, bool isBad = false)
    {
        this.Say(said, isBad: isBad);
        return Back();
    }
}
