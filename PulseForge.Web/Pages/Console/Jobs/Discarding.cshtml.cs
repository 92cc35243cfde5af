using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Platform.Oversight;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Console.Jobs;

/// <summary>Gives a dead letter up. What a mail said is forgotten with it, so it is asked first.</summary>
public sealed class DiscardingModel(DeadLetters letters, IStringLocalizer<ConsoleTexts> t) : LetterPage
{
    public DeadLetter Letter { get; private set; } = null!;

    public string BackAddress => Url.Page("Index", new { tenant = Only })!;

    public async Task<IActionResult> OnGetAsync(string queue, Guid tenant, Guid id, CancellationToken cancel)
    {
        if (Table(queue) is not { } table || await letters.FindAsync(table, tenant, id, cancel) is not { } found) return NotFound();
        Letter = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string queue, Guid tenant, Guid id, CancellationToken cancel)
    {
        if (Table(queue) is not { } table) return NotFound();
        return await letters.DiscardAsync(table, tenant, id, cancel) ? Back(t["It is given up. The audit keeps that it was there."]) : Back(t["It is not dead any more: somebody was faster."], isBad: true);
    }
}
