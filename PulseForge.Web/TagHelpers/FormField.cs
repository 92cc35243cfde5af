using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.TagHelpers;

/// <summary>What the services of every field are: one constructor argument instead of three.</summary>
public sealed record FieldParts(IHtmlGenerator Html, Assets Assets, IStringLocalizer<SharedTexts> T);

/// <summary>
/// A label, a control, a hint and the errors of one property, tied together for screen readers. What was typed stays after an error: the
/// values come through ModelState. Attributes that the tag does not know itself go to the control (autocomplete, inputmode, hx-…).
/// </summary>
public abstract class FormField(FieldParts parts) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>By default a property that may be null is said to be optional.</summary>
    public bool? Optional { get; set; }

    /// <summary>Classes of the whole field, such as its place in a grid.</summary>
    [HtmlAttributeName("class")]
    public string? Class { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected FieldParts Parts { get; } = parts;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Name, Parts.Html.IdAttributeDotReplacement);

    protected string HintId => $"{Id}-hint";

    protected string ErrorId => $"{Id}-error";

    protected bool IsOptional => Optional ?? !For.Metadata.IsRequired;

    protected string[] Errors =>
        ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? [.. entry.Errors.Select(error => error.ErrorMessage).Distinct()] : [];

    protected string? DescribedBy
    {
        get
        {
            string?[] ids = [Hint is null ? null : HintId, Errors.Length == 0 ? null : ErrorId];
            var present = string.Join(' ', ids.Where(id => id is not null));
            return present.Length == 0 ? null : present;
        }
    }

    /// <summary>The attributes of the control: those of the tag that are not its own, and what ties it to hint and error.</summary>
    protected Dictionary<string, object?> ControlAttributes(TagHelperOutput output, string cssClass)
    {
        var attributes = output.Attributes.ToDictionary(attribute => attribute.Name, attribute => (object?)Text(attribute.Value), StringComparer.Ordinal);
        output.Attributes.Clear();
        attributes["class"] = cssClass;
        attributes["id"] = Id;
        if (DescribedBy is { } ids) attributes["aria-describedby"] = ids;
        if (Errors.Length > 0) attributes["aria-invalid"] = "true";
        if (!IsOptional) attributes["aria-required"] = "true";
        return attributes;
    }

    /// <summary>The framework writes maxlength, and the browser then cuts a pasted text short without a word: the server says that it is too long.</summary>
    protected static TagBuilder Uncut(TagBuilder control, Dictionary<string, object?> given)
    {
        if (!given.ContainsKey("maxlength")) control.Attributes.Remove("maxlength");
        return control;
    }

    protected TagBuilder LabelTag(string tag, string? cssClass)
    {
        var label = new TagBuilder(tag);
        if (tag == "label") label.MergeAttribute("for", Id);
        if (cssClass is not null) label.AddCssClass(cssClass);
        label.InnerHtml.Append(Label ?? For.Metadata.GetDisplayName());
        if (IsOptional) label.InnerHtml.AppendHtml(Markup.Words("small", "optional", Parts.T["optional"]));
        return label;
    }

    protected void AppendHintAndErrors(IHtmlContentBuilder to)
    {
        if (Hint is not null) to.AppendHtml(Line("hint", HintId, null, Hint));
        if (Errors.Length > 0) to.AppendHtml(Line("wrong", ErrorId, "circle-alert", string.Join(' ', Errors)));
    }

    protected TagBuilder Line(string cssClass, string id, string? icon, string words)
    {
        var line = icon is null
            ? Markup.Words("p", cssClass, words)
            : Markup.Around("p", cssClass, Icon.Of(Parts.Assets, icon), Markup.Words("span", null, words));
        line.MergeAttribute("id", id);
        return line;
    }

    protected void Wrap(TagHelperOutput output, string tag, string cssClass)
    {
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Class is null ? cssClass : $"{cssClass} {Class}");
    }

    /// <summary>Razor hands attributes over encoded or not; the control encodes them itself.</summary>
    private static string Text(object? value)
    {
        if (value is not IHtmlContent content) return value?.ToString() ?? "";
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
