using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PulseForge.Web.Components;

/// <summary>What just happened, said on the next page. <paramref name="UndoUrl"/> is posted to when the person takes it back.</summary>
public sealed record Toast(string Text, string? UndoUrl = null, bool IsBad = false);

public static class Toasts
{
    private const string Key = "toast";

    /// <summary>In a page: <c>this.Say(T["Client archived"], undoUrl)</c>, then redirect or show.</summary>
    public static void Say(this PageModel page, string text, string? undoUrl = null, bool isBad = false)
    {
        page.TempData[Key] = JsonSerializer.Serialize(new Toast(text, undoUrl, isBad));
        page.HttpContext.Items[Key] = true;
    }

    /// <summary>The waiting toast, once. Temp data is touched only when there is some: reading it writes a cookie into every answer.</summary>
    public static Toast? Take(ViewContext view, string? cookie)
    {
        var waits = view.HttpContext.Items.ContainsKey(Key) || (cookie is not null && view.HttpContext.Request.Cookies.ContainsKey(cookie));
        return waits && view.TempData[Key] is string json ? JsonSerializer.Deserialize<Toast>(json) : null;
    }

    /// <summary>The same for an answer to htmx, which shows it without a new page.</summary>
    public static void SayToast(this HttpResponse response, string text, bool isBad = false) =>
        response.Headers["HX-Trigger"] = JsonSerializer.Serialize(new { toast = new { text, tone = isBad ? "bad" : "ok" } });
}
