using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PulseForge.Web.Components;

namespace PulseForge.Web.TagHelpers;

/// <summary><c>&lt;pips items="…" label="6 of 8 sessions done, 1 missed" /&gt;</c>: the label says what the marks show.</summary>
[HtmlTargetElement("pips", Attributes = "items, label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PipsTagHelper : TagHelper
{
    public IEnumerable<Pip> Items { get; set; } = [];

    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pips");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        foreach (var pip in Items) output.Content.AppendHtml(Mark(pip));
    }

    private static TagBuilder Mark(Pip pip)
    {
        var mark = new TagBuilder("i");
        mark.AddCssClass(pip switch
        {
            Pip.Done => "pip is-done",
            Pip.Partial => "pip is-part",
            Pip.Missed => "pip is-missed",
            Pip.Planned => "pip is-plan",
            Pip.Paused => "pip is-pause",
            Pip.Rest => "pip is-rest",
            Pip.Gap => "pip-gap",
        });
        return mark;
    }
}
