using System.Globalization;
using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Training;
using PulseForge.Web.Authorization;

namespace PulseForge.Web.Pages.Session;

/// <summary>A page that changes something of a session's sheet, for whoever may open the sheet, and leads back to it.</summary>
public abstract class SheetPage(SessionAccess access, SessionSheets sheets) : PageModel
{
    public SessionSheet Sheet { get; private set; } = null!;

    public SessionEntry Entry { get; private set; } = SessionEntry.Unknown;

    /// <summary>The item that it is about.</summary>
    public SheetItem Item { get; private set; } = null!;

    /// <summary>The place of the set that it is about; null for the whole item.</summary>
    public int? Order { get; private set; }

    public string Path => Entry.Path;

    /// <summary>Of the item or set, in addresses.</summary>
    public string At => Place(Item.Block, Item.Index, Order);

    public static string Place(int block, int item, int? order) => order is null ? string.Create(CultureInfo.InvariantCulture, $"{block}.{item}") : string.Create(CultureInfo.InvariantCulture, $"{block}.{item}.{order}");

    /// <param name="at">block.item or block.item.order.</param>
    protected async Task<IActionResult?> OpenAsync(Guid? id, string? token, string? at, CancellationToken cancel)
    {
        var entry = await access.EnterAsync(HttpContext, id, token, cancel);
        if (entry.MustSignIn) return Challenge();
        if (entry.IsClosed) return StatusCode(StatusCodes.Status410Gone);
        if (await entry.SheetAsync(sheets, cancel) is not { } sheet) return NotFound();
        (Sheet, Entry) = (sheet, entry);
        return Find(at) ? null : Redirect(Path);
    }

    /// <summary>The sheet, where the item stands.</summary>
    protected RedirectResult Back() => Redirect(Request.IsHtmx() ? Path : $"{Entry.Home}#{Entry.Prefix}item-{Item.Block}-{Item.Index}");

    private bool Find(string? at)
    {
        var numbers = (at ?? "").Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToArray();
        if (numbers.Length is < 2 or > 3 || numbers.Contains(-1) || Sheet.ItemAt(numbers[0], numbers[1]) is not { } item) return false;
        (Item, Order) = (item, numbers.Length == 3 ? numbers[2] : null);
        return true;
    }
}
