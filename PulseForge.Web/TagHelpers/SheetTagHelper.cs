using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.TagHelpers;

/// <summary>
/// <c>&lt;sheet id="invite" title="Invite a client"&gt;&lt;div class="sheet-body"&gt;…&lt;/div&gt;&lt;div class="sheet-foot"&gt;…&lt;/div&gt;&lt;/sheet&gt;</c>:
/// a native dialog, opened by <c>data-dialog="invite"</c>. <c>open</c> shows it at once, for a form that came back with errors.
/// </summary>
[HtmlTargetElement("sheet", Attributes = "id, title")]
public sealed class SheetTagHelper(Assets assets, IStringLocalizer<SharedTexts> t) : TagHelper
{
    public string Id { get; set; } = "";

    public string Title { get; set; } = "";

    public bool Open { get; set; }

    public bool Small { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "dialog";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("class", Small ? "sheet is-small" : "sheet");
        output.Attributes.SetAttribute("aria-labelledby", $"{Id}-title");
        output.Attributes.SetAttribute("data-modal", "true");
        if (Open) output.Attributes.SetAttribute("open", "open");
        output.Content.SetHtmlContent(Head()).AppendHtml(content);
    }

    private TagBuilder Head()
    {
        var title = Markup.Words("h2", null, Title);
        title.MergeAttribute("id", $"{Id}-title");
        var close = Markup.Around("button", "round-btn ml-auto", Icon.Of(assets, "x"));
        close.MergeAttribute("type", "button");
        close.MergeAttribute("data-close", "true");
        close.MergeAttribute("aria-label", t["Close"]);
        var head = Markup.Around("div", "sheet-head", title);
        head.InnerHtml.AppendHtml(close);
        return head;
    }
}
