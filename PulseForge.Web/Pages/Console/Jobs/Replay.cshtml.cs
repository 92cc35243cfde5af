using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Platform.Oversight;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Console.Jobs;

/// <summary>Takes a dead letter back into its queue; a mail keeps its Message-ID.</summary>
public sealed class ReplayModel(DeadLetters letters, IStringLocalizer<ConsoleTexts> t) : LetterPage
{
    public IActionResult OnGet() => Back();

    public async Task<IActionResult> OnPostAsync(string queue, Guid tenant, Guid id, CancellationToken cancel)
    {
        if (Table(queue) is not { } table) return NotFound();
        return await letters.ReplayAsync(table, tenant, id, cancel) ? Back(t["It is in its queue again."]) : Back(t["It is not dead any more: somebody was faster."], isBad: true);
    }
}
