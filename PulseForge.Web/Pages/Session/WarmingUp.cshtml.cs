using Microsoft.AspNetCore.Mvc;
using PulseForge.Core.Accounts;
using PulseForge.Core.Training;
using PulseForge.Web.Authorization;

namespace PulseForge.Web.Pages.Session;

/// <summary>Adds the way up to an exercise's first work set, and takes it away again.</summary>
[OpenedBy(LinkPurpose.Session)]
public sealed class WarmingUpModel(SessionAccess access, SessionSheets sheets, SheetChanges changes) : SheetPage(access, sheets)
{
    public async Task<IActionResult> OnPostAsync([FromRoute] Guid? id, [FromRoute] string? token, string? at, CancellationToken cancel) => await ChangeAsync(id, token, at, wanted: true, cancel);

    public async Task<IActionResult> OnPostUndoAsync([FromRoute] Guid? id, [FromRoute] string? token, string? at, CancellationToken cancel) => await ChangeAsync(id, token, at, wanted: false, cancel);

    private async Task<IActionResult> ChangeAsync(Guid? id, string? token, string? at, bool wanted, CancellationToken cancel)
    {
        if (await OpenAsync(id, token, at, cancel) is { } refused) return refused;
        await changes.WarmUpAsync(Sheet.Head.Id, Item.Block, Item.Index, wanted, cancel);
        return Back();
    }
}
