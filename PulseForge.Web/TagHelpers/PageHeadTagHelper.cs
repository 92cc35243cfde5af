using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

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
        if (!actions.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Wrap("actions", actions));
    }

    private TagBuilder Words()
    {
        var heading = new TagBuilder("h1");
        heading.InnerHtml.Append(Title);
        var words = Wrap("min-w-0", heading);
        if (string.IsNullOrEmpty(Sub)) return words;
        var line = new TagBuilder("p");
        line.InnerHtml.Append(Sub);
        words.InnerHtml.AppendHtml(line);
        return words;
    }

    private static TagBuilder Wrap(string cssClass, IHtmlContent content)
    {
        var wrap = new TagBuilder("div");
        wrap.AddCssClass(cssClass);
        wrap.InnerHtml.AppendHtml(content);
        return wrap;
    }
}
