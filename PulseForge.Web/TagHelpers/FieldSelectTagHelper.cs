using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PulseForge.Web.TagHelpers;

/// <summary><c>&lt;field-select asp-for="Input.Zone" items="Zones" label="…" empty="Choose…" /&gt;</c>: one of many.</summary>
[HtmlTargetElement("field-select", Attributes = "asp-for, items")]
public sealed class FieldSelectTagHelper(FieldParts parts) : FormField(parts)
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The words of the choice that chooses nothing; without them there is none.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Parts.Html.GenerateSelect(ViewContext, For.ModelExplorer, Empty, For.Name, Items, allowMultiple: false, ControlAttributes(output, "select"));
        Wrap(output, "div", "field");
        output.Content.SetHtmlContent(LabelTag("label", null)).AppendHtml(select);
        AppendHintAndErrors(output.Content);
    }
}
