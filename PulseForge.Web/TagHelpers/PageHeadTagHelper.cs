using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PulseForge.Web.Components;

namespace PulseForge.Web.TagHelpers;

/// <summary><c>&lt;page-head title="…" sub="…"&gt;buttons&lt;/page-head&gt;</c>: the one h1, a line below it, actions at the right.</summary>
[HtmlTargetElement("page-head", Attributes = "title")]
public sealed class PageHeadTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Sub { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        output.Content.SetHtmlContent(Words());
        if (!actions.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Markup.Around("div", "actions", actions));
    }

    private TagBuilder Words()
    {
        var heading = Markup.Words("h1", null, Title);
        return string.IsNullOrEmpty(Sub) ? Markup.Around("div", "min-w-0", heading) : Markup.Around("div", "min-w-0", heading, Markup.Words("p", null, Sub));
    }
}
