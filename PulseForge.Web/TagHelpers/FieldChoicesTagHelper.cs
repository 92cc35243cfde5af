using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PulseForge.Web.Components;

namespace PulseForge.Web.TagHelpers;

/// <summary>One answer of a <c>field-choices</c>.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);

/// <summary>
/// <c>&lt;field-choices asp-for="Input.Units" items="…" label="…" look="cards|row|chips|scale" /&gt;</c>: one of few, all of them seen at once; or
/// some of few, when the property is a list.
/// </summary>
[HtmlTargetElement("field-choices", Attributes = "asp-for, items")]
public sealed class FieldChoicesTagHelper(FieldParts parts) : FormField(parts)
{
    public IEnumerable<Choice> Items { get; set; } = [];

    public string Look { get; set; } = "cards";

    private bool IsMany => For.Metadata.IsEnumerableType;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Wrap(output, "fieldset", "field");
        output.Attributes.SetAttribute("id", Id);
        if (!IsMany) output.Attributes.SetAttribute("role", "radiogroup");
        if (DescribedBy is { } ids) output.Attributes.SetAttribute("aria-describedby", ids);
        if (Errors.Length > 0 && !IsMany) output.Attributes.SetAttribute("aria-invalid", "true");
        if (!IsOptional && !IsMany) output.Attributes.SetAttribute("aria-required", "true");
        output.Content.SetHtmlContent(LabelTag("legend", "label-t")).AppendHtml(Choices());
        AppendHintAndErrors(output.Content);
    }

    private TagBuilder Choices()
    {
        var chosen = Chosen();
        var list = new TagBuilder("div");
        list.AddCssClass(Look switch { "scale" => "scale", "row" => "choices is-row", "chips" => "choices is-chips", _ => "choices" });
        foreach (var item in Items) list.InnerHtml.AppendHtml(Card(item, chosen.Contains(item.Value)));
        return list;
    }

    private TagBuilder Card(Choice choice, bool isChosen)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttribute("type", IsMany ? "checkbox" : "radio");
        input.MergeAttribute("name", Name);
        input.MergeAttribute("value", choice.Value);
        if (isChosen) input.MergeAttribute("checked", "checked");
        if (Look != "scale") input.AddCssClass(IsMany ? "checkbox" : "radio");
        var words = Markup.Words("span", null, choice.Text);
        if (choice.Hint is not null) words.InnerHtml.AppendHtml(Markup.Words("small", null, choice.Hint));
        var card = new TagBuilder("label");
        if (Look != "scale") card.AddCssClass("choice");
        card.InnerHtml.AppendHtml(input).AppendHtml(words);
        return card;
    }

    /// <summary>What was sent, when something was; else what the property holds.</summary>
    private HashSet<string> Chosen()
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is { } raw) return Words(raw);
        return For.Model is null ? [] : Words(For.Model);
    }

    private static HashSet<string> Words(object value) => value is not string && value is IEnumerable many
        ? [.. many.Cast<object?>().Select(Word)]
        : [Word(value)];

    // As a form sends it: .NET would write True.
    private static string Word(object? value) => value is bool yes ? yes ? "true" : "false" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
