using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PulseForge.Web.TagHelpers;

/// <summary><c>&lt;field-check asp-for="Input.Agrees" label="…"&gt;</c>; content, when given, is the label instead, for one with links in it.</summary>
[HtmlTargetElement("field-check", Attributes = "asp-for")]
public sealed class FieldCheckTagHelper(FieldParts parts) : FormField(parts)
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        Optional ??= false;
        var attributes = ControlAttributes(output, "checkbox");
        attributes.Remove("aria-required");
        var label = LabelTag("label", null);
        if (!content.IsEmptyOrWhiteSpace) label.InnerHtml.Clear().AppendHtml(content);
        Wrap(output, "div", "field check");
        output.Content.SetHtmlContent(Parts.Html.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, null, attributes)).AppendHtml(label);
        AppendHintAndErrors(output.Content);
    }
}
