using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PulseForge.Web.TagHelpers;

/// <summary><c>&lt;field-area asp-for="Input.Note" label="…" rows="4" /&gt;</c>: several lines of text.</summary>
[HtmlTargetElement("field-area", Attributes = "asp-for")]
public sealed class FieldAreaTagHelper(FieldParts parts) : FormField(parts)
{
    public int Rows { get; set; } = 4;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = ControlAttributes(output, "textarea");
        var area = Uncut(Parts.Html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, attributes), attributes);
        Wrap(output, "div", "field");
        output.Content.SetHtmlContent(LabelTag("label", null)).AppendHtml(area);
        AppendHintAndErrors(output.Content);
    }
}
