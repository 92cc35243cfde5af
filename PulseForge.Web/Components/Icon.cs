using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Components;

/// <summary>An icon of the sprite for markup that is built in code; pages write <c>&lt;icon name="…" /&gt;</c>.</summary>
public static class Icon
{
    public static IHtmlContent Of(Assets assets, string name)
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass("icon");
        svg.MergeAttribute("aria-hidden", "true");
        svg.InnerHtml.AppendHtml(Use(assets, name));
        return svg;
    }

    public static IHtmlContent Use(Assets assets, string name)
    {
        var use = new TagBuilder("use");
        use.MergeAttribute("href", $"{assets["icons.svg"]}#i-{name}");
        return use;
    }
}
