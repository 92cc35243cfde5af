using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime;
using NodaTime.Text;
using PulseForge.Web.Components;

namespace PulseForge.Web.TagHelpers;

/// <summary>
/// <c>&lt;field asp-for="Input.Name" label="…" hint="…" autocomplete="name" /&gt;</c>. Content of the tag stands at the right of the label.
/// The type follows from the property (mail, date, time, password, number pad) unless it is given.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for")]
public sealed class FieldTagHelper(FieldParts parts) : FormField(parts)
{
    public string? Type { get; set; }

    /// <summary>Stands behind the control: kg, cm.</summary>
    public string? Unit { get; set; }

    /// <summary>Stands inside the control's frame: ".pulseforge.example".</summary>
    public string? Suffix { get; set; }

    /// <summary>A good answer of a check while one types.</summary>
    public string? Good { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var beside = await output.GetChildContentAsync();
        var input = Input(ControlAttributes(output, Suffix is null ? "input" : ""));
        Wrap(output, "div", "field");
        output.Content.Clear();
        output.Content.AppendHtml(beside.IsEmptyOrWhiteSpace ? LabelTag("label", null) : LabelRow(beside));
        output.Content.AppendHtml(Framed(input));
        AppendHintAndErrors(output.Content);
        if (Good is not null && Errors.Length == 0) output.Content.AppendHtml(GoodLine(Good));
    }

    private TagBuilder Input(Dictionary<string, object?> attributes)
    {
        var type = Type ?? TypeOf();
        attributes["type"] = type;
        if (type == "text" && InputMode() is { } mode) attributes.TryAdd("inputmode", mode);
        return type switch
        {
            "password" => Uncut(Parts.Html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes), attributes),
            "file" => FileInput(attributes),
            _ => Uncut(Parts.Html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, Value(), null, attributes), attributes),
        };
    }

    private string TypeOf() => For.Metadata.DataTypeName switch
    {
        nameof(DataType.Password) => "password",
        nameof(DataType.EmailAddress) => "email",
        nameof(DataType.Url) => "url",
        nameof(DataType.PhoneNumber) => "tel",
        _ when For.Metadata.UnderlyingOrModelType == typeof(LocalDate) => "date",
        _ when For.Metadata.UnderlyingOrModelType == typeof(LocalTime) => "time",
        _ when For.Metadata.UnderlyingOrModelType.IsAssignableTo(typeof(IFormFile)) => "file",
        _ => For.Metadata.ValidatorMetadata.OfType<EmailAddressAttribute>().Any() ? "email" : "text",
    };

    /// <summary>Numbers are text fields: a number field drops what it can't read. One with a fraction is text (see Binding): it says inputmode="decimal" itself.</summary>
    private string? InputMode() => For.Metadata.UnderlyingOrModelType == typeof(int) ? "numeric" : null;

    /// <summary>What a date or time field needs is ISO.</summary>
    private object? Value() => For.Model switch
    {
        LocalDate date => LocalDatePattern.Iso.Format(date),
        LocalTime time => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time),
        var other => other,
    };

    private TagBuilder FileInput(Dictionary<string, object?> attributes)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttributes(attributes);
        input.MergeAttribute("name", Name);
        input.AddCssClass("is-file");
        return input;
    }

    private TagBuilder LabelRow(TagHelperContent beside) => Markup.Around("div", "label-row", LabelTag("label", "label-t"), beside);

    private TagBuilder Framed(TagBuilder input)
    {
        if ((Suffix ?? Unit) is not { } words) return input;
        var frame = new TagBuilder("div");
        frame.AddCssClass(Suffix is null ? "with-unit" : "host");
        if (Suffix is not null && Errors.Length > 0) frame.AddCssClass("is-bad");
        if (Suffix is not null && Good is not null && Errors.Length == 0) frame.AddCssClass("is-ok");
        frame.InnerHtml.AppendHtml(input).AppendHtml(Markup.Words("span", null, words));
        return frame;
    }

    private TagBuilder GoodLine(string words)
    {
        var line = Line("good", $"{Id}-good", "circle-check", words);
        line.MergeAttribute("role", "status");
        return line;
    }
}
