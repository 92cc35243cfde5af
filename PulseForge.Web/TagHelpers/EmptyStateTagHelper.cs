using Microsoft.AspNetCore.Razor.TagHelpers;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;

namespace PulseForge.Web.TagHelpers;

/// <summary><c>&lt;empty-state icon="users" title="No clients yet" text="…"&gt;first step&lt;/empty-state&gt;</c>: what will stand here, and how to get it.</summary>
[HtmlTargetElement("empty-state", Attributes = "icon, title")]
public sealed class EmptyStateTagHelper(Assets assets) : TagHelper
{
    public string Icon { get; set; } = "";

    public string Title { get; set; } = "";

    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.SetHtmlContent(Components.Icon.Of(assets, Icon)).AppendHtml(Markup.Words("h2", null, Title));
        if (Text is not null) output.Content.AppendHtml(Markup.Words("p", null, Text));
        if (!actions.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Markup.Around("div", "do", actions));
    }
}
