using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Training;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.TagHelpers;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Session;

/// <summary>Leaves out a set, or the rest of an exercise, and takes it back.</summary>
[OpenedBy(LinkPurpose.Session)]
public sealed class SkippingModel(SessionAccess access, SessionSheets sheets, SheetChanges changes, IStringLocalizer<PortalTexts> t) : SheetPage(access, sheets)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What is stored is what was read: the coach sees it as the client said it.</summary>
    public Choice[] Reasons => [.. new[] { t["It hurts"], t["No time"], t["Too tired"], t["Equipment taken"] }.Select(reason => new Choice(reason.Value, reason.Value))];

    /// <summary>As the sheet counts it, from 1; null for the rest of the exercise.</summary>
    public int? Number => Order is { } order ? Item.Sets.Count(s => !s.IsWarmUp && s.Order <= order) : null;

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid? id, [FromRoute] string? token, string? at, CancellationToken cancel)
    {
        if (await OpenAsync(id, token, at, cancel) is { } refused) return refused;
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Guid? id, [FromRoute] string? token, string? at, CancellationToken cancel)
    {
        if (await OpenAsync(id, token, at, cancel) is { } refused) return refused;
        if (!ModelState.IsValid) return Page();
        var reason = string.Join(": ", new[] { Reasons.FirstOrDefault(r => r.Value == Input.Reason)?.Value, Input.Words?.Trim() }.Where(part => !string.IsNullOrEmpty(part)));
        if (!await changes.SkipAsync(Sheet.Head.Id, Item.Block, Item.Index, Order, reason.Length == 0 ? null : reason, cancel)) this.Say(t["There is nothing left to skip: it was done or skipped meanwhile."], isBad: true);
        else this.Say(Order is null ? t["The rest of {0} is skipped", Item.Name] : t["Set skipped"], $"{Path}/skip?handler=Undo&at={At}");
        return Back();
    }

    public async Task<IActionResult> OnPostUndoAsync([FromRoute] Guid? id, [FromRoute] string? token, string? at, CancellationToken cancel)
    {
        if (await OpenAsync(id, token, at, cancel) is { } refused) return refused;
        await changes.TakeUpAsync(Sheet.Head.Id, Item.Block, Item.Index, Order, cancel);
        return Back();
    }

    public sealed class InputModel
    {
        public string? Reason { get; set; }

        [StringLength(SkippedSet.MaxReason - 40, ErrorMessage = "Use at most 160 characters.")]
        public string? Words { get; set; }
    }
}
