using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Platform.Oversight;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Console.Jobs;

/// <summary>Takes every dead letter of one business back into its queue.</summary>
public sealed class ReplayAllModel(DeadLetters letters, IStringLocalizer<ConsoleTexts> t) : LetterPage
{
    public IActionResult OnGet() => Back();

    public async Task<IActionResult> OnPostAsync(Guid tenant, CancellationToken cancel)
    {
        Only = tenant;
        var count = await letters.ReplayAllAsync(tenant, cancel);
        return Back(count == DeadLetters.MostAtOnce ? t["{0:N0} are in their queues again; replay once more for the rest.", count] : t["{0:N0} are in their queues again.", count]);
    }
}
