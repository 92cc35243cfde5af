using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.TagHelpers;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Session;

/// <summary>Puts another exercise in the place of one for this session, as far as the business lets its clients.</summary>
[OpenedBy(LinkPurpose.Session)]
public sealed class SwappingModel(SessionAccess access, SessionSheets sheets, ExerciseSwaps swaps, IStringLocalizer<PortalTexts> t) : SheetPage(access, sheets)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public SwapQuestion? Question { get; private set; }

    public Choice[] Choices => [.. (Question?.Choices ?? []).Select(c => new Choice(c.Exercise.Key, c.Exercise.Name, string.Join(" · ", c.Reasons.Select(reason => t.Say(reason).Value))))];

    public Choice[] Reasons => [.. new[] { t["Equipment taken"], t["No such equipment here"], t["It hurts"], t["I prefer another one"] }.Select(reason => new Choice(reason.Value, reason.Value))];

    /// <summary>Why nothing can be chosen; null when something can.</summary>
    public string? Why => Question switch
    {
        null => t["There is nothing here that could be swapped."].Value,
        { Allowed: ClientSwaps.Never } => t["Your coach chooses your exercises. Ask them for another one."].Value,
        { IsBegun: true } => t["A set of it is logged: what was begun goes on. Take the set back first to swap it."].Value,
        { Choices.Count: 0 } => t["No other exercise fits here. Ask your coach."].Value,
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid? id, [FromRoute] string? token, string? at, CancellationToken cancel)
    {
        if (await FindAsync(id, token, at, cancel) is { } refused) return refused;
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Guid? id, [FromRoute] string? token, string? at, CancellationToken cancel)
    {
        if (await FindAsync(id, token, at, cancel) is { } refused) return refused;
        if (!ModelState.IsValid) return Page();
        var reason = string.Join(": ", new[] { Reasons.FirstOrDefault(r => r.Value == Input.Reason)?.Value, Input.Words?.Trim() }.Where(part => !string.IsNullOrEmpty(part)));
        if (Question is null || !await swaps.SwapAsync(Sheet.Head.Id, Question, Input.Choice, reason.Length == 0 ? null : reason, cancel)) return Refuse();
        this.Say(t["{0} swapped for this session", Item.Name], $"{Path}/swap?handler=Undo&at={At}");
        return Back();
    }

    public async Task<IActionResult> OnPostUndoAsync([FromRoute] Guid? id, [FromRoute] string? token, string? at, CancellationToken cancel)
    {
        if (await OpenAsync(id, token, at, cancel) is { } refused) return refused;
        if (!await swaps.UndoAsync(Sheet.Head.Id, Item.Block, Item.Index, cancel)) this.Say(t["A set of it is logged: what was begun goes on. Take the set back first to swap it."], isBad: true);
        return Back();
    }

    private async Task<IActionResult?> FindAsync(Guid? id, string? token, string? at, CancellationToken cancel)
    {
        if (await OpenAsync(id, token, at, cancel) is { } refused) return refused;
        Question = await swaps.AskAsync(Sheet, Item.Block, Item.Index, cancel);
        return null;
    }

    private PageResult Refuse()
    {
        ModelState.AddModelError("Input.Choice", t["Choose one of the list."]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose one of the list.")]
        public string? Choice { get; set; }

        public string? Reason { get; set; }

        [StringLength(Swap.MaxReason - 40, ErrorMessage = "Use at most 160 characters.")]
        public string? Words { get; set; }
    }
}
